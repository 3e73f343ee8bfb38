package org.maskwright.ui.problems;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.osgi.util.NLS;
import org.maskwright.check.Severity;
import org.maskwright.session.problems.ProblemsModel;
import org.maskwright.ui.icons.Icon;

/** Shows or hides the findings of one severity. */
final class SeverityToggle extends Action {
    private final ProblemsModel model;
    private final Severity severity;

    SeverityToggle(ProblemsModel model, Severity severity) {
        super(severity.text(), IAction.AS_CHECK_BOX);
        this.model = model;
        this.severity = severity;
        setImageDescriptor(Icon.of(severity).descriptor());
        setToolTipText(NLS.bind(ProblemsMessages.TOGGLE, severity.text()));
        setChecked(model.view().severities().contains(severity));
    }

    @Override
    public void run() {
        Set<Severity> seen = EnumSet.noneOf(Severity.class);
        seen.addAll(model.view().severities());
        if (isChecked()) {
            seen.add(severity);
        } else {
            seen.remove(severity);
        }
        model.filter(seen);
    }
}
