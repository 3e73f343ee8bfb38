package org.maskwright.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Has Tab go through each stack of views from its tabs to the view, then to the view's tools and to what makes it larger or smaller. The platform makes the tools first, and
 * Tab goes to what was made first. Of the UI thread.
 */
final class TabOrder implements IPartListener2 {
    private final Shell shell;
    private final AtomicBoolean pending = new AtomicBoolean();

    private TabOrder(Shell shell) {
        this.shell = shell;
    }

    /** Keeps the order of a window's stacks, whatever views come and go. */
    static void keep(IWorkbenchWindow window) {
        var order = new TabOrder(window.getShell());
        window.getPartService().addPartListener(order);
        order.later();
    }

    /** A view that is seen for the first time has only now been given its control. */
    @Override
    public void partVisible(IWorkbenchPartReference part) {
        later();
    }

    private void later() {
        if (!shell.isDisposed() && pending.compareAndSet(false, true)) {
            shell.getDisplay().asyncExec(() -> {
                pending.set(false);
                if (!shell.isDisposed()) {
                    arrange(shell);
                }
            });
        }
    }

    private static void arrange(Composite area) {
        for (Control child : area.getChildren()) {
            if (child instanceof CTabFolder stack) {
                arrange(stack);
            } else if (child instanceof Composite inner) {
                arrange(inner);
            }
        }
    }

    private static void arrange(CTabFolder stack) {
        List<Control> order = new ArrayList<>(Stream.of(stack.getItems())
                .map(CTabItem::getControl)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Stream.concat(Stream.ofNullable(stack.getTopRight()), Stream.of(stack.getChildren()))
                .filter(c -> !order.contains(c))
                .forEach(order::add);
        stack.setTabList(order.toArray(Control[]::new));
    }
}
