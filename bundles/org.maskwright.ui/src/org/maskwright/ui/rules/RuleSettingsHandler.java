package org.maskwright.ui.rules;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Decision;
import org.maskwright.session.rules.RuleSettingsModel;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Shows the settings of the dataset's rules; what is changed is kept with the dataset, and it is checked again. */
public final class RuleSettingsHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        var model =
                new RuleSettingsModel(session.book().rules(), session.snapshot().settings());
        if (new RuleSettingsDialog(HandlerUtil.getActiveShell(event), model).open() == Window.OK && model.changed()) {
            var decision = new Decision("change the rules' settings", model::applied);
            start(event, RulesMessages.JOB, session, (s, p) -> s.decide(decision, p));
        }
    }
}
