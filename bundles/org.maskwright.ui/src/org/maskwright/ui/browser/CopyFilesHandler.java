package org.maskwright.ui.browser;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.CopiedFiles;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Copies the files of the selected samples to the clipboard: as files for a file manager, as lines of text for an editor. */
public final class CopyFilesHandler extends SessionHandler {
    /** The command that this answers. */
    public static final String COMMAND = "org.maskwright.ui.copyFiles";

    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        List<String> paths = CopiedFiles.paths(
                session.folder().root(), workspace.browser().view().selected());
        if (!paths.isEmpty()) {
            var clipboard = new Clipboard(Display.getCurrent());
            Object[] contents = {paths.toArray(String[]::new), String.join("\n", paths)};
            clipboard.setContents(contents, new Transfer[] {FileTransfer.getInstance(), TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
