package org.maskwright.session.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.format.ExportOrder;

/**
 * Which samples of a dataset are exported.
 *
 * @param parts only these; empty for all, and those in none
 * @param statuses only masks of these
 * @param withErrors whether samples of which the check finds an error are taken, too
 * @param among only these, by key; empty for all
 */
public record ExportChoice(Set<Part> parts, Set<SampleStatus> statuses, boolean withErrors, Set<String> among) {
    /** Copies the sets. */
    public ExportChoice {
        parts = Set.copyOf(parts);
        statuses = Set.copyOf(statuses);
        among = Set.copyOf(among);
    }

    /**
     * What is known of a dataset.
     *
     * @param scan its samples
     * @param split the part of each
     * @param said what was said of its masks
     * @param checked what the check finds
     */
    public record KnownDataset(Scan scan, SplitLedger split, Statuses said, CheckResult checked) {}

    /**
     * The choice of some words.
     *
     * @throws InputException when one means nothing
     */
    public static ExportChoice of(List<String> parts, List<String> statuses, boolean withErrors) throws InputException {
        Set<Part> chosen = EnumSet.noneOf(Part.class);
        for (String word : parts) {
            chosen.add(Part.parse(word.strip())
                    .orElseThrow(() -> new InputException("--parts " + word + " is no part; give train, val or test")));
        }
        Set<SampleStatus> only = EnumSet.noneOf(SampleStatus.class);
        for (String word : statuses) {
            only.add(SampleStatus.parse(word.strip())
                    .orElseThrow(() -> new InputException("--only " + word
                            + " is no status; give "
                            + Arrays.stream(SampleStatus.values())
                                    .map(SampleStatus::text)
                                    .collect(Collectors.joining(", ")))));
        }
        if (only.contains(SampleStatus.VERIFIED)) {
            only.add(SampleStatus.VERIFIED_EMPTY);
        }
        return new ExportChoice(
                chosen, only.isEmpty() ? EnumSet.allOf(SampleStatus.class) : only, withErrors, Set.of());
    }

    /**
     * The order for what was chosen, with what is left out and why. Reads the split and the statuses.
     *
     * @param scan the folder as it is now
     * @param checked what the check says of that
     * @throws InputException when a file of state is malformed
     */
    public ExportOrder order(DatasetFolder folder, Scan scan, CheckResult checked, ExportOrder.DataCard card)
            throws IOException, InputException {
        return order(folder, new KnownDataset(scan, folder.split(scan), folder.statuses(scan), checked), card);
    }

    /** The order for what was chosen, with what is left out and why. Costs a walk over samples and findings; reads no file. */
    public ExportOrder order(DatasetFolder folder, KnownDataset known, ExportOrder.DataCard card) {
        Map<String, Part> partOf = known.split().parts();
        Map<String, String> errors = errors(known.checked());
        List<ExportOrder.ExportPick> picks = new ArrayList<>();
        Map<String, String> leftOut = new TreeMap<>();
        for (Sample sample : asked(known)) {
            Optional<Part> part = Optional.ofNullable(partOf.get(sample.key()));
            Optional<String> why = why(sample, part, errors);
            if (why.isPresent()) {
                leftOut.put(sample.label(), why.get());
            } else {
                picks.add(new ExportOrder.ExportPick(sample, part, known.said().find(sample.key())));
            }
        }
        return new ExportOrder(
                folder,
                known.scan().layout().layout().labels(),
                picks,
                leftOut,
                findings(known.checked(), picks),
                card);
    }

    /** How many samples {@link #order} would take; makes no lists. Costs a walk over samples and findings. */
    ExportCount count(KnownDataset known) {
        Map<String, Part> partOf = known.split().parts();
        Map<String, String> errors = errors(known.checked());
        int picks = 0;
        int all = 0;
        String first = "";
        for (Sample sample : asked(known)) {
            Optional<String> why = why(sample, Optional.ofNullable(partOf.get(sample.key())), errors);
            all++;
            picks += why.isEmpty() ? 1 : 0;
            first = first.isEmpty() ? why.orElse("") : first;
        }
        return new ExportCount(picks, all, first);
    }

    private List<Sample> asked(KnownDataset known) {
        List<Sample> samples = known.scan().samples();
        return among.isEmpty()
                ? samples
                : samples.stream().filter(s -> among.contains(s.key())).toList();
    }

    private Optional<String> why(Sample sample, Optional<Part> part, Map<String, String> errors) {
        if (!sample.isPair()) {
            return Optional.of(sample.image().isPresent() ? "it has no mask" : "it has no image");
        } else if (!parts.isEmpty() && part.filter(parts::contains).isEmpty()) {
            return Optional.of(part.map(p -> "it is in " + p.text()).orElse("it is in no part"));
        } else if (!statuses.contains(sample.status())) {
            return Optional.of("its mask is " + sample.status().text());
        }
        return Optional.ofNullable(withErrors ? null : errors.get(sample.key()));
    }

    /** Sample key → the first finding of severity error, in words. */
    public static Map<String, String> errors(CheckResult checked) {
        Map<String, String> errors = new TreeMap<>();
        for (Finding f : checked.findings()) {
            if (f.severity() == Severity.ERROR) {
                errors.putIfAbsent(f.sample().key(), f.rule() + ": " + oneLine(f.message()));
            }
        }
        return errors;
    }

    /** A message without line breaks and without a full stop at its end. */
    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", "; ");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static Map<String, Integer> findings(CheckResult checked, List<ExportOrder.ExportPick> picks) {
        Set<String> keys = new HashSet<>();
        picks.forEach(p -> keys.add(p.sample().key()));
        Map<String, Integer> counts = new TreeMap<>();
        checked.findings().stream()
                .filter(f -> keys.contains(f.sample().key()))
                .forEach(f -> counts.merge(f.rule(), 1, Integer::sum));
        return counts;
    }
}
