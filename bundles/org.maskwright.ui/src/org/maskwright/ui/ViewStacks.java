package org.maskwright.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.maskwright.ui.jobs.UiThread;

/**
 * Mends two things in the stacks of views whenever views come and go. Tab goes from a stack's tabs to the view, and to the view's tools and
 * what makes it larger or smaller thereafter: the platform makes the tools first, and Tab goes to what was made first. And tools do not lie
 * over the view: on GTK, a tool bar that has less room than it needs says that it is higher than it is (eclipse.platform.swt 3608); when the
 * perspective is switched, stacks believe it, and put the tools below the tabs without making room for them. Of the UI thread.
 */
final class ViewStacks implements IPartListener2 {
    /** After this time GTK has given tool bars the room that stacks want for them, ms. */
    private static final int SETTLED_MS = 60;

    /** A stack that is too small for its tools is left as it is. */
    private static final int MOST_LOOKS = 6;

    private static final String FOLLOWED = ViewStacks.class.getName();

    private final Shell shell;
    private final Runnable later;
    private int looks;

    private ViewStacks(Shell shell) {
        this.shell = shell;
        this.later =
                UiThread.of(shell).merged(SETTLED_MS, () -> mend(stacks(shell).toList()));
    }

    /** Keeps the stacks of a window in order. */
    static void keep(IWorkbenchWindow window) {
        var stacks = new ViewStacks(window.getShell());
        window.getPartService().addPartListener(stacks);
        stacks.changed();
    }

    /** A view that is seen for the first time has only now been given its control. */
    @Override
    public void partVisible(IWorkbenchPartReference part) {
        changed();
    }

    private void changed() {
        looks = MOST_LOOKS;
        later.run();
    }

    private static Stream<CTabFolder> stacks(Control area) {
        return switch (area) {
            case CTabFolder stack -> Stream.of(stack);
            case Composite inner -> Stream.of(inner.getChildren()).flatMap(ViewStacks::stacks);
            default -> Stream.empty();
        };
    }

    private void mend(List<CTabFolder> stacks) {
        stacks.forEach(ViewStacks::order);
        stacks.forEach(s -> follow(s.getTopRight()));
        List<CTabFolder> wrong = stacks.stream().filter(ViewStacks::isCovered).toList();
        // The tools have their room by now, and say how high they are: the stack asks them again.
        wrong.forEach(s -> s.setTabHeight(SWT.DEFAULT));
        if (!wrong.isEmpty() && --looks > 0) {
            later.run();
        }
    }

    /** Looks again when a stack has placed its tools, once it is known. */
    private void follow(Control tools) {
        if (tools != null && tools.getData(FOLLOWED) == null) {
            tools.setData(FOLLOWED, true);
            tools.addListener(SWT.Resize, e -> changed());
        }
    }

    private static void order(CTabFolder stack) {
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

    /** Whether a stack's tools lie over the view that is in front. */
    private static boolean isCovered(CTabFolder stack) {
        Control tools = stack.getTopRight();
        Control view =
                stack.getSelection() == null ? null : stack.getSelection().getControl();
        return tools != null
                && view != null
                && tools.isVisible()
                && tools.getBounds().intersects(view.getBounds());
    }
}
