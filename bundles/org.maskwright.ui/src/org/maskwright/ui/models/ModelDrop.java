package org.maskwright.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import org.eclipse.swt.widgets.Control;
import org.maskwright.ui.jobs.UiThread;

/** Takes ONNX files that are dropped from another program. */
final class ModelDrop extends DropTargetAdapter {
    private final Control onto;
    private final Consumer<Path> dropped;

    private ModelDrop(Control onto, Consumer<Path> dropped) {
        this.onto = onto;
        this.dropped = dropped;
    }

    /** Has a control, and what is in it, take files; each is told. */
    static void onto(Control control, Consumer<Path> dropped) {
        var target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new ModelDrop(control, dropped));
    }

    /** The dropped file stays where it is, so never a move. */
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
            List<Path> models = models(paths);
            models.forEach(dropped);
            if (models.isEmpty()) {
                // Said once the drop is over: the other program waits for that.
                UiThread.of(onto)
                        .soon(() -> MessageDialog.openInformation(
                                onto.getShell(),
                                ModelsMessages.ADD_TITLE,
                                NLS.bind(
                                        ModelsMessages.ADD_NONE,
                                        Path.of(paths[0]).getFileName())));
            }
        }
    }

    /** The ONNX files among paths. */
    static List<Path> models(String[] paths) {
        return Stream.of(paths)
                .filter(p -> p.toLowerCase(Locale.ROOT).endsWith(".onnx"))
                .map(Path::of)
                .toList();
    }
}
