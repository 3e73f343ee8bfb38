package org.maskwright.session.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of samples, for other programs. */
public final class CopiedFiles {
    private CopiedFiles() {}

    /**
     * Absolute paths of the samples' images and masks, each once: a sample's image, then its mask.
     *
     * @param root the dataset's folder
     * @param rows the samples, in order
     */
    public static List<String> paths(Path root, List<BrowserRow> rows) {
        return rows.stream()
                .flatMap(r -> Stream.concat(r.sample().image().stream(), r.sample().mask().stream()))
                .distinct()
                .map(p -> root.resolve(p).toAbsolutePath().toString())
                .toList();
    }
}
