package org.maskwright.dataset.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Looks into files: the first bytes for the header, and the pixels of a mask of moderate size for its values. Only those of
 * WebP, and TIFF of 8 bits and more, need the native library. Remembers what it saw; for one thread. A file that cannot be read tells nothing: that is
 * a finding of the checker, not an error here.
 */
public final class FileLooks {
    private static final int HEADER_BYTES = 1 << 16;
    private static final PixelLimit MODERATE = new PixelLimit(64L << 20);
    private static final long MOST_BYTES = 32L << 20;
    private static final int FEW = 5;

    /** Most pixels that are decoded only to tell a mask from a photograph. */
    private static final long SMALL = 4 << 20;

    /** Bytes a pixel, and beside them, of a JPEG file that may be a mask. */
    private static final double JPEG_MASK = 0.1;

    private static final long JPEG_FIXED = 2000;

    private final Path root;
    private final Map<String, ImageHeader> headers = new HashMap<>();
    private final Map<String, Optional<MaskFeatures>> features = new HashMap<>();
    private final Map<String, Double> likenesses = new HashMap<>();

    /** Looks at files of a dataset with this real path; nothing is read yet. */
    public FileLooks(Path root) {
        this.root = root;
    }

    /** What a file says about itself within its first 64 KiB. */
    public ImageHeader header(FileStamp file) {
        return headers.computeIfAbsent(file.path(), path -> {
            try (InputStream in = Files.newInputStream(root.resolve(path))) {
                return ImageHeaders.read(in.readNBytes(HEADER_BYTES));
            } catch (IOException e) {
                return ImageHeader.UNKNOWN;
            }
        });
    }

    /** What a mask stores, in any format that gives back what was written; empty for a JPEG file, and one that is large or broken. */
    Optional<MaskSurvey> survey(FileStamp file) {
        if (!asWritten(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MaskFile.read(Files.readAllBytes(root.resolve(file.path())), MODERATE)
                    .survey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a JPEG file's mask stores, which is about what was written; empty for one that is large or broken. */
    Optional<MaskSurvey> lossySurvey(FileStamp file) {
        if (file.bytes() > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(MaskFile.read(Files.readAllBytes(root.resolve(file.path())), MODERATE)
                    .survey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean asWritten(FileStamp file) {
        ImageFormat format = header(file).format();
        return format.read() && format != ImageFormat.JPEG && file.bytes() <= MOST_BYTES;
    }

    /**
     * The classes that a file beside masks, or above them, tells of; none when there is none.
     *
     * @param folder of the masks, relative to the dataset
     */
    List<NamedClass> classes(String folder) {
        return ClassFiles.near(root, folder);
    }

    /** The features of a mask, where its values are as stored; empty for a JPEG file, and one that is large or broken. */
    public Optional<MaskFeatures> values(FileStamp file, LabelMap labels) {
        if (!asWritten(file)) {
            return Optional.empty();
        }
        return features.computeIfAbsent(file.path() + "\n" + LabelMapText.of(labels), key -> {
            try {
                return Optional.of(MaskFile.read(Files.readAllBytes(root.resolve(file.path())), MODERATE)
                        .features(labels));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** How much some of these files look like masks rather than photographs, 0…1; 0.5 when they do not tell. JPEG files are not decoded for it. */
    double maskLikeness(List<Listing.File> files) {
        return likeness(files, f -> maskLikeness(f.stamp()));
    }

    /** As {@link #maskLikeness}, with a look at the pixels of JPEG files, which costs decoding a few of them. */
    double decodedLikeness(List<Listing.File> files) {
        return likeness(
                files,
                f -> isJpeg(f)
                        ? likenesses.computeIfAbsent(f.path(), p -> jpegLikeness(f.stamp(), header(f.stamp())))
                        : maskLikeness(f.stamp()));
    }

    /** Whether a file is one of JPEG by its contents. */
    boolean isJpeg(Listing.File file) {
        return header(file.stamp()).format() == ImageFormat.JPEG;
    }

    private static double likeness(List<Listing.File> files, ToDoubleFunction<Listing.File> ofEach) {
        return Subtree.sample(files, FEW).stream().mapToDouble(ofEach).average().orElse(0.5);
    }

    /**
     * Whether all of some files show the same foreground, but for some pixels: a camera's field of view, which is no mask of what is in the
     * picture.
     */
    boolean showTheSame(List<Listing.File> files) {
        List<MaskFeatures> some = Subtree.sample(files, FEW).stream()
                .filter(f -> header(f.stamp()).size().pixels() <= SMALL)
                .flatMap(f -> values(f.stamp(), new LabelMap.NonZero()).stream())
                .filter(MaskFeatures::isPartial)
                .toList();
        return some.size() == FEW && some.stream().allMatch(some.getFirst()::showsTheSameAs);
    }

    private double maskLikeness(FileStamp file) {
        ImageHeader header = header(file);
        return switch (header.format()) {
            case UNKNOWN, MAT -> 0.5;
            case HEIC, AVIF, JP2 -> 0;
            case NPY -> header.size().pixels() > 0 && !header.floating() ? 0.9 : 0;
            case JPEG -> jpegLikeness(header);
            case PNG -> pngLikeness(file, header);
            case BMP, TIFF, GIF, WEBP, PNM ->
                header.colour() == ColourType.GREY || header.colour() == ColourType.PALETTE ? 0.8 : 0.3;
        };
    }

    /** A JPEG file that compresses better than photographs do may be a mask: its pixels tell. */
    private double jpegLikeness(FileStamp file, ImageHeader header) {
        double unread = jpegLikeness(header);
        long pixels = header.size().pixels();
        return pixels == 0 || pixels > SMALL || file.bytes() > JPEG_MASK * pixels + JPEG_FIXED
                ? unread
                : lossySurvey(file).map(s -> isLossyMask(s) ? 0.9 : unread / 2).orElse(unread);
    }

    private static double jpegLikeness(ImageHeader header) {
        return header.colour() == ColourType.GREY ? 0.4 : 0;
    }

    private static boolean isLossyMask(MaskSurvey survey) {
        return !survey.coloured() && (LossyLevels.of(survey).isPresent() || LossyMatte.is(survey, false));
    }

    /** A grey or palette PNG of few values is a mask; one of many values may be a soft one; a coloured one that compresses well, too. */
    private double pngLikeness(FileStamp file, ImageHeader header) {
        double bytesPerPixel = file.bytes() / (double) Math.max(1, header.size().pixels());
        return switch (header.colour()) {
            case GREY, PALETTE, GREY_ALPHA ->
                header.size().pixels() > SMALL
                        ? 0.8
                        : values(file, new LabelMap.NonZero())
                                .map(f -> f.distinctValues() <= 40 ? 1 : 0.7)
                                .orElse(0.8);
            case RGB, RGBA, CMYK, UNKNOWN ->
                bytesPerPixel < 0.3 ? 0.6 : header.colour().alpha() ? 0.4 : 0.1;
        };
    }
}
