package org.maskwright.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.ui.jobs.UiThread;

/** Takes a folder that is dropped onto a window from another program; of a file it says that it is none. */
final class FolderDrop extends DropTargetAdapter {
    private final Consumer<Path> dropped;

    private FolderDrop(Consumer<Path> dropped) {
        this.dropped = dropped;
    }

    /** Has a window take folders; the first folder of what is dropped is told. */
    static void onto(Shell shell, Consumer<Path> dropped) {
        var target = new DropTarget(shell, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new FolderDrop(dropped));
    }

    /** The dropped files stay where they are, so never a move. */
    @Override
    public void dragEnter(DropTargetEvent event) {
        event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_LINK;
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        dragEnter(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] paths && paths.length > 0) {
            Shell shell = ((DropTarget) event.widget).getControl().getShell();
            folder(paths).ifPresentOrElse(dropped, () -> UiThread.of(shell).soon(() -> refuse(shell, paths[0])));
        }
    }

    /** Said once the drop is over: the other program waits for that. */
    private static void refuse(Shell shell, String path) {
        String name = Path.of(path).getFileName().toString();
        MessageDialog.openInformation(
                shell, WorkbenchMessages.DROP_TITLE, NLS.bind(WorkbenchMessages.DROP_NO_FOLDER, name));
    }

    /** The first folder among paths. */
    static Optional<Path> folder(String[] paths) {
        return Stream.of(paths).map(Path::of).filter(Files::isDirectory).findFirst();
    }
}
