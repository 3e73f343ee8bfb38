package org.maskwright.ui.browser;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;

/** Gives a control that has no label of its own a name for screen readers. */
final class Named {
    private Named() {}

    static AccessibleListener as(String name) {
        return new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        };
    }
}
