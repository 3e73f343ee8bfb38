package org.maskwright.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.Remarks.Remark;
import org.maskwright.format.model.SourceFiles;

/**
 * What an import would come to, by its first images; nothing is written.
 *
 * @param format that it is read as
 * @param labels what the masks' values would mean
 * @param classes those that the source tells of, background first
 * @param images how many images the source tells of, or has been seen to
 * @param looked how many of them were looked at, in the source's order
 * @param ended whether these are all
 * @param samples the first that would be taken
 * @param loss what objects lose; empty where there are none, or mask files are kept as they are
 * @param remarks what could not be kept, and what would be left out and why, of the images that were looked at
 */
public record ImportLook(
        FormatInfo format,
        LabelMap labels,
        List<LabelClass> classes,
        long images,
        int looked,
        boolean ended,
        List<LookedSample> samples,
        Optional<ImportLoss> loss,
        List<Remark> remarks) {
    /** So many tell enough, of a source that may be read in its order only. */
    private static final int LOOKED = 48;

    /** A source may tell of many images first that are not there; where none of so many is, it does not go on for long. */
    private static final int MOST_PASSED = 5_000;

    /** Copies the lists. */
    public ImportLook {
        classes = List.copyOf(classes);
        samples = List.copyOf(samples);
        remarks = List.copyOf(remarks);
    }

    /**
     * An image as it would be taken.
     *
     * @param name as the source tells it
     * @param image its file
     * @param mask what is foreground in its mask: 0 and 1; empty where it would have none
     */
    public record LookedSample(String name, Path image, Optional<Mask> mask) {}

    /** Reads the images, one after the other. */
    private static final class Looking {
        private final SourceFiles files;
        private final Remarks remarks;
        private final ImportReading reading;
        private final MaskTarget target;
        private final ImportLoss.ObjectCount objects = new ImportLoss.ObjectCount();
        private final List<LookedSample> samples = new ArrayList<>();
        private final int wanted;

        Looking(SourceFiles files, Remarks remarks, MaskTarget target, int wanted) {
            this.files = files;
            this.remarks = remarks;
            this.reading = new ImportReading(files, remarks);
            this.target = target;
            this.wanted = wanted;
        }

        /** Gives whether there is such an image. */
        boolean at(AnnotatedImage image) throws IOException {
            Optional<String> found = reading.find(image);
            if (found.isEmpty()) {
                return false;
            }
            Path file = files.path(found.get());
            try {
                Optional<Mask> mask = Optional.empty();
                Size size = reading.size(image, Files.readAllBytes(file));
                if (image.drawing().isPresent()) {
                    mask = Optional.of(mask(image, size, found.get()));
                }
                if (samples.size() < wanted) {
                    samples.add(new LookedSample(found.get(), file, mask));
                }
            } catch (InputException e) {
                remarks.add("left out: " + e.getMessage(), image.path());
            }
            return true;
        }

        private Mask mask(AnnotatedImage image, Size size, String name) throws IOException, InputException {
            List<Region> regions = image.drawing().orElseThrow().on(size);
            MaskTarget.PaintedMask painted = target.painted(regions, size, name);
            if (!target.keepsFiles()) {
                objects.add(name, regions, painted);
            }
            return painted.foreground();
        }
    }

    /**
     * Looks.
     *
     * @param wanted how many samples are to be seen, ≥ 0
     * @throws InputException when the source cannot be understood, or a class is chosen that it has not
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static ImportLook of(
            ReadableFormat format, SourceFiles files, ImportOptions options, int wanted, Progress progress)
            throws IOException, InputException {
        Remarks remarks = new Remarks();
        try (AnnotationSource source = format.open(files, remarks)) {
            var looking = new Looking(files, remarks, MaskTarget.of(options, source, remarks), wanted);
            progress.begin("Looking at images", LOOKED);
            int looked = 0;
            int found = 0;
            Optional<AnnotatedImage> next = source.next();
            while (found < LOOKED && looked - found < MOST_PASSED && next.isPresent()) {
                progress.throwIfCancelled();
                if (looking.at(next.get())) {
                    found++;
                    progress.worked(1);
                }
                looked++;
                next = source.next();
            }
            return new ImportLook(
                    format.info(),
                    looking.target.coding(),
                    source.classes(),
                    Math.max(source.images(), looked),
                    looked,
                    next.isEmpty(),
                    looking.samples,
                    looking.objects.loss(),
                    remarks.list());
        }
    }
}
