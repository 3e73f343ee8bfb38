package org.maskwright.ui.propose;

import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.session.Amount;
import org.maskwright.session.model.ProposalChoice;
import org.maskwright.session.model.ProposalCounts;
import org.maskwright.session.model.ProposalCounts.AmongSamples;

/** Asks for which samples masks are proposed. Of the UI thread. */
final class SamplesGroup {
    private final ProposalCounts counts;
    private final Button unreviewed;
    private final Button shown;
    private final Button selected;

    SamplesGroup(Composite group, ProposalCounts counts) {
        this.counts = counts;
        Button unlabelled =
                button(group, SWT.RADIO, NLS.bind(ProposeMessages.UNLABELLED, Amount.number(counts.unlabelled())));
        unreviewed = button(group, SWT.RADIO, NLS.bind(ProposeMessages.UNREVIEWED, Amount.number(counts.unreviewed())));
        unlabelled.setSelection(counts.unlabelled() > 0);
        unreviewed.setSelection(counts.unlabelled() == 0);
        shown = only(group, ProposeMessages.SHOWN, counts.shown());
        selected = only(group, ProposeMessages.SELECTED, counts.selected());
        // Several that are selected are meant; a filter is not said to be.
        selected.setSelection(counts.selected().size() > 1);
        shown.addListener(SWT.Selection, e -> selected.setSelection(selected.getSelection() && !shown.getSelection()));
        selected.addListener(SWT.Selection, e -> shown.setSelection(shown.getSelection() && !selected.getSelection()));
    }

    private static Button only(Composite group, String text, Set<String> keys) {
        Button button = button(group, SWT.CHECK, NLS.bind(text, Amount.number(keys.size())));
        button.setEnabled(!keys.isEmpty());
        return button;
    }

    private static Button button(Composite parent, int style, String text) {
        var button = new Button(parent, style);
        button.setText(text);
        return button;
    }

    /** What was chosen. */
    ProposalChoice choice() {
        AmongSamples among = selected.getSelection()
                ? AmongSamples.SELECTED
                : shown.getSelection() ? AmongSamples.SHOWN : AmongSamples.ALL;
        return counts.choice(unreviewed.getSelection(), among);
    }
}
