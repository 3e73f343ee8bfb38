package org.maskwright.dataset.layout;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Images and masks that are numbered without a gap, as many of these as of those, and one apart: {@code 0.jpg…11.jpg} with {@code
 * 1.png…12.png}. By their names all but two pair up, and perhaps each with another's mask.
 *
 * @param firstImage the images' lowest number
 * @param firstMask the masks' lowest number, one more or one less
 * @param count how many of each there are
 */
public record NumbersApart(long firstImage, long firstMask, int count) {
    /** Fewer files than these say nothing by their numbers. */
    private static final int FEW = 4;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})\\D*");

    /**
     * Whether files are numbered so; costs a look at each name, where there is one image without mask and one mask without image.
     *
     * @param images paths of all images
     * @param masks paths of all masks
     */
    public static Optional<NumbersApart> of(Collection<String> images, Collection<String> masks) {
        SortedSet<Long> ofImages = numbers(images);
        SortedSet<Long> ofMasks = numbers(masks);
        boolean clear = isRun(ofImages, images.size()) && isRun(ofMasks, masks.size());
        return clear
                        && images.size() == masks.size()
                        && images.size() >= FEW
                        && Math.abs(ofImages.first() - ofMasks.first()) == 1
                ? Optional.of(new NumbersApart(ofImages.first(), ofMasks.first(), images.size()))
                : Optional.empty();
    }

    private static boolean isRun(SortedSet<Long> numbers, int files) {
        return !numbers.isEmpty() && numbers.size() == files && numbers.last() - numbers.first() == files - 1;
    }

    /** The last number in each name. */
    private static SortedSet<Long> numbers(Collection<String> paths) {
        SortedSet<Long> numbers = new TreeSet<>();
        paths.stream().flatMap(NumbersApart::last).forEach(numbers::add);
        return numbers;
    }

    private static Stream<Long> last(String path) {
        int dot = path.lastIndexOf('.');
        String stem = path.substring(path.lastIndexOf('/') + 1, Math.max(path.lastIndexOf('/') + 1, dot));
        Matcher m = NUMBER.matcher(stem);
        Optional<Long> last = Optional.empty();
        while (m.find()) {
            last = Optional.of(Long.parseLong(m.group(1)));
        }
        return last.stream();
    }

    /** In words, to stand in a sentence of its own. */
    public String text() {
        return "images are numbered from " + firstImage + " to " + (firstImage + count - 1) + " and masks from "
                + firstMask + " to " + (firstMask + count - 1) + ", so that each may have the mask of its neighbour";
    }
}
