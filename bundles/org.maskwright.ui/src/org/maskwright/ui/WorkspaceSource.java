package org.maskwright.ui;

import java.util.Map;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.undo.UndoHistory;

/**
 * Tells expressions in {@code plugin.xml} about the open dataset, so that commands are enabled when they can do something, and has the menu
 * say what would be undone.
 */
public final class WorkspaceSource extends AbstractSourceProvider {
    /** {@code none}, {@code readonly} or {@code writable}. */
    static final String DATASET = "org.maskwright.ui.dataset";

    /** Whether there is something to undo: a Boolean, as expressions take {@code true} in {@code plugin.xml} for one. */
    static final String UNDO = "org.maskwright.ui.canUndo";

    /** Whether there is something to redo: a Boolean. */
    static final String REDO = "org.maskwright.ui.canRedo";

    private Runnable tell = () -> {};
    private final IOperationHistoryListener operations = e -> tell.run();
    private Workspace workspace;
    private UndoHistory undo;
    private IServiceLocator services;
    private Subscription states = () -> {};
    private Subscription snapshots = () -> {};

    @Override
    public void initialize(IServiceLocator locator) {
        services = locator;
        workspace = locator.getService(Workspace.class);
        undo = locator.getService(UndoHistory.class);
        tell = UiThread.of(Display.getCurrent()).merged(this::tell);
        states = workspace.onState(s -> tell.run());
        snapshots = workspace.onSnapshot(s -> tell.run());
        undo.operations().addOperationHistoryListener(operations);
    }

    private void tell() {
        if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
            fireSourceChanged(ISources.WORKBENCH, getCurrentState());
            var commands = services.getService(ICommandService.class);
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_UNDO, null);
            commands.refreshElements(IWorkbenchCommandConstants.EDIT_REDO, null);
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        if (workspace == null || workspace.snapshot().isEmpty()) {
            return Map.of(DATASET, "none", UNDO, false, REDO, false);
        }
        DatasetSnapshot snapshot = workspace.snapshot().get();
        boolean writable = snapshot.access().writable();
        return Map.of(
                DATASET, writable ? "writable" : "readonly",
                UNDO, undo.undoLabel().isPresent(),
                REDO, undo.redoLabel().isPresent());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {DATASET, UNDO, REDO};
    }

    @Override
    public void dispose() {
        undo.operations().removeOperationHistoryListener(operations);
        states.close();
        snapshots.close();
    }
}
