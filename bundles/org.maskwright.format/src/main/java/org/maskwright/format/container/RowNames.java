package org.maskwright.format.container;

import java.util.List;

/** What the columns are called that say what an image is called. */
final class RowNames {
    /** The likeliest first. */
    static final List<String> WORDS = List.of(
            "file_name",
            "filename",
            "image/filename",
            "image_file_name",
            "image_name",
            "image/source_id",
            "image_id",
            "image/key",
            "__key__",
            "key",
            "name",
            "id");

    private RowNames() {}
}
