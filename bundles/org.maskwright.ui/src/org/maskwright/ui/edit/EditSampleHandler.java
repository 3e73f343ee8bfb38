package org.maskwright.ui.edit;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.core.SampleName;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.parts.ViewIds;

/** Edits the mask of the sample that is selected in the browser; several are compared instead. */
public final class EditSampleHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (workspace.browser().view().selection().size() > 1) {
            new CommandCall(window).run(CommandIds.SHOW_SAMPLE);
            return;
        }
        Optional<BrowserRow> row = workspace.browser().view().leading();
        if (row.isPresent()) {
            try {
                window.getWorkbench().showPerspective(ViewIds.ANNOTATE, window);
                open(
                        window.getActivePage(),
                        new SampleName(row.get().id(), row.get().label()),
                        Optional.ofNullable(event.getParameter(CommandIds.EDIT_SAMPLE_RULE)));
            } catch (WorkbenchException impossible) {
                throw new ExecutionException(impossible.getMessage(), impossible);
            }
        }
    }

    /** There is one editor, which goes from sample to sample. */
    private static void open(IWorkbenchPage page, SampleName sample, Optional<String> rule) throws PartInitException {
        var input = new SampleInput(sample);
        var part = page.openEditor(input, MaskEditor.ID, true, IWorkbenchPage.MATCH_ID);
        if (part instanceof MaskEditor editor) {
            editor.go(sample);
            rule.ifPresent(r -> editor.findings().show(sample, r));
        }
    }
}
