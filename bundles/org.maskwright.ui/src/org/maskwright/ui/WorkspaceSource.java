package org.maskwright.ui;

import java.util.Map;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.UndoStack;
import org.maskwright.ui.model.DatasetSnapshot;
import org.maskwright.ui.model.Workspace;

/** Tells expressions in {@code plugin.xml} about the open dataset, so that commands are enabled when they can do something. */
public final class WorkspaceSource extends AbstractSourceProvider {
    /** {@code none}, {@code readonly} or {@code writable}. */
    static final String DATASET = "org.maskwright.ui.dataset";

    /** Whether there is something to undo: a Boolean, as expressions take {@code true} in {@code plugin.xml} for one. */
    static final String UNDO = "org.maskwright.ui.canUndo";

    /** Whether there is something to redo: a Boolean. */
    static final String REDO = "org.maskwright.ui.canRedo";

    private Workspace workspace;
    private Subscription states = () -> {};
    private Subscription snapshots = () -> {};

    @Override
    public void initialize(IServiceLocator locator) {
        workspace = locator.getService(Workspace.class);
        Display display = Display.getCurrent();
        states = workspace.onState(s -> tell(display));
        snapshots = workspace.onSnapshot(s -> tell(display));
    }

    private void tell(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, getCurrentState()));
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        if (workspace == null || workspace.snapshot().isEmpty()) {
            return Map.of(DATASET, "none", UNDO, false, REDO, false);
        }
        DatasetSnapshot snapshot = workspace.snapshot().get();
        UndoStack stack = snapshot.undoStack();
        boolean writable = snapshot.access().writable();
        return Map.of(
                DATASET, writable ? "writable" : "readonly",
                UNDO, writable && stack.undo().isPresent(),
                REDO, writable && stack.redo().isPresent());
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {DATASET, UNDO, REDO};
    }

    @Override
    public void dispose() {
        states.close();
        snapshots.close();
    }
}
