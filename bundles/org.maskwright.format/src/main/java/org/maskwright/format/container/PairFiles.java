package org.maskwright.format.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.format.model.FileNaming;
import org.maskwright.imaging.file.ImageFormat;

/**
 * Rows of a table as files: the picture of each in {@code images/PART}, its mask in {@code masks/PART} under the same name. Which column is the
 * mask, its name says; else it is the second of two. Confined to one thread.
 */
final class PairFiles {
    private static final Pattern MASK = Pattern.compile(
            "(?i).*(mask|label|annot|segment|seg\\b|_gt\\b|\\bgt\\b|ground_?truth|matte|alpha|trimap|target).*");

    private final UnpackedFiles files;
    private final FileNaming naming = new FileNaming();
    private long rows;

    PairFiles(UnpackedFiles files) {
        this.files = files;
    }

    /** Takes files that have names of their own. */
    UnpackedFiles files() {
        return files;
    }

    /**
     * Whether a column's name says that it holds masks.
     *
     * @param column such as {@code image/segmentation/class/encoded}
     */
    static boolean saysMask(String column) {
        return MASK.matcher(column).matches();
    }

    /**
     * Writes a row.
     *
     * @param pictures files by column, in the order of the columns; what is no picture does not matter
     * @param name of the image, with or without folder and extension; empty for its number
     * @throws InputException when several pictures may be the mask, or it is refused
     */
    void add(Path shard, Optional<Part> part, Map<String, byte[]> pictures, Optional<String> name)
            throws IOException, InputException {
        files.throwIfCancelled();
        List<String> images = new ArrayList<>();
        List<String> masks = new ArrayList<>();
        pictures.forEach((column, bytes) -> {
            if (format(bytes).read()) {
                (saysMask(column) ? masks : images).add(column);
            }
        });
        if (masks.isEmpty() && images.size() == 2) {
            masks.add(images.removeLast());
        }
        if (images.isEmpty()) {
            return;
        }
        requireOneMask(shard, masks.isEmpty() ? images : masks);
        String number = String.format(Locale.ROOT, "%08d", rows++);
        byte[] image = pictures.getOrDefault(images.getFirst(), new byte[0]);
        String stem = naming.name(name.filter(n -> !n.isBlank()).orElse(number));
        String folder = part.map(p -> p.text() + "/").orElse("");
        files.put(shard, "images/" + folder + stem + extension(image), image);
        if (!masks.isEmpty()) {
            byte[] mask = pictures.getOrDefault(masks.getFirst(), new byte[0]);
            files.put(shard, "masks/" + folder + stem + extension(mask), mask);
        }
    }

    /** One of several would be taken, and the others be lost without a word. */
    private static void requireOneMask(Path shard, List<String> columns) throws InputException {
        if (columns.size() > 1) {
            throw new InputException(shard + " holds several pictures that may be the mask of one image: "
                    + String.join(", ", columns) + "; keep one column of images and one of masks");
        }
    }

    private static ImageFormat format(byte[] bytes) {
        return ImageFormat.ofContent(bytes);
    }

    private static String extension(byte[] picture) {
        return "." + format(picture).extensions().getFirst();
    }
}
