package org.maskwright.dataset.layout;

import java.util.Comparator;
import java.util.List;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.imaging.file.ImageFormat;

/**
 * What a walk over a folder found, before anything is known of its layout.
 *
 * @param images the files that are images by their name
 * @param others everything else
 */
public record Listing(List<File> images, List<StrayFile> others) {
    /** By folder, then by name, both in natural order. */
    static final Comparator<File> ORDER =
            Comparator.comparing(File::folder, NaturalOrder.NATURAL).thenComparing(File::name, NaturalOrder.NATURAL);

    /** The same, ordered by folder and name in natural order: whatever order the system lists files in, the same comes of them. */
    public Listing ordered() {
        return new Listing(
                images.stream().sorted(ORDER).toList(),
                others.stream()
                        .sorted(Comparator.comparing(StrayFile::path, NaturalOrder.NATURAL))
                        .toList());
    }

    /**
     * A file.
     *
     * @param folder its folder relative to the dataset; empty for the dataset's own
     * @param name its name
     * @param bytes size
     * @param modifiedNs ns since 1970-01-01 UTC
     */
    public record File(String folder, String name, long bytes, long modifiedNs) {
        /** A file by its path, relative to the dataset, with {@code /}. */
        public static File of(String path, long bytes, long modifiedNs) {
            int slash = path.lastIndexOf('/');
            return new File(path.substring(0, Math.max(0, slash)), path.substring(slash + 1), bytes, modifiedNs);
        }

        /** Relative to the dataset, with {@code /}. */
        public String path() {
            return folder.isEmpty() ? name : folder + "/" + name;
        }

        /** The name without its extension. */
        String stem() {
            int dot = name.lastIndexOf('.');
            return dot <= 0 ? name : name.substring(0, dot);
        }

        /** What the extension promises; files of formats that are more usual come first in its order. */
        ImageFormat format() {
            return ImageFormat.ofName(name).orElse(ImageFormat.UNKNOWN);
        }

        /** What tells later whether it is still the same. */
        public FileStamp stamp() {
            return new FileStamp(path(), bytes, modifiedNs);
        }

        /** What it is when the layout has no place for it. */
        public StrayFile asStray() {
            return format().numbers()
                    ? new StrayFile(path(), StrayFile.StrayKind.OTHER, bytes)
                    : new StrayFile(path(), StrayFile.StrayKind.IMAGE, bytes, modifiedNs);
        }
    }
}
