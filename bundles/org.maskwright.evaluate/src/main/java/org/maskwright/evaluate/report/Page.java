package org.maskwright.evaluate.report;

import java.util.List;
import org.maskwright.core.VisibleText;

/** Pieces of an HTML page. */
final class Page {
    static final String STYLE = """
        :root{color-scheme:light dark;--line:#8885}
        body{font:15px/1.45 system-ui,sans-serif;margin:0}main{max-width:72rem;margin:auto;padding:1rem 1.5rem}
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin:2rem 0 .3rem;border-top:1px solid var(--line);padding-top:1rem}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        td,th{padding:.15rem .9rem .15rem 0;text-align:right}td:first-child,th:first-child{text-align:left}
        thead th{border-bottom:1px solid var(--line)}.charts{display:flex;flex-wrap:wrap;gap:1rem}
        svg{width:26rem;max-width:100%}svg text{font-size:11px;fill:currentColor}.grid{stroke:var(--line);stroke-width:.5}
        .legend span{margin-right:1.2rem}.legend i{display:inline-block;width:1rem;height:.25rem;margin-right:.4rem;vertical-align:middle}
        .notes li{overflow-wrap:anywhere}
        """;

    private Page() {}

    static String escape(String text) {
        return VisibleText.ofLines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static void table(StringBuilder html, SummaryTable table) {
        html.append("<table><thead><tr>");
        table.head().forEach(word -> html.append("<th>").append(escape(word)).append("</th>"));
        html.append("</tr></thead><tbody>");
        table.rows().forEach(row -> row(html, row));
        html.append("</tbody></table>");
    }

    private static void row(StringBuilder html, List<String> row) {
        html.append("<tr>");
        row.forEach(word -> html.append("<td>").append(escape(word)).append("</td>"));
        html.append("</tr>");
    }

    static void heading(StringBuilder html, String words) {
        html.append("<h2>").append(escape(words)).append("</h2>");
    }
}
