package org.maskwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Objection;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/**
 * Facts of one sample, for tests of rules: {@code FactsBuilder.sample("a").mask("..##", "..##").facts()}. What is not said is as in a
 * good dataset: {@code images/a.jpg} is an intact JPEG of the mask's size, {@code masks/a.png} an intact 8-bit grey PNG.
 */
public final class FactsBuilder {
    private final String id;
    private final MaskFeaturesBuilder maskPixels = new MaskFeaturesBuilder();
    private final ImageFeaturesBuilder imagePixels;
    private final PairFeaturesBuilder pairPixels = new PairFeaturesBuilder();
    private final FileFactsBuilder image;
    private final FileFactsBuilder mask;
    private boolean hasImage = true;
    private boolean hasMask;
    private SampleStatus status = SampleStatus.UNLABELLED;
    private final List<Said> said = new ArrayList<>();

    private record Said(String model, double misfit, Optional<Objection> objection) {}

    private FactsBuilder(String id) {
        this.id = id;
        image = new FileFactsBuilder("images/" + id + ".jpg").header(ImageFormat.JPEG, ColourType.RGB, 8);
        mask = new FileFactsBuilder("masks/" + id + ".png").header(ImageFormat.PNG, ColourType.GREY, 8);
        imagePixels = new ImageFeaturesBuilder(id);
    }

    /** A sample with an 8×8 image and no mask. */
    public static FactsBuilder sample(String id) {
        return new FactsBuilder(id);
    }

    /** A mask drawn as text: {@code .} is stored as 0, {@code #} as 255. The image gets its size, unless told otherwise later. */
    public FactsBuilder mask(String... rows) {
        maskPixels.text(rows);
        return sized();
    }

    /** A mask of these stored values, {@code [row][column]}. */
    public FactsBuilder maskValues(int[]... rows) {
        maskPixels.values(rows);
        return sized();
    }

    private FactsBuilder sized() {
        hasMask = true;
        mask.size(maskPixels.size());
        image.size(maskPixels.size());
        return this;
    }

    /** What the mask's values mean; 0/255 when not said. */
    public FactsBuilder labels(LabelMap labels) {
        maskPixels.labels(labels);
        return this;
    }

    /** Adjusts the mask's features beyond what its pixels say: alpha, channels, Hu moments … */
    public FactsBuilder maskPixels(Consumer<MaskFeaturesBuilder> change) {
        hasMask = true;
        change.accept(maskPixels);
        return this;
    }

    /** Adjusts the image's features: hashes, brightness, sharpness … */
    public FactsBuilder imagePixels(Consumer<ImageFeaturesBuilder> change) {
        change.accept(imagePixels);
        return this;
    }

    /** Adjusts how image and mask fit: edge contrast, best shift, correlation … */
    public FactsBuilder pair(Consumer<PairFeaturesBuilder> change) {
        change.accept(pairPixels);
        return this;
    }

    /** Adjusts the image file: path, size, bytes, time, hash, header, integrity. */
    public FactsBuilder image(Consumer<FileFactsBuilder> change) {
        hasImage = true;
        change.accept(image);
        return this;
    }

    /** Adjusts the mask file: path, size, bytes, time, hash, header, integrity. */
    public FactsBuilder maskFile(Consumer<FileFactsBuilder> change) {
        hasMask = true;
        change.accept(mask);
        return this;
    }

    /** A sample without image. */
    public FactsBuilder noImage() {
        hasImage = false;
        return this;
    }

    /** A sample without mask. */
    public FactsBuilder noMask() {
        hasMask = false;
        return this;
    }

    /** How far the work on it has come; unlabelled when not said. */
    public FactsBuilder status(SampleStatus newStatus) {
        status = newStatus;
        return this;
    }

    /** What a model holds against the mask, 0…1, and where. */
    public FactsBuilder misfit(String model, double misfit, Optional<Objection> objection) {
        said.add(new Said(model, misfit, objection));
        return this;
    }

    /** The facts. */
    public SampleFacts facts() {
        FileFacts imageFile = image.build();
        FileFacts maskFile = mask.build();
        Sample sample = new Sample(
                id,
                hasImage ? Optional.of(imageFile.path()) : Optional.empty(),
                hasMask ? Optional.of(maskFile.path()) : Optional.empty(),
                status);
        Optional<ImageFeatures> imageFeatures = decoded(imageFile).map(f -> imagePixels.build());
        Optional<MaskFeatures> maskFeatures = decoded(maskFile).map(f -> maskPixels.build());
        boolean comparable = hasImage
                && imageFeatures.isPresent()
                && hasMask
                && maskFeatures
                        .filter(f -> f.foreground() > 0 && f.foreground() < f.pixels())
                        .isPresent();
        return new SampleFacts(
                sample,
                hasImage ? Optional.of(new ImageFacts(imageFile, imageFeatures)) : Optional.empty(),
                hasMask ? Optional.of(new MaskFacts(maskFile, maskFeatures)) : Optional.empty(),
                comparable ? Optional.<PairFeatures>of(pairPixels.build()) : Optional.empty(),
                said.stream()
                        .map(s -> new ModelScore(
                                ModelScore.ScoreKind.MISFIT,
                                s.model(),
                                "%064x".formatted(s.model().hashCode() & 0xffff),
                                imageFile.sha256(),
                                maskFile.sha256(),
                                s.misfit(),
                                s.objection()))
                        .toList());
    }

    private static Optional<FileFacts> decoded(FileFacts file) {
        return Optional.of(file).filter(f -> f.integrity().decodable());
    }

    /** One file's facts. */
    public static final class FileFactsBuilder {
        private String path;
        private long bytes = 1000;
        private long modifiedMs = 1_700_000_000_000L;
        private String sha256 = "";
        private Size size = new Size(8, 8);
        private ImageFormat format = ImageFormat.PNG;
        private ColourType colour = ColourType.GREY;
        private int depth = 8;
        private int orientation = 1;
        private boolean floating;
        private Integrity integrity = Integrity.INTACT;

        FileFactsBuilder(String path) {
            this.path = path;
        }

        /** Its path, relative to the dataset. */
        public FileFactsBuilder path(String newPath) {
            path = newPath;
            return this;
        }

        /** Its size in bytes; 1000 when not said. */
        public FileFactsBuilder bytes(long count) {
            bytes = count;
            return this;
        }

        /** Minutes after an arbitrary moment at which it was modified; 0 when not said. */
        public FileFactsBuilder modifiedAfterMinutes(double minutes) {
            modifiedMs = 1_700_000_000_000L + Math.round(60_000 * minutes);
            return this;
        }

        /** Its hash; made from the path when not said. */
        public FileFactsBuilder sha256(String hash) {
            sha256 = hash;
            return this;
        }

        /** Size as stored, px. */
        public FileFactsBuilder size(int width, int height) {
            return size(new Size(width, height));
        }

        /** Size as stored, px. */
        public FileFactsBuilder size(Size newSize) {
            size = newSize;
            return this;
        }

        /** What it is by content. */
        public FileFactsBuilder header(ImageFormat newFormat, ColourType newColour, int bitDepth) {
            format = newFormat;
            colour = newColour;
            depth = bitDepth;
            return this;
        }

        /** Samples are floating-point numbers of 32 bits. */
        public FileFactsBuilder floating() {
            floating = true;
            depth = 32;
            return this;
        }

        /** EXIF orientation 1…8. */
        public FileFactsBuilder orientation(int newOrientation) {
            orientation = newOrientation;
            return this;
        }

        /** Whether it can be read; intact when not said. */
        public FileFactsBuilder integrity(Integrity.State state, String detail) {
            integrity = new Integrity(state, detail);
            return this;
        }

        FileFacts build() {
            boolean headless = !integrity.decodable() && integrity.state() != Integrity.State.TOO_LARGE;
            ImageHeader header = headless
                    ? format.read() ? ImageHeader.UNKNOWN : ImageHeader.unreadable(format)
                    : new ImageHeader(format, size, colour, depth, floating, orientation);
            String hash =
                    sha256.isEmpty() ? "%064x".formatted(ImageFeaturesBuilder.mix(path.hashCode()) >>> 1) : sha256;
            return new FileFacts(path, bytes, modifiedMs * 1_000_000, hash, header, integrity);
        }
    }
}
