package org.maskwright.ui.parts;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Gives controls that have no label of their own a name for screen readers. */
public final class Named {
    private static final String KEY = Named.class.getName();

    private Named() {}

    /** The name that a control was given here, if it was. */
    public static Optional<String> of(Control control) {
        return control.getData(KEY) instanceof Supplier<?> name
                ? Optional.of(String.valueOf(name.get()))
                : Optional.empty();
    }

    /** Names a control. */
    public static void as(Control control, String name) {
        as(control, () -> name);
    }

    /** Names a control after what it shows when it is asked. */
    public static void as(Control control, Supplier<String> name) {
        control.setData(KEY, name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID == ACC.CHILDID_SELF) {
                    e.result = name.get();
                }
            }
        });
    }
}
