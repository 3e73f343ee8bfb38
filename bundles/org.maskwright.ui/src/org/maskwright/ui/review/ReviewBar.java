package org.maskwright.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.maskwright.session.Amount;
import org.maskwright.session.model.ProposalReview;
import org.maskwright.session.model.ProposalReview.ReviewOrder;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.ui.parts.Named;

/** Which proposals are gone through, in which order, and what is done to many of them at once. Of the UI thread. */
final class ReviewBar {
    private static final int HUNDRED = 100;
    private static final int FIRST = 93;

    private final Composite pane;
    private final Combo models;
    private final Combo orders;
    private final Scale confidence;
    private final Label words;
    private final Button accept;
    private final Button reject;
    private final Runnable changed;
    private ProposalReview review = ProposalReview.NONE;
    private boolean writable;

    /**
     * @param changed told when others are to be gone through, or in another order
     * @param accepted given those that are accepted together
     * @param rejected given those that are rejected together
     */
    ReviewBar(
            Composite parent,
            Runnable changed,
            Consumer<List<ProposalRow>> accepted,
            Consumer<List<ProposalRow>> rejected) {
        this.changed = changed;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(6, 4)
                .spacing(6, 2)
                .applyTo(pane);
        models = combo(ReviewMessages.MODEL_NAME);
        orders = combo(ReviewMessages.ORDER_NAME);
        orders.setItems(ReviewMessages.LEAST_SURE, ReviewMessages.MOST_SURE, ReviewMessages.IN_ORDER);
        orders.select(0);
        models.setItems(ReviewMessages.ALL_MODELS);
        models.select(0);
        confidence = scale();
        words = new Label(pane, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(120, SWT.DEFAULT)
                .applyTo(words);
        Composite buttons = wrapping();
        accept = button(buttons, ReviewMessages.ACCEPT_ALL_TIP, () -> accepted.accept(review.atLeast(confidence())));
        reject = button(buttons, ReviewMessages.REJECT_ALL_TIP, () -> reject(rejected));
    }

    private Scale scale() {
        var scale = new Scale(pane, SWT.HORIZONTAL);
        scale.setMinimum(0);
        scale.setMaximum(HUNDRED);
        scale.setPageIncrement(5);
        scale.setSelection(FIRST);
        scale.setToolTipText(ReviewMessages.CONFIDENCE_TIP);
        Named.as(scale, ReviewMessages.CONFIDENCE_NAME);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(100, SWT.DEFAULT)
                .applyTo(scale);
        scale.addListener(SWT.Selection, e -> count());
        return scale;
    }

    private Composite wrapping() {
        var buttons = new Composite(pane, SWT.NONE);
        var row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        buttons.setLayout(row);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(120, SWT.DEFAULT)
                .applyTo(buttons);
        return buttons;
    }

    private Combo combo(String name) {
        var combo = new Combo(pane, SWT.DROP_DOWN | SWT.READ_ONLY);
        Named.as(combo, name);
        combo.setToolTipText(name);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, e -> changed.run());
        return combo;
    }

    private static Button button(Composite parent, String tip, Runnable pressed) {
        var button = new Button(parent, SWT.PUSH);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> pressed.run());
        return button;
    }

    /** What was not looked at is not taken back without a question. */
    private void reject(Consumer<List<ProposalRow>> rejected) {
        List<ProposalRow> rows = review.below(confidence());
        String question = NLS.bind(
                ReviewMessages.REJECT_ALL_QUESTION,
                Amount.number(rows.size()),
                ReviewList.figure(java.util.OptionalDouble.of(confidence())));
        if (MessageDialog.openConfirm(pane.getShell(), ReviewMessages.TITLE, question)) {
            rejected.accept(rows);
        }
    }

    Control control() {
        return pane;
    }

    /** The confidence that parts the proposals, 0…1. */
    double confidence() {
        return confidence.getSelection() / (double) HUNDRED;
    }

    /** Parts the proposals at another confidence, 0…1. */
    void confidence(double wanted) {
        confidence.setSelection((int) Math.round(wanted * HUNDRED));
        count();
    }

    /** Of all that wait those that are to be gone through, in their order. */
    ProposalReview chosen(ProposalReview all, boolean canChange) {
        writable = canChange;
        List<String> names = new ArrayList<>(List.of(ReviewMessages.ALL_MODELS));
        names.addAll(all.models());
        String before = models.getText();
        if (!List.of(models.getItems()).equals(names)) {
            models.setItems(names.toArray(String[]::new));
            models.select(Math.max(0, names.indexOf(before)));
        }
        Optional<String> model = models.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(models.getText());
        review = all.by(model)
                .sorted(
                        switch (orders.getSelectionIndex()) {
                            case 1 -> ReviewOrder.MOST_SURE;
                            case 2 -> ReviewOrder.SAMPLES;
                            default -> ReviewOrder.LEAST_SURE;
                        });
        count();
        return review;
    }

    private void count() {
        int above = review.atLeast(confidence()).size();
        int below = review.below(confidence()).size();
        words.setText(review.words(confidence()));
        accept.setText(NLS.bind(ReviewMessages.ACCEPT_ALL, Amount.number(above)));
        reject.setText(NLS.bind(ReviewMessages.REJECT_ALL, Amount.number(below)));
        accept.setEnabled(writable && above > 0);
        reject.setEnabled(writable && below > 0);
        pane.layout(true, true);
    }
}
