package org.maskwright.format;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.core.VisibleText;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.Remarks.Remark;

/** The {@code README.md} of an export: a card of the data, for people. Nothing in it depends on when it was written. */
final class ExportReadme {
    static final String FILE = "README.md";

    private final ExportOrder order;
    private final FormatInfo format;
    private final ExportOptions options;
    private final StringBuilder text = new StringBuilder();

    ExportReadme(ExportOrder order, ExportOptions options) {
        this.order = order;
        this.format = options.format().info();
        this.options = options;
    }

    String text(List<Remark> remarks, String version) {
        line("# " + said(order.card().name()));
        line("");
        line(number(order.picks().size()) + " images with masks, written by Maskwright as " + format.title() + " (`"
                + format.id() + "`). What each file is, and the hash of each: `" + ExportManifest.FILE + "`. Version `"
                + version.substring(0, 12) + "`.");
        line("");
        line("| part | images |");
        line("|---|---:|");
        parts().forEach((part, n) -> line("| " + part + " | " + number(n) + " |"));
        line("");
        line("| status of the mask | images |");
        line("|---|---:|");
        statuses().forEach((status, n) -> line("| " + status + " | " + number(n) + " |"));
        line("");
        line("Labels: " + labels() + ".");
        line("");
        line("## Where it comes from");
        line("Source: " + order.card().source().map(ExportReadme::said).orElse("not stated") + ". Licence: "
                + order.card()
                        .licence()
                        .map(ExportReadme::said)
                        .orElse("not stated; ask whoever gave you this before you use it")
                + ".");
        line("");
        line("## Files");
        format.files().forEach(f -> line("* " + f));
        line("");
        limits(remarks);
        return text.toString();
    }

    private void limits(List<Remark> remarks) {
        line("## Known limits");
        int left =
                order.findings().values().stream().mapToInt(Integer::intValue).sum();
        line("* " + number(order.leftOut().size()) + " samples were left out; " + number(left)
                + " findings of the check are left in the others"
                + (left == 0 ? "." : ": " + String.join(", ", order.findings().keySet()) + "."));
        remarks.forEach(r -> line("* " + said(r.what()) + " (" + number(r.count()) + ")."));
        line("* A mask is as right as whoever drew it; the status says who looked at it.");
    }

    private Map<String, Integer> parts() {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        int none = 0;
        for (ExportOrder.ExportPick pick : order.picks()) {
            pick.part().ifPresent(p -> counts.merge(p, 1, Integer::sum));
            none += pick.part().isEmpty() ? 1 : 0;
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((part, n) -> named.put(part.text(), n));
        if (none > 0) {
            named.put("in no part", none);
        }
        return named;
    }

    private Map<String, Integer> statuses() {
        Map<String, Integer> counts = new TreeMap<>();
        order.picks().forEach(p -> counts.merge(p.sample().status().text(), 1, Integer::sum));
        return counts;
    }

    private String labels() {
        return String.join(
                ", ",
                options.coding().of(order.coding()).classes().stream()
                        .map((LabelClass c) -> c.id() + " " + said(c.name()))
                        .toList());
    }

    /** What somebody wrote, as Markdown in which it is neither a link nor HTML, and begins no line. */
    private static String said(String text) {
        return VisibleText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("[", "\\[")
                .replace("`", "\\`")
                .replace("|", "\\|");
    }

    private static String number(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
