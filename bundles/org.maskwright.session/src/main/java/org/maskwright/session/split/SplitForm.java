package org.maskwright.session.split;

import org.maskwright.check.facts.SplitRequest;
import org.maskwright.core.InputException;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.dataset.split.Scheme;

/**
 * What stands in the wizard's fields, right or wrong. Immutable.
 *
 * @param bins into what
 * @param seed as typed
 * @param together what is kept together
 * @param stratify whether the parts are balanced by foreground
 * @param anew whether folders that say how the dataset is split are disregarded
 */
public record SplitForm(Bins bins, String seed, Together together, boolean stratify, boolean anew) {
    /** As the wizard opens. */
    public static final SplitForm STANDARD = new SplitForm(
            new Bins(80, 10, 10, false, 5), "0", new Together(GroupingChoice.NONE, "_", "^([^_]+)"), false, false);

    /**
     * Parts or folds.
     *
     * @param train percent
     * @param val percent
     * @param test percent
     * @param folds whether folds are made rather than these parts
     * @param count number of folds
     */
    public record Bins(int train, int val, int test, boolean folds, int count) {
        /** What the parts add up to, percent. */
        public int sum() {
            return train + val + test;
        }
    }

    /** By what samples are kept together. */
    public enum GroupingChoice {
        /** Each sample is on its own. */
        NONE,
        /** Images of one folder. */
        FOLDER,
        /** Names that begin alike. */
        PREFIX,
        /** Names in which an expression finds the same. */
        REGEX,
        /** Pictures that look alike. */
        LOOK_ALIKES
    }

    /**
     * What is kept together.
     *
     * @param rule by what
     * @param separator where the beginning of a name ends
     * @param regex with one parenthesis
     */
    public record Together(GroupingChoice rule, String separator, String regex) {
        /** As the engine has it. */
        GroupRule groups() throws InputException {
            return switch (rule) {
                case NONE -> new GroupRule.None();
                case FOLDER -> new GroupRule.Folder();
                case PREFIX -> SplitRequest.groups("prefix:" + separator);
                case REGEX -> SplitRequest.groups("regex:" + regex);
                case LOOK_ALIKES -> SplitRequest.NEAR_DUPLICATES;
            };
        }
    }

    /** This form with other bins. */
    public SplitForm with(Bins other) {
        return new SplitForm(other, seed, together, stratify, anew);
    }

    /** This form with something else kept together. */
    public SplitForm with(Together other) {
        return new SplitForm(bins, seed, other, stratify, anew);
    }

    /**
     * What is asked for, as the engine takes it.
     *
     * @throws InputException when a field is filled in wrongly
     */
    SplitRequest request() throws InputException {
        Scheme scheme = bins.folds()
                ? Scheme.folds(bins.count())
                : Scheme.parse(bins.train() + "/" + bins.val() + "/" + bins.test());
        return new SplitRequest(scheme, seed.strip(), together.groups(), stratify);
    }
}
