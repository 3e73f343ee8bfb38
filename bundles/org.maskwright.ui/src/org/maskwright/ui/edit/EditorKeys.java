package org.maskwright.ui.edit;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.maskwright.core.area.Cleaning;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.session.edit.EditState;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.preferences.Preference;

/**
 * Answers the editor's commands while it is in front; its keys, which are plain letters, work while the picture has the keyboard. Of the UI
 * thread.
 */
final class EditorKeys {
    /** The context of the keys, as {@code plugin.xml} has it. */
    static final String CONTEXT = "org.maskwright.ui.edit.canvas";

    private static final String REFINE = "org.maskwright.ui.edit.refine";

    private static final String SNAP = "org.maskwright.ui.edit.snap";

    /** Shows rulers, or hides them. */
    static final String RULERS = "org.maskwright.ui.edit.rulers";

    /** Shows the map, or hides it. */
    static final String MAP = "org.maskwright.ui.edit.map";

    /** Shows the photo smooth from near, or its pixels as squares. */
    static final String SMOOTH = "org.maskwright.ui.edit.smooth-photo";

    /** What undo takes back while clicks are under way, as its menu item says. */
    private static final String CLICK = "click";

    private static final int OPACITY_STEP = 5;

    private final IWorkbenchPartSite site;
    private final MaskBoard board;
    private final StepHandler undo;
    private final StepHandler redo;
    private final StepHandler save;
    private Optional<IContextActivation> active = Optional.empty();

    EditorKeys(MaskEditor editor) {
        this.site = editor.getSite();
        this.board = editor.board();
        this.undo = new StepHandler(EditMessages.UNDO, board::undo);
        this.redo = new StepHandler(EditMessages.REDO, board::redo);
        this.save = new StepHandler(EditMessages.SAVE, editor::save);
        var handlers = site.getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, undo);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, redo);
        handlers.activateHandler(IWorkbenchCommandConstants.FILE_SAVE, save);
        for (EditorAction action : EditorAction.values()) {
            handlers.activateHandler(action.command(), handler(() -> action.run(editor)));
        }
        for (ToolKind kind : ToolKind.values()) {
            handlers.activateHandler(kind.command(), handler(() -> board.choose(kind)));
        }
        for (Cleaning cleaning : Cleaning.values()) {
            handlers.activateHandler(
                    command(cleaning), handler(() -> editor.proposals().ask(Suggestion.of(cleaning))));
        }
        handlers.activateHandler(REFINE, handler(() -> editor.proposals().ask(Suggestion.band())));
        handlers.activateHandler(SNAP, handler(() -> editor.proposals().ask(Suggestion.snap())));
        var commands = site.getService(ICommandService.class);
        handlers.activateHandler(RULERS, new FlagHandler(Preference.RULERS, commands));
        handlers.activateHandler(MAP, new FlagHandler(Preference.MAP, commands));
        handlers.activateHandler(SMOOTH, new FlagHandler(Preference.SMOOTH, commands));
        board.clicks().onSteps(() -> show(board.editing().map(MaskEditing::state)));
        follow(board.control());
        board.control().addListener(SWT.MouseWheel, e -> wheel(e, board));
    }

    /** The command that proposes it, as {@code plugin.xml} has it. */
    private static String command(Cleaning cleaning) {
        return "org.maskwright.ui.edit." + cleaning.text().replace(' ', '-');
    }

    private AbstractHandler handler(Runnable effect) {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                board.touched();
                effect.run();
                return null;
            }
        };
    }

    private void follow(Control canvas) {
        var contexts = site.getService(IContextService.class);
        canvas.addListener(SWT.FocusIn, e -> {
            if (active.isEmpty()) {
                active = Optional.of(contexts.activateContext(CONTEXT));
            }
        });
        canvas.addListener(SWT.FocusOut, e -> {
            active.ifPresent(contexts::deactivateContext);
            active = Optional.empty();
        });
    }

    private static void wheel(Event e, MaskBoard board) {
        if ((e.stateMask & SWT.MODIFIER_MASK) == (SWT.CONTROL | SWT.SHIFT)) {
            board.look().opacity(board.look().opacityPercent() + (e.count > 0 ? OPACITY_STEP : -OPACITY_STEP));
        }
    }

    /** Lets undo and redo do what there is to be done. */
    void show(Optional<EditState> state) {
        undo.show(board.isStepwise() ? Optional.of(Origin.tool(CLICK)) : state.flatMap(EditState::undo));
        redo.show(state.flatMap(EditState::redo));
        save.enable(state.filter(EditState::dirty).isPresent());
        var commands = site.getService(ICommandService.class);
        commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
        commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
    }
}
