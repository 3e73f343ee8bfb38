package org.maskwright.dataset.layout;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

/**
 * Which files of a folder are images, which mask belongs to which, and what the masks' values mean.
 *
 * <p>Patterns are paths relative to the dataset with {@code /} and named placeholders. A mask belongs to the image whose placeholders have
 * the same values. {@code {name}} stands for one or more characters of one path segment, {@code {dir*}} (a name with a star) for any number of
 * whole segments, none included, {@code {split}} for a word such as {@code train} or {@code val}, {@code {number}} for digits, compared as a
 * number: {@code 7} and {@code 007} belong together, {@code {words}} for a name of which only words and numbers are compared: {@code Anna-7} and
 * {@code anna_007}. {@code {instance}}, and any name that begins so, is the masks' alone: an image may have
 * several, {@code 7_1.png} and {@code 7_2.png}. {@code {ext}} stands for any image extension and is not compared. Any other name will do for
 * a placeholder ({@code {g}}, {@code {n}}); one that occurs twice has the same value at both places. An extension that is spelt out is
 * matched in any case.
 *
 * @param name what this arrangement is called ("images/ + masks/", "AISegment", "VOC")
 * @param images pattern of the images, e.g. {@code images/{dir*}/{name}.{ext}}
 * @param masks pattern of the masks, e.g. {@code masks/{dir*}/{name}.{ext}}
 * @param labels what the masks' values mean
 */
public record Layout(String name, String images, String masks, LabelMap labels) {
    /** @throws IllegalArgumentException when a pattern is wrong, or the masks' has a placeholder that the images' has not */
    public Layout {
        try {
            requireDerivable(PathPattern.compile(images), PathPattern.compile(masks));
        } catch (InputException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * The layout that a user stated.
     *
     * @param images a pattern, or a plain glob: {@code photos/*.jpg}, {@code photos/**}{@code /*.jpg}; the {@code *} of the file name
     *     becomes {@code {name}}, {@code **} becomes {@code {dir*}}
     * @param masks a pattern or a glob, likewise; its placeholders must be among the images'
     * @param labels what the masks' values mean
     * @throws InputException when one is wrong; the message shows it and says what is wrong
     */
    public static Layout parse(String images, String masks, LabelMap labels) throws InputException {
        String imagePattern = Glob.toPattern(images);
        String maskPattern = Glob.toPattern(masks);
        requireDerivable(PathPattern.compile(imagePattern), PathPattern.compile(maskPattern));
        return new Layout("stated", imagePattern, maskPattern, labels);
    }

    private static void requireDerivable(PathPattern images, PathPattern masks) throws InputException {
        if (images.toString().equals(masks.toString())) {
            throw new InputException("pattern '" + masks + "' is that of images and masks both; they must differ");
        }
        var missing = new TreeSet<>(masks.placeholders());
        missing.removeAll(images.placeholders());
        missing.remove(PathPattern.EXT);
        missing.removeIf(PathPattern::isInstance);
        if (!missing.isEmpty()) {
            throw new InputException("mask pattern '" + masks + "': {" + missing.first()
                    + "} is not in the image pattern '" + images + "'; use its placeholders only");
        }
    }

    /** The images' pattern, ready for use. */
    public PathPattern imagePattern() {
        return compiled(images);
    }

    /** The masks' pattern, ready for use. */
    public PathPattern maskPattern() {
        return compiled(masks);
    }

    /**
     * Where the mask of an image is, or would be, as {@code .png} where the pattern leaves the extension open; empty for no image, and where an
     * image may have several.
     */
    public Optional<String> maskOf(String image) {
        PathPattern mask = maskPattern();
        return imagePattern()
                .match(image)
                .map(v -> with("png", v))
                .filter(v -> v.keySet().containsAll(mask.placeholders()))
                .map(mask::fill);
    }

    /**
     * Where the image of a mask is, or would be, as {@code .jpg} where the pattern leaves the extension open; empty for no mask, and where
     * the mask's path does not say all that the image's needs.
     */
    public Optional<String> imageOf(String mask) {
        PathPattern image = imagePattern();
        return maskPattern()
                .match(mask)
                .map(v -> with("jpg", v))
                .filter(v -> v.keySet().containsAll(image.placeholders()))
                .map(image::fill);
    }

    private static Map<String, String> with(String extension, Map<String, String> values) {
        Map<String, String> all = new TreeMap<>(values);
        all.put(PathPattern.EXT, extension);
        return all;
    }

    private static PathPattern compiled(String pattern) {
        try {
            return PathPattern.compile(pattern);
        } catch (InputException e) {
            throw new IllegalStateException("checked in the constructor", e);
        }
    }
}
