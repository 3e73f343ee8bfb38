package org.maskwright.check.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.core.SampleName;
import org.maskwright.core.VisibleText;

/**
 * Findings as one HTML page that needs nothing else: style and thumbnails are within it, and there is no script.
 *
 * <p>Each picture is stored once, however many findings show it.
 */
public final class HtmlReport {
    /** Findings of one rule that are shown with a picture; the rest are listed. */
    private static final int PICTURED = 24;
    /** Findings of one rule that are listed beyond those; the page says how many more there are. */
    private static final int LISTED = 1000;

    private final Function<String, Optional<RuleInfo>> rules;
    private final Thumbnails thumbnails;
    private final Map<String, String> pictures = new LinkedHashMap<>();

    /**
     * A report writer, to be used once.
     *
     * @param rules what is known of a rule, by id
     * @param thumbnails where pictures come from
     */
    public HtmlReport(Function<String, Optional<RuleInfo>> rules, Thumbnails thumbnails) {
        this.rules = rules;
        this.thumbnails = thumbnails;
    }

    /** The keys of the samples of which the page shows pictures. */
    public static Set<String> pictured(List<Finding> findings) {
        return Summary.of(findings).groups().stream()
                .flatMap(g -> g.findings().stream().limit(PICTURED))
                .filter(f -> !f.sample().isNone())
                .map(f -> f.sample().key())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Writes the page.
     *
     * @param title heading, usually the dataset's name
     * @param samples number of samples checked
     * @param findings what was found
     * @param out receives the page, UTF-8 expected
     * @throws IOException when it cannot be written
     */
    public void write(String title, int samples, List<Finding> findings, Appendable out) throws IOException {
        Summary summary = Summary.of(findings);
        try {
            StringBuilder body = new StringBuilder();
            overview(body, samples, summary);
            summary.groups().forEach(g -> section(body, g));
            out.append(head(title)).append(body).append("</main></body></html>\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String head(String title) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>" + escape(title) + " – Maskwright check</title><style>" + STYLE
                + "</style></head><body><main><h1>"
                + escape(title) + "</h1>";
    }

    private static void overview(StringBuilder html, int samples, Summary summary) {
        html.append("<p class=\"tiles\">");
        tile(html, "samples", samples, "samples");
        tile(html, "error", summary.count(Severity.ERROR), "errors");
        tile(html, "warning", summary.count(Severity.WARNING), "warnings");
        tile(html, "info", summary.count(Severity.INFO), "notes");
        html.append("</p>");
        if (summary.groups().isEmpty()) {
            html.append("<p>Nothing was found.</p>");
            return;
        }
        html.append(
                "<nav><table><thead><tr><th>Severity</th><th>Rule</th><th class=\"n\">Findings</th></tr></thead><tbody>");
        for (Summary.RuleFindings g : summary.groups()) {
            html.append("<tr><td>")
                    .append(badge(g.severity()))
                    .append("</td><td><a href=\"#")
                    .append(g.rule())
                    .append("\">");
            html.append(g.rule())
                    .append("</a></td><td class=\"n\">")
                    .append(number(g.findings().size()))
                    .append("</td></tr>");
        }
        html.append("</tbody></table></nav>");
    }

    private static void tile(StringBuilder html, String kind, long n, String label) {
        html.append("<span class=\"tile ")
                .append(kind)
                .append("\"><b>")
                .append(number(n))
                .append("</b> ")
                .append(label)
                .append("</span>");
    }

    private void section(StringBuilder html, Summary.RuleFindings group) {
        html.append("<section id=\"")
                .append(group.rule())
                .append("\"><h2>")
                .append(badge(group.severity()))
                .append(' ');
        html.append(group.rule())
                .append(" <small>")
                .append(number(group.findings().size()))
                .append("</small></h2>");
        rules.apply(group.rule()).ifPresent(r -> html.append("<p>")
                .append(escape(r.explanation()))
                .append("</p><p class=\"repair\">")
                .append(escape(r.repair()))
                .append("</p>"));
        List<Finding> findings = group.findings();
        html.append("<div class=\"cards\">");
        findings.stream().limit(PICTURED).forEach(f -> card(html, f));
        html.append("</div>");
        if (findings.size() > PICTURED) {
            list(html, findings.subList(PICTURED, findings.size()));
        }
        html.append("</section>");
    }

    private void card(StringBuilder html, Finding f) {
        html.append("<figure>")
                .append(picture(f.sample()))
                .append("<figcaption>")
                .append(text(f))
                .append("</figcaption></figure>");
    }

    private static void list(StringBuilder html, List<Finding> findings) {
        html.append("<details><summary>").append(number(findings.size())).append(" more</summary><ul>");
        findings.stream()
                .limit(LISTED)
                .forEach(f -> html.append("<li>").append(text(f)).append("</li>"));
        html.append("</ul>");
        if (findings.size() > LISTED) {
            html.append("<p>and ")
                    .append(number(findings.size() - LISTED))
                    .append(" more; the JSON output lists them all.</p>");
        }
        html.append("</details>");
    }

    /** The message, its files before it unless it begins with the first of them itself. */
    private static String text(Finding f) {
        String first = f.files().isEmpty() ? "" : f.files().getFirst();
        if (!first.isEmpty() && f.message().startsWith(first + " ")) {
            return code(first) + escape(f.message().substring(first.length()));
        }
        return (first.isEmpty() ? "" : code(String.join(", ", f.files())) + "<br>") + escape(f.message());
    }

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** The picture of a sample; at its second use it refers to the first, through a style class. */
    private String picture(SampleName sample) {
        if (sample.isNone()) {
            return "";
        }
        String known = pictures.get(sample.key());
        if (known != null) {
            return known.isEmpty()
                    ? ""
                    : "<div role=\"img\" class=\"thumb " + known + "\" aria-label=\"" + escape(sample.label())
                            + "\"></div>";
        }
        Optional<byte[]> jpeg = thumbnails.jpeg(sample.key());
        String name = jpeg.isEmpty() ? "" : "t" + pictures.size();
        pictures.put(sample.key(), name);
        return jpeg.map(b -> "<style>." + name + "{background-image:url(data:image/jpeg;base64,"
                        + Base64.getEncoder().encodeToString(b) + ")}</style>" + picture(sample))
                .orElse("");
    }

    private static String badge(Severity severity) {
        return "<span class=\"badge " + severity.text() + "\">" + severity.text() + "</span>";
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    static String escape(String text) {
        return VisibleText.ofLines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8885;--error:#c62828;--warning:#b26a00;--info:#1565c0}
            body{font:15px/1.45 system-ui,sans-serif;margin:0}main{max-width:72rem;margin:auto;padding:1rem 1.5rem}
            h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .3rem;border-top:1px solid var(--line);padding-top:1rem}
            small{color:gray;font-weight:normal}.repair{font-style:italic}table{border-collapse:collapse}
            td,th{padding:.15rem .8rem .15rem 0;text-align:left}.n{text-align:right;font-variant-numeric:tabular-nums}
            .tile{display:inline-block;border:1px solid var(--line);border-radius:6px;padding:.4rem .9rem;margin:0 .5rem .5rem 0}
            .tile b{font-size:1.3rem}.badge{color:#fff;border-radius:4px;padding:.05rem .45rem;font-size:.8rem}
            .error.badge{background:var(--error)}.warning.badge{background:var(--warning)}.info.badge{background:var(--info)}
            .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.8rem}
            figure{margin:0;border:1px solid var(--line);border-radius:6px;overflow:hidden}
            figcaption{padding:.4rem .6rem;font-size:.82rem;overflow-wrap:anywhere}
            .thumb{height:10rem;background:#8882 center/contain no-repeat}
            """;
}
