package org.maskwright.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.maskwright.core.SampleName;
import org.maskwright.session.edit.LookingTime;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.session.workspace.Workspace;

/** Has the time counted that a person takes for each proposal. Of the UI thread. */
final class ReviewTime {
    private final Workspace workspace;
    private final Supplier<Optional<ProposalRow>> looked;
    private Optional<MaskDesk> desk = Optional.empty();
    private Optional<LookingTime> time = Optional.empty();

    /** @param looked the proposal that is looked at */
    ReviewTime(Workspace workspace, Supplier<Optional<ProposalRow>> looked) {
        this.workspace = workspace;
        this.looked = looked;
    }

    /** Takes what is done with mouse and keys over a control for a sign of life. */
    void follow(Control control) {
        for (int sign : List.of(SWT.MouseMove, SWT.MouseDown, SWT.MouseWheel, SWT.KeyDown)) {
            control.addListener(sign, e -> touched());
        }
        control.addListener(SWT.Dispose, e -> leave());
    }

    /** The person is at work on the proposal that is looked at now. */
    void touched() {
        Optional<MaskDesk> now = workspace.desk();
        if (!now.equals(desk)) {
            leave();
            desk = now;
            time = now.map(LookingTime::new);
        }
        looked.get()
                .ifPresentOrElse(r -> time.ifPresent(t -> t.touched(new SampleName(r.key(), r.label()))), this::leave);
    }

    private void leave() {
        time.ifPresent(LookingTime::leave);
    }
}
