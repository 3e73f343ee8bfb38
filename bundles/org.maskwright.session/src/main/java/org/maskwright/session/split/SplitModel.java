package org.maskwright.session.split;

import java.util.Optional;
import org.maskwright.check.facts.SplitRequest;
import org.maskwright.core.InputException;
import org.maskwright.session.Amount;
import org.maskwright.session.FormVerdict;
import org.maskwright.session.split.SplitForm.GroupingChoice;

/** What the split wizard asks for and says about it, without a window. Of one thread. */
public final class SplitModel {
    private final SplitStart start;
    private SplitForm form;

    /** @param start how the dataset is split now */
    public SplitModel(SplitStart start) {
        this.start = start;
        int folds = start.foldCount() == 0 ? SplitForm.STANDARD.bins().count() : start.foldCount();
        this.form = SplitForm.STANDARD.with(new SplitForm.Bins(80, 10, 10, false, folds));
    }

    /** How the dataset is split now. */
    public SplitStart start() {
        return start;
    }

    /** What stands in the fields. */
    public SplitForm form() {
        return form;
    }

    /** Takes what was typed. */
    public void change(SplitForm next) {
        form = next;
    }

    /** What is asked for; empty when the fields cannot be used. */
    public Optional<SplitRequest> request() {
        try {
            return verdict() instanceof FormVerdict.Wrong ? Optional.empty() : Optional.of(form.request());
        } catch (InputException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is to be said about the fields as they are. */
    public FormVerdict verdict() {
        return bins().or(this::together).or(this::seed).or(this::ledgers).orElseGet(this::fine);
    }

    private Optional<FormVerdict> bins() {
        SplitForm.Bins bins = form.bins();
        if (!bins.folds() && bins.sum() != 100) {
            return wrong(SplitWords.SUM.text(bins.sum()));
        } else if (!bins.folds() && bins.train() < 1) {
            return wrong(SplitWords.NO_TRAINING.text());
        } else if (bins.folds() && start.foldCount() != 0 && bins.count() != start.foldCount()) {
            return wrong(SplitWords.OTHER_FOLDS.text(start.foldCount()));
        }
        return Optional.empty();
    }

    private Optional<FormVerdict> together() {
        if (form.together().rule() == GroupingChoice.PREFIX
                && form.together().separator().isEmpty()) {
            return wrong(SplitWords.NO_SEPARATOR.text());
        }
        try {
            form.together().groups();
            return Optional.empty();
        } catch (InputException e) {
            String why = e.getMessage();
            return wrong(Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".");
        }
    }

    private Optional<FormVerdict> seed() {
        return form.seed().isBlank() ? wrong(SplitWords.NO_SEED.text()) : Optional.empty();
    }

    private Optional<FormVerdict> ledgers() {
        SplitStart.Ledger ledger = start.ledger(form);
        if (!form.bins().folds() && !start.byFolders().isEmpty() && !form.anew()) {
            return wrong(SplitWords.BY_FOLDERS.text(start.byFolders()));
        } else if (ledger.placed() == 0 && ledger.fresh() == 0) {
            return wrong(SplitWords.ALL_FOR_TESTING.text());
        } else if (ledger.fresh() > 0 && ledger.grouped() && form.together().rule() == GroupingChoice.NONE) {
            return Optional.of(new FormVerdict.Doubtful(SplitWords.GROUPED_BEFORE.text()));
        }
        return Optional.empty();
    }

    private FormVerdict fine() {
        SplitStart.Ledger ledger = start.ledger(form);
        if (ledger.placed() == 0) {
            return new FormVerdict.Right(SplitWords.FIRST.text(samples(ledger.fresh())));
        }
        return new FormVerdict.Right(
                ledger.fresh() == 0
                        ? SplitWords.NONE_NEW.text(samples(ledger.placed()))
                        : SplitWords.NEW_ONLY.text(samples(ledger.placed()), samples(ledger.fresh())));
    }

    private static String samples(int count) {
        return Amount.of(count, SplitWords.SAMPLE.text(), SplitWords.SAMPLES.text());
    }

    private static Optional<FormVerdict> wrong(String text) {
        return Optional.of(new FormVerdict.Wrong(text));
    }
}
