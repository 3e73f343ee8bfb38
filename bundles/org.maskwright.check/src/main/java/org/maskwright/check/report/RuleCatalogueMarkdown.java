package org.maskwright.check.report;

import java.util.List;
import java.util.Locale;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Scope;
import org.maskwright.core.option.Option;

/** The rule catalogue as a page of documentation: {@code docs/checks.md} is this text. */
public final class RuleCatalogueMarkdown {
    private RuleCatalogueMarkdown() {}

    /** The page for these rules, in their order. */
    public static String of(List<RuleInfo> rules) {
        StringBuilder page = new StringBuilder();
        page.append("# Checks\n\n"
                        + "What Maskwright looks for, generated from the rules themselves (`maskwright check"
                        + " --list --markdown`).\n")
                .append("A *heuristic* rule measures and suspects; the others state facts. Set options with `--set"
                        + " RULE.option=value`\n")
                .append("or in `.maskwright/dataset.json`.\n\n| rule | severity | kind | fixes |\n|---|---|---|---|\n");
        for (RuleInfo r : rules) {
            page.append("| [`")
                    .append(r.id())
                    .append("`](#")
                    .append(r.id().toLowerCase(Locale.ROOT))
                    .append(") | ");
            page.append(r.severity().text())
                    .append(" | ")
                    .append(kind(r))
                    .append(" | ")
                    .append(code(r.fixes()))
                    .append(" |\n");
        }
        rules.forEach(r -> section(page, r));
        return page.toString();
    }

    private static void section(StringBuilder page, RuleInfo r) {
        page.append("\n## ")
                .append(r.id())
                .append("\n\n")
                .append(r.explanation())
                .append("\n\n*Repair:* ")
                .append(r.repair())
                .append('\n');
        if (r.scope() != Scope.ANY) {
            page.append("\n*Meant for* ").append(r.scope().text()).append(".\n");
        }
        if (!r.options().isEmpty()) {
            page.append("\n| option | default | meaning |\n|---|---|---|\n");
            r.options().forEach(o -> page.append("| `")
                    .append(o.name())
                    .append("` | ")
                    .append(standard(o))
                    .append(" | ")
                    .append(o.explanation().replace("|", "\\|"))
                    .append(" |\n"));
        }
    }

    private static String kind(RuleInfo rule) {
        return rule.certainty().name().toLowerCase(Locale.ROOT);
    }

    private static String code(List<String> words) {
        return words.isEmpty() ? "" : "`" + String.join("`, `", words) + "`";
    }

    private static String standard(Option<?> option) {
        return switch (option) {
            case Option.Number n -> plain(n.standard()) + (n.unit().isEmpty() ? "" : " " + n.unit());
            case Option.Whole n -> n.standardText() + (n.unit().isEmpty() ? "" : " " + n.unit());
            case Option.Choice c -> c.standard() + " (" + String.join(", ", c.choices()) + ")";
            case Option.Text t ->
                t.standard().isEmpty() ? "none" : "`" + t.standard().replace("|", "\\|") + "`";
            case Option.Switch s -> s.standard() ? "on" : "off";
            case Option.File f -> f.standardText().isEmpty() ? "none" : f.standardText();
        };
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
