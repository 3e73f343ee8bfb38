package org.maskwright.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A frame as wide as its room, in which what is higher than that can be scrolled. UI thread only. */
public final class ScrolledPane {
    private final ScrolledComposite scroll;

    /** @param parent of the frame */
    public ScrolledPane(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.addListener(SWT.Resize, e -> fit());
    }

    /** The frame, parent of what is shown. */
    public Composite control() {
        return scroll;
    }

    /** Shows a control whose parent is the frame; what was shown before is disposed. */
    public void show(Control next) {
        Control before = scroll.getContent();
        scroll.setContent(next);
        if (before != null && before != next) {
            before.dispose();
        }
        fit();
    }

    /**
     * Has Tab go to it and the keys scroll it, for what is only to be read; its contents must be there, and stay.
     *
     * @param name what it is called to whom cannot see it
     */
    public void read(String name) {
        Keyboard.scrolls(scroll);
        Named.as(scroll, name);
    }

    /** Gives what is shown the height that it wants at this width: to be called when it has changed. */
    public void fit() {
        Control content = scroll.getContent();
        if (content != null) {
            content.requestLayout();
            scroll.setMinSize(content.computeSize(scroll.getClientArea().width, SWT.DEFAULT));
        }
    }
}
