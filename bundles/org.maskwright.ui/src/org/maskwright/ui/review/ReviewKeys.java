package org.maskwright.ui.review;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;

/** Answers the review's commands; its keys, which are plain letters, work while picture or list has the keyboard. Of the UI thread. */
final class ReviewKeys {
    /** The context of the keys, as {@code plugin.xml} has it. */
    private static final String CONTEXT = "org.maskwright.ui.review.context";

    private final IContextService contexts;
    private Optional<IContextActivation> active = Optional.empty();

    ReviewKeys(ReviewPart part, IWorkbenchPartSite site) {
        contexts = site.getService(IContextService.class);
        var handlers = site.getService(IHandlerService.class);
        for (ReviewAction action : ReviewAction.values()) {
            handlers.activateHandler(action.command(), new AbstractHandler() {
                @Override
                public Object execute(ExecutionEvent event) {
                    action.run(part);
                    return null;
                }
            });
        }
    }

    /** Has the keys work while a control has the keyboard. */
    void follow(Control control) {
        control.addListener(SWT.FocusIn, e -> {
            if (active.isEmpty()) {
                active = Optional.of(contexts.activateContext(CONTEXT));
            }
        });
        control.addListener(SWT.FocusOut, e -> {
            active.ifPresent(contexts::deactivateContext);
            active = Optional.empty();
        });
    }
}
