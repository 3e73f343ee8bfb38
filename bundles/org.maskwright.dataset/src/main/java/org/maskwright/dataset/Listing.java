package org.maskwright.dataset;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.imaging.file.ImageFormat;

/**
 * What a walk over a folder found, before anything is known of its layout.
 *
 * @param images the files that are images by their name
 * @param others everything else
 */
record Listing(List<File> images, List<StrayFile> others) {
    /** By folder, then by name, both in natural order. */
    static final Comparator<File> ORDER =
            Comparator.comparing(File::folder, NaturalOrder.NATURAL).thenComparing(File::name, NaturalOrder.NATURAL);

    /** The same, ordered by folder and name in natural order: whatever order the system lists files in, the same comes of them. */
    Listing ordered() {
        return new Listing(
                images.stream().sorted(ORDER).toList(),
                others.stream()
                        .sorted(Comparator.comparing(StrayFile::path, NaturalOrder.NATURAL))
                        .toList());
    }

    /** Whether a scan was made of just these files, none of them changed since. */
    boolean isOf(Scan scan) {
        if (images.size() + others.size()
                != scan.stamps().size() + scan.strays().size()) {
            return false;
        }
        Set<StrayFile> strays = new HashSet<>(scan.strays());
        return strays.containsAll(others)
                && images.stream().allMatch(f -> {
                    FileStamp stamp = scan.stamps().get(f.path());
                    return stamp == null ? strays.contains(f.asStray()) : f.is(stamp);
                });
    }

    /**
     * A file.
     *
     * @param folder its folder relative to the dataset; empty for the dataset's own
     * @param name its name
     * @param bytes size
     * @param modifiedMs ms since 1970-01-01 UTC
     */
    record File(String folder, String name, long bytes, long modifiedMs) {
        String path() {
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

        FileStamp stamp() {
            return new FileStamp(path(), bytes, modifiedMs);
        }

        /** Whether it has the size and time that it had, under the same path. */
        private boolean is(FileStamp stamp) {
            return stamp.bytes() == bytes && stamp.modifiedMs() == modifiedMs;
        }

        /** What it is when the layout has no place for it. */
        StrayFile asStray() {
            return new StrayFile(path(), StrayFile.Kind.IMAGE, bytes, modifiedMs);
        }
    }
}
