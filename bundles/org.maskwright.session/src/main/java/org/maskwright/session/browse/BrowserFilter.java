package org.maskwright.session.browse;

import java.util.Optional;
import java.util.function.Predicate;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;

/**
 * Which samples are to be seen: those that fulfil all that is stated.
 *
 * @param text a {@link SampleQuery}: words in the id or a file's path, and terms; empty for all
 * @param status its status
 * @param part its part
 * @param severity its worst finding is this bad
 * @param rule id of a rule that found something in it
 * @param coverage the share of its mask that is foreground; samples of unknown coverage are seen only when all are
 */
public record BrowserFilter(
        String text,
        Optional<SampleStatus> status,
        Optional<Part> part,
        Optional<Severity> severity,
        Optional<String> rule,
        CoverageRange coverage) {
    /** Everything. */
    public static final BrowserFilter ALL = new BrowserFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), CoverageRange.ALL);

    /**
     * A range of shares, both ends included.
     *
     * @param least 0…1
     * @param most 0…1
     */
    public record CoverageRange(double least, double most) {
        /** All shares, and masks whose share is not known. */
        public static final CoverageRange ALL = new CoverageRange(0, 1);

        /** @throws IllegalArgumentException when it is no range within 0…1 */
        public CoverageRange {
            if (!(least >= 0 && least <= most && most <= 1)) {
                throw new IllegalArgumentException("no range of shares: " + least + "…" + most);
            }
        }

        boolean admits(BrowserRow row) {
            return equals(ALL)
                    || row.coverage().isPresent()
                            && row.coverage().getAsDouble() >= least
                            && row.coverage().getAsDouble() <= most;
        }
    }

    /** This filter with another text. */
    public BrowserFilter withText(String other) {
        return new BrowserFilter(other, status, part, severity, rule, coverage);
    }

    /** This filter with another status. */
    public BrowserFilter withStatus(Optional<SampleStatus> other) {
        return new BrowserFilter(text, other, part, severity, rule, coverage);
    }

    /** This filter with another part. */
    public BrowserFilter withPart(Optional<Part> other) {
        return new BrowserFilter(text, status, other, severity, rule, coverage);
    }

    /** This filter with another severity. */
    public BrowserFilter withSeverity(Optional<Severity> other) {
        return new BrowserFilter(text, status, part, other, rule, coverage);
    }

    /** This filter with another rule. */
    public BrowserFilter withRule(Optional<String> other) {
        return new BrowserFilter(text, status, part, severity, other, coverage);
    }

    /** This filter with another range of coverage. */
    public BrowserFilter withCoverage(CoverageRange other) {
        return new BrowserFilter(text, status, part, severity, rule, other);
    }

    /** Whether a sample is to be seen. */
    public boolean admits(BrowserRow row) {
        return admitting().test(row);
    }

    /** Tells which samples are to be seen: for many, as the text is read once only. */
    public Predicate<BrowserRow> admitting() {
        SampleQuery query = SampleQuery.parse(text);
        return row -> (status.isEmpty() || status.get() == row.status())
                && (part.isEmpty() || part.equals(row.part()))
                && (severity.isEmpty() || severity.equals(row.worst()))
                && (rule.isEmpty() || row.rules().contains(rule.get()))
                && coverage.admits(row)
                && query.admits(row);
    }
}
