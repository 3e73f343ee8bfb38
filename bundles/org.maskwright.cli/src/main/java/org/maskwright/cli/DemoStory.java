package org.maskwright.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.Rule;
import org.maskwright.check.Severity;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.check.fix.Repairs;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.check.report.Summary;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.demo.Planted;

/**
 * What became of the demo dataset: what was planted, found, repaired, and what is left for a person to look at.
 *
 * @param planted the faults
 * @param before the first check
 * @param after the last check
 * @param operations the repairs between them, oldest first
 */
record DemoStory(List<Planted> planted, CheckResult before, CheckResult after, List<Operation> operations) {
    /** Repairs that wait for others on the same file come in the next round; more rounds than this never had anything to do. */
    private static final int ROUNDS = 4;

    /** An image without a mask is not set aside: a model proposes one for it later. */
    private static final String WITHOUT_MASK = "PAIR_IMAGE_WITHOUT_MASK";

    /** Checks, repairs what rules know how to repair, and checks again. */
    static DemoStory tell(DatasetFolder dataset, List<Planted> planted, RuleBook book, Progress progress)
            throws IOException, InputException {
        CheckOptions options = CheckOptions.of(book.settings());
        CheckUp checkUp = new CheckUp(dataset, dataset.settings(), book.rules());
        var journal = dataset.journal(Clock.systemUTC());
        CheckResult before = checkUp.run(options, progress);
        CheckResult after = before;
        for (int round = 1; round <= ROUNDS; round++) {
            RepairPlan plan = book.repairs().plan(after, choices(book));
            if (plan.edits().isEmpty()) {
                break;
            }
            journal.apply("demo: repair, round " + round, plan.edits(), progress);
            after = checkUp.run(options, progress);
        }
        return new DemoStory(planted, before, after, journal.history());
    }

    /** Every rule that knows a repair, except where only a person can tell which of two files is right. */
    private static List<Repairs.FixChoice> choices(RuleBook book) {
        return book.rules().stream()
                .map(Rule::info)
                .filter(r -> !r.id().equals(WITHOUT_MASK))
                .filter(r -> !book.fixes().of(r).isEmpty())
                .map(r -> Repairs.FixChoice.parse(r.id()))
                .toList();
    }

    /** Tells the story to a newcomer. */
    void print(PrintStream out, Path folder) {
        printFound(folder, out);
        printRules(out);
        out.println("Repaired "
                + Text.count(operations.stream().mapToInt(Operation::files).sum(), "file") + " in "
                + Text.count(operations.size(), "step") + "; what is left (" + totals(after)
                + ") wants a person's eye.");
        out.println();
    }

    /** What a newcomer may do then. */
    static void printNext(Path folder, PrintStream out) {
        out.println("Next:");
        out.println("  maskwright " + folder + "              look at it in the workbench");
        out.println("  maskwright check " + folder
                + "        the findings in full (--html FILE for a report with pictures)");
        out.println("  maskwright undo " + folder + "         take the last repair back, bit for bit");
        out.println("  maskwright quarantine " + folder + " list   what was set aside; nothing was deleted");
    }

    private void printFound(Path folder, PrintStream out) {
        Map<String, Integer> first = counts(before);
        Set<String> expected = planted.stream().map(Planted::ruleId).collect(Collectors.toSet());
        long found = expected.stream().filter(first::containsKey).count();
        out.println("Made " + Text.count(before.samples(), "sample") + " in " + folder + ", with "
                + Text.count(expected.size(), "kind") + " of fault planted, an all-zero 02299_mask.png among them.");
        out.println();
        out.println("The check found " + found + " of the " + expected.size() + " kinds: " + totals(before) + ".");
        expected.stream().filter(r -> !first.containsKey(r)).sorted().forEach(r -> out.println("  not found: " + r));
        out.println();
    }

    private void printRules(PrintStream out) {
        Map<String, Integer> last = counts(after);
        out.println(String.format(Locale.ROOT, "  %-8s %-28s %6s %8s", "severity", "rule", "found", "left"));
        for (Summary.RuleFindings g : Summary.of(before.findings()).groups()) {
            out.println(String.format(
                    Locale.ROOT,
                    "  %-8s %-28s %6d %8s",
                    g.severity().text(),
                    g.rule(),
                    g.findings().size(),
                    left(last.getOrDefault(g.rule(), 0))));
        }
        out.println();
    }

    private static String left(int n) {
        return n == 0 ? "-" : String.valueOf(n);
    }

    private static String totals(CheckResult result) {
        return String.join(
                ", ",
                Text.count(result.count(Severity.ERROR), "error"),
                Text.count(result.count(Severity.WARNING), "warning"),
                Text.count(result.count(Severity.INFO), "note"));
    }

    private static Map<String, Integer> counts(CheckResult result) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Finding f : result.findings()) {
            counts.merge(f.rule(), 1, Integer::sum);
        }
        return counts;
    }

    /** The story in figures. */
    void writeJson(Writer out, DemoLoop loop) throws IOException {
        Map<String, Integer> first = counts(before);
        Map<String, Integer> last = counts(after);
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("samples", before.samples());
            json.writeArrayFieldStart("rules");
            for (String rule :
                    planted.stream().map(Planted::ruleId).distinct().sorted().toList()) {
                json.writeStartObject();
                json.writeStringField("rule", rule);
                json.writeNumberField("found", first.getOrDefault(rule, 0));
                json.writeNumberField("left", last.getOrDefault(rule, 0));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("operations", operations.size());
            loop.write(json);
            json.writeEndObject();
        });
    }
}
