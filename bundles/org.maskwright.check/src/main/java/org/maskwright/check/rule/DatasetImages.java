package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Size;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.imaging.file.ImageHeader;

/** The dataset's images by the names that annotation files give them: a path, or only its last part, with either kind of slash. */
final class DatasetImages {
    private final Map<String, List<NamedImage>> byName = new HashMap<>();

    private DatasetImages() {}

    /**
     * An image.
     *
     * @param path relative to the dataset
     * @param header what it says of itself; {@link ImageHeader#UNKNOWN} for one outside the layout
     */
    record NamedImage(String path, ImageHeader header) {
        /** Whether a stated size is wrong: neither the size as stored nor as seen. Never for an image of unknown size. */
        boolean contradicts(Size stated) {
            return header.size().pixels() > 0 && !stated.equals(header.size()) && !stated.equals(header.uprightSize());
        }
    }

    /** All images of a dataset, those outside its layout included. */
    static DatasetImages of(DatasetFacts facts) {
        var images = new DatasetImages();
        facts.samples().forEach(s -> s.image()
                .ifPresent(i -> images.add(i.file().path(), i.file().header())));
        facts.strays().stream()
                .filter(f -> f.kind() == StrayFile.StrayKind.IMAGE)
                .forEach(f -> images.add(f.path(), ImageHeader.UNKNOWN));
        return images;
    }

    private void add(String path, ImageHeader header) {
        byName.computeIfAbsent(lastPart(path), any -> new ArrayList<>(1)).add(new NamedImage(path, header));
    }

    /** The image of that name: the one whose path ends like it, or else the first with the same last part. */
    Optional<NamedImage> find(String name) {
        String wanted = name.replace('\\', '/');
        List<NamedImage> candidates = byName.getOrDefault(lastPart(wanted), List.of());
        return candidates.stream()
                .filter(e -> ("/" + e.path()).endsWith("/" + wanted))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
