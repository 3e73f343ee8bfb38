package org.maskwright.spark;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.report.FindingsJson;
import org.maskwright.check.report.HtmlReport;
import org.maskwright.check.report.VisibleJson;
import org.maskwright.core.InputException;
import org.maskwright.spark.CheckJob.Checked;
import org.maskwright.spark.facts.RuleWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster check}: applies the rules on Spark; what it writes is what {@code check} writes. */
@Command(name = "check", description = "Finds what is wrong with a dataset, on Spark.", mixinStandardHelpOptions = true)
final class ClusterCheckCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private InputArgs input = new InputArgs();

    @Mixin
    private SparkArgs spark = new SparkArgs();

    @Option(names = "--set", paramLabel = "RULE[.OPTION]=VALUE", description = "Set a rule's option, or its severity.")
    private List<String> assignments = List.of();

    @Option(names = "--rules", paramLabel = "IDS", description = "Only these, or all but some: -IMAGE_*.")
    private String rules = "";

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from this severity on: info, warning, error (default) or never.")
    private String failOn = "error";

    ClusterCheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        Optional<Severity> threshold = Severity.parse(failOn);
        if (threshold.isEmpty() && !failOn.equals("never")) {
            throw new InputException("--fail-on " + failOn + " is no severity; give info, warning, error or never");
        }
        InputArgs.OpenInput opened = input.open();
        try (OpenSpark open = spark.start()) {
            SparkSession session = open.session();
            InputArgs.GivenInput given = opened.listed(session);
            RuleWords words = given.words(assignments, rules);
            words.parse();
            Checked checked = new CheckJob(session, spark.to(), words).run(given.set(), given.settings());
            write(Results.of(session, spark.to()), checked);
            tell(checked);
            return failed(checked.result(), threshold) ? 1 : 0;
        }
    }

    private static boolean failed(CheckResult result, Optional<Severity> threshold) {
        return threshold.isPresent()
                && result.findings().stream().anyMatch(f -> f.severity().compareTo(threshold.get()) >= 0);
    }

    private void write(Results results, Checked checked) throws Exception {
        CheckResult result = checked.result();
        results.write(
                "findings.json",
                to -> FindingsJson.write(
                        input.word(), result.samples(), result.findings(), result.seconds(), new VisibleJson(to)));
        Map<String, RuleInfo> known =
                RuleWords.rules().stream().map(Rule::info).collect(Collectors.toMap(RuleInfo::id, i -> i));
        var report = new HtmlReport(
                id -> Optional.ofNullable(known.get(id)),
                key -> Optional.ofNullable(checked.pictures().get(key)));
        results.write("report.html", to -> report.write(input.word(), result.samples(), result.findings(), to));
    }

    private void tell(Checked checked) {
        CheckResult result = checked.result();
        out.printf(
                Locale.ROOT,
                "%,d samples: %,d errors, %,d warnings, %,d notes; %,d files decoded, %,d known from before%n",
                result.samples(),
                result.count(Severity.ERROR),
                result.count(Severity.WARNING),
                result.count(Severity.INFO),
                checked.measured().decoded(),
                checked.measured().reused());
        if (!result.faults().isEmpty()) {
            err.printf(
                    Locale.ROOT,
                    "warning: rules failed %,d times, by a mistake of Maskwright%n",
                    result.faults().size());
        }
        out.println("findings: " + spark.to() + "/findings.json, with pictures in report.html");
    }
}
