package org.maskwright.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.report.RuleCatalogueMarkdown;
import org.maskwright.core.InputException;

/** The catalogue of rules, as a table, as Markdown or as JSON. */
final class RuleList {
    private final OutputArgs output;
    private final boolean markdown;
    private final List<RuleInfo> rules;

    RuleList(OutputArgs output, boolean markdown, List<Rule> rules) {
        this.output = output;
        this.markdown = markdown;
        this.rules = rules.stream().map(Rule::info).toList();
    }

    void print(Console console) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartArray();
                    for (RuleInfo r : rules) {
                        json.writeStartObject();
                        json.writeStringField("id", r.id());
                        json.writeStringField("severity", r.severity().text());
                        json.writeStringField("certainty", r.certainty().name().toLowerCase(Locale.ROOT));
                        json.writeStringField("explanation", r.explanation());
                        json.writeStringField("repair", r.repair());
                        json.writeArrayFieldStart("fixes");
                        for (String fix : r.fixes()) {
                            json.writeString(fix);
                        }
                        json.writeEndArray();
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }));
        if (output.forPeople()) {
            if (markdown) {
                console.out().print(RuleCatalogueMarkdown.of(rules));
            } else {
                rules.forEach(r -> console.out().println(line(r)));
                console.out().println(Text.count(rules.size(), "rule"));
            }
        }
    }

    private static String line(RuleInfo r) {
        String fixes = r.fixes().isEmpty() ? "" : " [" + String.join(", ", r.fixes()) + "]";
        return String.format(Locale.ROOT, "%-7s  %-28s %s%s", r.severity().text(), r.id(), r.explanation(), fixes);
    }
}
