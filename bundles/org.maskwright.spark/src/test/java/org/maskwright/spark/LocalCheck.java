package org.maskwright.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Subject;
import org.maskwright.check.report.FindingsJson;
import org.maskwright.check.report.HtmlReport;
import org.maskwright.check.report.SampleThumbnails;
import org.maskwright.check.report.VisibleJson;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;

/** What the local runner says of a folder. */
final class LocalCheck {
    private LocalCheck() {}

    /** The JSON of a check without cache, its duration left out. */
    static String json(Path folder) throws IOException, InputException {
        var text = new StringWriter();
        CheckResult result = result(folder, "");
        FindingsJson.write(folder.toString(), result.samples(), result.findings(), 0, new VisibleJson(text));
        return timeless(text.toString());
    }

    /** The page of a check with thumbnails. */
    static String html(Path folder) throws IOException, InputException {
        var text = new StringWriter();
        CheckResult result = result(folder, "");
        var rules = RuleCatalogue.standard().stream()
                .collect(Collectors.toMap(r -> r.info().id(), Rule::info));
        new HtmlReport(id -> Optional.ofNullable(rules.get(id)), new SampleThumbnails(result.facts()))
                .write(folder.toString(), result.samples(), result.findings(), text);
        return text.toString();
    }

    /** What some rules find. */
    static CheckResult result(Path folder, String rules) throws IOException, InputException {
        DatasetFolder dataset = DatasetFolder.open(folder, Access.READ);
        Scan scan = dataset.scan(Progress.none());
        var subject = new Subject(dataset.root(), scan, dataset.split(scan), Optional.empty());
        RuleSettings all = RuleSettings.standard(RuleCatalogue.standard()).with(dataset.settings());
        var options = CheckOptions.of(rules.isEmpty() ? all : all.select(rules)).ignoring(dataset.settings(), scan);
        return new CheckRunner(RuleCatalogue.standard()).run(subject, options, Progress.none());
    }

    /** The JSON that a job wrote, its duration left out. */
    static String written(Path to) throws IOException {
        return timeless(Files.readString(to.resolve("findings.json")));
    }

    private static String timeless(String json) {
        return json.replaceFirst("\"seconds\" : [0-9.]+", "\"seconds\" : 0");
    }
}
