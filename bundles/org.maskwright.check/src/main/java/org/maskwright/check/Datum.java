package org.maskwright.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Rect;

/**
 * One of a finding's data that more than people read: declared once, and used by the rule that writes it and by the fix or view that reads it.
 * In the finding and in JSON it stays what it is written as: a number, a string, or lists and maps of these. Immutable.
 *
 * @param <T> what it is
 */
public final class Datum<T> {
    /** The new names that a rule proposes for a sample's files, the image first. */
    public static final Datum<List<NewName>> RENAMES = list("renames", NewName::written, NewName::read);

    /** Paths of the files of which a sample would do without, where not all that the finding concerns are to go. */
    public static final Datum<List<String>> SET_ASIDE = list("setAside", text -> text, Datum::textOf);

    /** The several masks of each image that has them. */
    public static final Datum<List<MasksOfImage>> MASKS_OF_IMAGES =
            list("masksOfImages", MasksOfImage::written, MasksOfImage::read);

    /** Paths of all masks that a finding about the dataset is to mend in the same way. */
    public static final Datum<List<String>> MASKS = list("masks", text -> text, Datum::textOf);

    /** Label of the sample that another one is a copy of. */
    public static final Datum<String> ORIGINAL = new Datum<>("original", text -> text, Datum::textOf);

    /** Area of a component or hole from which on, or up to which, it is left or mended, px. */
    public static final Datum<Integer> LIMIT_PX = number("limitPx");

    /** Width of the image as it is shown, px. */
    public static final Datum<Integer> IMAGE_WIDTH = number("imageWidth");

    /** Height of the image as it is shown, px. */
    public static final Datum<Integer> IMAGE_HEIGHT = number("imageHeight");

    /** How a mask is to be turned, by the numbers of EXIF orientations, 1 … 8: the image's own, or the one in which it fits. */
    public static final Datum<Integer> ORIENTATION = number("orientation");

    /** Where to look, px of the image as it is shown; written {@code [x, y, width, height]}. */
    public static final Datum<Rect> PLACE = new Datum<>("place", Datum::written, Datum::rect);

    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, Optional<T>> read;

    private Datum(String name, Function<T, Object> write, Function<Object, Optional<T>> read) {
        this.name = name;
        this.write = write;
        this.read = read;
    }

    /**
     * A value under its name, as it is written.
     *
     * @param name of the datum
     * @param value a number, string or boolean, or lists and maps of these
     */
    public record Written(String name, Object value) {}

    /**
     * Another name for a file.
     *
     * @param from path as it is, relative to the dataset, with {@code /}
     * @param to path as it shall be
     */
    public record NewName(String from, String to) {
        private Object written() {
            var names = new LinkedHashMap<String, Object>();
            names.put("from", from);
            names.put("to", to);
            return names;
        }

        private static Optional<NewName> read(Object written) {
            return written instanceof Map<?, ?> names
                            && names.get("from") instanceof String from
                            && names.get("to") instanceof String to
                    ? Optional.of(new NewName(from, to))
                    : Optional.empty();
        }
    }

    /**
     * Several masks of one image.
     *
     * @param image path of the image, relative to the dataset, with {@code /}
     * @param masks paths of its masks, one at least
     */
    public record MasksOfImage(String image, List<String> masks) {
        /** Copies the list. */
        public MasksOfImage {
            masks = List.copyOf(masks);
        }

        private Object written() {
            var files = new LinkedHashMap<String, Object>();
            files.put("image", image);
            files.put("masks", masks);
            return files;
        }

        private static Optional<MasksOfImage> read(Object written) {
            return written instanceof Map<?, ?> files && files.get("image") instanceof String image
                    ? all(files.get("masks"), Datum::textOf)
                            .filter(masks -> !masks.isEmpty())
                            .map(masks -> new MasksOfImage(image, masks))
                    : Optional.empty();
        }
    }

    /** A whole number. */
    public static Datum<Integer> number(String name) {
        return new Datum<>(name, n -> n, o -> o instanceof Number n ? Optional.of(n.intValue()) : Optional.empty());
    }

    /**
     * Several of a kind.
     *
     * @param write makes of each what JSON knows
     * @param read makes it of that again; empty for what is something else
     */
    public static <E> Datum<List<E>> list(String name, Function<E, Object> write, Function<Object, Optional<E>> read) {
        return new Datum<>(name, es -> es.stream().map(write).toList(), o -> all(o, read));
    }

    private static <E> Optional<List<E>> all(@Nullable Object written, Function<Object, Optional<E>> read) {
        List<E> all = new ArrayList<>();
        if (!(written instanceof List<?> items)) {
            return Optional.empty();
        }
        for (Object item : items) {
            Optional<E> one = read.apply(item);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(List.copyOf(all));
    }

    private static List<Integer> written(Rect r) {
        return List.of(r.x(), r.y(), r.width(), r.height());
    }

    private static Optional<Rect> rect(Object written) {
        return all(written, o -> o instanceof Number n ? Optional.of(n.intValue()) : Optional.<Integer>empty())
                .filter(n -> n.size() == 4 && n.get(2) >= 0 && n.get(3) >= 0)
                .map(n -> new Rect(n.get(0), n.get(1), n.get(2), n.get(3)));
    }

    private static Optional<String> textOf(Object written) {
        return written instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Its name in the data. */
    public String name() {
        return name;
    }

    /** A value of it, to be put among a finding's data. */
    public Written of(T value) {
        return new Written(name, write.apply(value));
    }

    /** Its value among a finding's data; empty where it is not there, or something else is under its name. */
    Optional<T> in(Map<String, Object> data) {
        return Optional.ofNullable(data.get(name)).flatMap(read);
    }
}
