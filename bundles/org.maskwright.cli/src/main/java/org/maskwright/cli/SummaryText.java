package org.maskwright.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.maskwright.core.Size;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetSummary;
import org.maskwright.dataset.SizeSummary;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.layout.Layout;

/** A dataset at a glance, in words. */
final class SummaryText {
    private final DatasetSummary summary;

    SummaryText(DatasetSummary summary) {
        this.summary = summary;
    }

    void print(HandWork work, PrintStream out) throws IOException {
        DatasetFolder folder = work.unsaved().folder();
        Layout layout = summary.layout().layout();
        row(out, "dataset", folder.root() + (folder.writable() ? "" : readOnly(folder)));
        row(out, "layout", layout.name() + ": " + layout.images() + " with " + layout.masks());
        row(out, "", sureness());
        summary.layout()
                .alternative()
                .ifPresent(
                        a -> row(out, "", "the alternative: " + a.name() + ": " + a.images() + " with " + a.masks()));
        if (!summary.datasets().isEmpty()) {
            row(
                    out,
                    "",
                    summary.datasets().size() + " datasets are here, open one of them: "
                            + String.join(", ", summary.datasets()));
        }
        row(out, "labels", LabelMapText.of(layout.labels()) + values());
        row(out, "samples", counts());
        row(out, "image size", sizes(summary.imageSizes()));
        row(out, "mask size", sizes(summary.maskSizes()));
        if (!summary.strays().isEmpty()) {
            row(out, "other files", joined(summary.strays()));
        }
        row(out, "status", joined(summary.statuses()));
        row(out, "split", summary.parts().isEmpty() ? "none" : joined(summary.parts()));
        work.time().ifPresent(t -> row(out, "worked", t));
        String name = "not saved";
        for (String line : work.unsaved().lines()) {
            row(out, name, line);
            name = "";
        }
    }

    private static String readOnly(DatasetFolder folder) {
        return folder.stateFolder().startsWith(folder.root())
                ? ""
                : " (read-only; state is kept in " + folder.stateFolder() + ")";
    }

    private String sureness() {
        return summary.layout().stated()
                ? "as stated"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% sure: %s",
                        100 * summary.layout().confidence(),
                        summary.layout().reason());
    }

    private String values() {
        DatasetSummary.Values seen = summary.values();
        if (seen.pixels().isEmpty()) {
            return "";
        }
        String list =
                seen.pixels().keySet().stream().limit(12).map(String::valueOf).collect(Collectors.joining(", "));
        String more = seen.pixels().size() > 12
                ? String.format(Locale.ROOT, " and %d more", seen.pixels().size() - 12)
                : "";
        return ", seen in " + Text.count(seen.masks(), "mask") + ": " + list + more;
    }

    private String counts() {
        DatasetSummary.Counts c = summary.counts();
        return String.format(
                Locale.ROOT,
                "%,d: %s, %s without mask, %s without image, %s",
                c.samples(),
                Text.count(c.pairs(), "pair"),
                Text.count(c.imagesWithoutMask(), "image"),
                Text.count(c.masksWithoutImage(), "mask"),
                bytes(c.bytes()));
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : bytes < 1_000_000_000
                        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    private static String sizes(SizeSummary sizes) {
        if (sizes.smallest().isEmpty()) {
            return "unknown";
        }
        Size smallest = sizes.smallest().orElseThrow();
        Size largest = sizes.largest().orElseThrow();
        String looked = " (" + sizes.measured() + " looked at)";
        return smallest.equals(largest)
                ? smallest + looked
                : smallest + " to " + largest + ", median " + sizes.median().orElseThrow() + looked;
    }

    private static String joined(Map<? extends Enum<?>, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> String.format(
                        Locale.ROOT,
                        "%,d %s",
                        e.getValue(),
                        e.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(", "));
    }

    private static void row(PrintStream out, String name, String text) {
        out.println(String.format(Locale.ROOT, "%-12s %s", name, text));
    }
}
