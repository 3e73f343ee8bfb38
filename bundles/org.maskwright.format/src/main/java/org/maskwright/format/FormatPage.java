package org.maskwright.format;

import java.util.stream.Collectors;
import org.maskwright.format.model.AnnotationFormat;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.WritableFormat;

/** The page docs/formats.md, as the formats say it of themselves. */
public final class FormatPage {
    private FormatPage() {}

    /** The page in Markdown. */
    public static String of(FormatCatalogue catalogue) {
        StringBuilder page = new StringBuilder();
        page.append("# Formats\n\n")
                .append("Written from the formats themselves: `maskwright import --list --markdown >"
                        + " docs/formats.md`.\n\n")
                .append("`maskwright import SRC --to DIR` makes a dataset of what another tool wrote, `maskwright"
                        + " export DATASET --format F --to DIR` writes one for another tool.\n"
                        + "Neither changes what it reads. What a format has no place for is said before it is"
                        + " lost.\n\n")
                .append("Whatever is imported may lie in an archive (`.zip`, `.tar`, `.tar.gz`, `.tgz`) or in shards:"
                        + " one, or a folder of WebDataset's `.tar`, TFRecord's `.tfrecord`, or `.parquet` as Hugging"
                        + " Face stores pictures; a table `metadata.csv`, `.jsonl` or `.parquet` may say which mask is"
                        + " an image's.\n\n")
                .append("| format | import | export | keeps |\n|---|:---:|:---:|---|\n");
        for (AnnotationFormat f : catalogue.formats()) {
            FormatInfo info = f.info();
            page.append("| [`")
                    .append(info.id())
                    .append("`](#")
                    .append(info.id())
                    .append(") ")
                    .append(info.title());
            page.append(" | ").append(f.imported() ? "✓" : "");
            page.append(" | ").append(f instanceof WritableFormat ? "✓" : "");
            page.append(" | ").append(keeps(info)).append(" |\n");
        }
        for (AnnotationFormat f : catalogue.formats()) {
            section(f.info(), page);
        }
        return page.toString();
    }

    private static String keeps(FormatInfo info) {
        return info.kept().stream().map(FormatInfo.Capacity::words).collect(Collectors.joining(", "));
    }

    private static void section(FormatInfo info, StringBuilder page) {
        page.append("\n## ")
                .append(info.id())
                .append("\n\n")
                .append(info.title())
                .append(".\n\n");
        info.files().forEach(line -> page.append("* ").append(line).append('\n'));
        page.append('\n').append(info.pixels()).append("\n\n");
        page.append("Source: ").append(String.join("; ", info.sources())).append(".\n");
    }
}
