package org.maskwright.ui.browser;

import java.util.List;
import java.util.function.BiPredicate;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.maskwright.session.browse.CopiedFiles;
import org.maskwright.session.workspace.Workspace;

/** Lets the files of the selected samples be dragged to other programs; they are copied, never moved. */
final class SampleDrag extends DragSourceAdapter {
    private final Workspace workspace;
    private final BiPredicate<Integer, Integer> onSample;

    /** @param onSample tells whether there is a selected sample at a point of the control, px */
    SampleDrag(Control control, Workspace workspace, BiPredicate<Integer, Integer> onSample) {
        this.workspace = workspace;
        this.onSample = onSample;
        var source = new DragSource(control, DND.DROP_COPY);
        source.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        source.addDragListener(this);
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        event.doit = onSample.test(event.x, event.y) && !paths().isEmpty();
    }

    @Override
    public void dragSetData(DragSourceEvent event) {
        event.data = paths().toArray(String[]::new);
    }

    private List<String> paths() {
        return workspace
                .snapshot()
                .map(s -> CopiedFiles.paths(s.root(), workspace.browser().view().selected()))
                .orElse(List.of());
    }
}
