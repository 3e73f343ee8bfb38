package org.maskwright.ui.split;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.maskwright.check.facts.SplitRequest;
import org.maskwright.core.InputException;
import org.maskwright.ui.Amount;
import org.maskwright.ui.Messages;
import org.maskwright.ui.split.SplitForm.Rule;

/** What the split wizard asks for and says about it, without a window. Of one thread. */
public final class SplitModel {
    private final SplitStart start;
    private SplitForm form;

    /** What is to be said about the fields. */
    public sealed interface Verdict {
        /** For a person; may be empty. */
        String text();

        /** They cannot be used as they are. */
        record Wrong(String text) implements Verdict {}

        /** They can be used, but perhaps should not. */
        record Doubtful(String text) implements Verdict {}

        /** They can be used. */
        record Right(String text) implements Verdict {}
    }

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
            return verdict() instanceof Verdict.Wrong ? Optional.empty() : Optional.of(form.request());
        } catch (InputException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is to be said about the fields as they are. */
    public Verdict verdict() {
        return bins().or(this::together).or(this::seed).or(this::ledgers).orElseGet(this::fine);
    }

    private Optional<Verdict> bins() {
        SplitForm.Bins bins = form.bins();
        if (!bins.folds() && bins.sum() != 100) {
            return wrong(NLS.bind(Messages.SPLIT_SUM, bins.sum()));
        } else if (!bins.folds() && bins.train() < 1) {
            return wrong(Messages.SPLIT_NO_TRAINING);
        } else if (bins.folds() && start.foldCount() != 0 && bins.count() != start.foldCount()) {
            return wrong(NLS.bind(Messages.SPLIT_OTHER_FOLDS, start.foldCount()));
        }
        return Optional.empty();
    }

    private Optional<Verdict> together() {
        if (form.together().rule() == Rule.PREFIX && form.together().separator().isEmpty()) {
            return wrong(Messages.SPLIT_NO_SEPARATOR);
        }
        try {
            form.together().groups();
            return Optional.empty();
        } catch (InputException e) {
            String why = e.getMessage();
            return wrong(Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".");
        }
    }

    private Optional<Verdict> seed() {
        return form.seed().isBlank() ? wrong(Messages.SPLIT_NO_SEED) : Optional.empty();
    }

    private Optional<Verdict> ledgers() {
        SplitStart.Ledger ledger = start.ledger(form);
        if (!form.bins().folds() && !start.byFolders().isEmpty() && !form.anew()) {
            return wrong(NLS.bind(Messages.SPLIT_BY_FOLDERS, start.byFolders()));
        } else if (ledger.placed() == 0 && ledger.fresh() == 0) {
            return wrong(Messages.SPLIT_ALL_FOR_TESTING);
        } else if (ledger.fresh() > 0 && ledger.grouped() && form.together().rule() == Rule.NONE) {
            return Optional.of(new Verdict.Doubtful(Messages.SPLIT_GROUPED_BEFORE));
        }
        return Optional.empty();
    }

    private Verdict fine() {
        SplitStart.Ledger ledger = start.ledger(form);
        if (ledger.placed() == 0) {
            return new Verdict.Right(NLS.bind(Messages.SPLIT_FIRST, samples(ledger.fresh())));
        }
        return new Verdict.Right(
                ledger.fresh() == 0
                        ? NLS.bind(Messages.SPLIT_NONE_NEW, samples(ledger.placed()))
                        : NLS.bind(Messages.SPLIT_NEW_ONLY, samples(ledger.placed()), samples(ledger.fresh())));
    }

    private static String samples(int count) {
        return Amount.of(count, Messages.SPLIT_SAMPLE, Messages.SPLIT_SAMPLES);
    }

    private static Optional<Verdict> wrong(String text) {
        return Optional.of(new Verdict.Wrong(text));
    }
}
