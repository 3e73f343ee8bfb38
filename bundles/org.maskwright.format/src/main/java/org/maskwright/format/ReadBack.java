package org.maskwright.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.FileState;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.Painting;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;

/** Reads what was exported by the format's own reader, and holds it against what was meant. Labels are kept as hashes; notes may be made by any thread. */
final class ReadBack {
    private final LabelMap coding;
    private final Map<String, Expected> expected = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    /** What an image must give. */
    private record Expected(Size size, String hash) {}

    ReadBack(LabelMap coding) {
        this.coding = coding;
        coding.classes().forEach(c -> ids.put(c.name(), c.id()));
    }

    /** Notes what an image, by its path in the export, must give. */
    synchronized void expect(String image, Mask labels) {
        expected.put(image, new Expected(labels.size(), hash(labels)));
    }

    private static String hash(Mask labels) {
        return FileState.sha256(labels.toBytes());
    }

    /**
     * Reads all images.
     *
     * @return how many are as they must be, which is all of them
     * @throws IOException when one is not, or cannot be read: a fault of ours, or of the disk
     */
    int run(ReadableFormat format, Path folder, Progress progress) throws IOException {
        int found = 0;
        try {
            SourceFiles files = SourceFiles.of(folder, Progress.none());
            try (AnnotationSource source = format.open(files, new Remarks())) {
                for (Optional<AnnotatedImage> next = source.next(); next.isPresent(); next = source.next()) {
                    progress.throwIfCancelled();
                    AnnotatedImage image = next.get();
                    String path = files.image(image.path(), SourceFiles.folder(image.from()), image.part())
                            .orElse(image.path());
                    require(image, path);
                    found++;
                    progress.worked(1);
                }
            }
        } catch (InputException e) {
            throw new IOException("what was written cannot be read back: " + e.getMessage(), e);
        }
        if (found != expected.size()) {
            throw new IOException(found + " images can be read back of " + expected.size() + " that were written");
        }
        return found;
    }

    private void require(AnnotatedImage image, String path) throws IOException, InputException {
        Expected wanted = expected.get(path);
        if (wanted == null || image.drawing().isEmpty()) {
            throw new IOException(path + " cannot be read back: it is another image, or without a mask");
        }
        List<Region> regions = image.drawing().get().on(wanted.size());
        if (!hash(Painting.of(regions, wanted.size(), this::label)).equals(wanted.hash())) {
            throw new IOException("the mask of " + path + " reads back otherwise than it was meant");
        }
    }

    private int label(LabelClass read) {
        if (read.id() == LabelMap.IGNORE || coding instanceof LabelMap.Instances) {
            return read.id() == LabelMap.IGNORE ? LabelMap.IGNORE : read.id() == 0 ? 0 : 1;
        }
        return ids.getOrDefault(read.name(), read.id());
    }
}
