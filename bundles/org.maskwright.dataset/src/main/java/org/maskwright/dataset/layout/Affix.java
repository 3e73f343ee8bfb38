package org.maskwright.dataset.layout;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What names have around that by which image and mask are known to belong together: {@code image_7} and {@code gt_7}, {@code 7} and {@code
 * 7_mask}.
 */
record Affix(String imagePrefix, String imageSuffix, String maskPrefix, String maskSuffix) {
    static final Affix NONE = new Affix("", "", "", "");

    private static final List<String> IMAGE_SUFFIXES =
            List.of("_img", "_image", "_rgb", "_photo", "_orig", "_input", "-image", "-img", ".image");

    /** Of a picture in several files, one for each channel, the first stands for it. */
    private static final String FIRST_CHANNEL = "_0000";

    /** Of a few masks at least one finds its image, or it is not worth while to look at more. */
    private static final int FEW = 16;

    /**
     * Names of images.
     *
     * @param all relative paths without extension
     * @param some of them, evenly spread
     */
    record Stems(Set<String> all, List<String> some) {
        static Stems of(List<String> stems) {
            return new Stems(new HashSet<>(stems), Subtree.sample(stems, 200));
        }
    }

    static Affix maskOnly(String prefix, String suffix) {
        return new Affix("", "", prefix, suffix);
    }

    /** Pattern of the images' file names. */
    String imageName() {
        return imagePrefix + "{name}" + imageSuffix;
    }

    /** Pattern of the masks' file names. */
    String maskName() {
        return maskPrefix + "{name}" + maskSuffix;
    }

    /** What the affix hints at, -1…1: 1 when it says by word which is the mask. */
    double hint() {
        if (equals(NONE)) {
            return 0;
        }
        int image = FolderWords.image(imagePrefix + " " + imageSuffix);
        return (image + FolderWords.mask(maskPrefix + " " + maskSuffix))
                / (imagePrefix.isEmpty() && imageSuffix.isEmpty() ? 1 : 2);
    }

    /**
     * The affixes by which most masks find an image, best first, at most three, with the share of the masks that do.
     *
     * @param masks some of the masks' relative paths without extension
     * @param images all of the images', likewise
     */
    static Map<Affix, Double> find(List<String> masks, Stems images) {
        if (votes(Subtree.sample(masks, FEW), images).isEmpty()) {
            return Map.of();
        }
        Map<Affix, Integer> votes = votes(masks, images);
        return votes.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Affix, Integer> e) ->
                                -e.getValue() * (1 + 0.5 * e.getKey().hint()))
                        .thenComparing(e -> e.getKey().length())
                        .thenComparing(e -> e.getKey().toString()))
                .limit(3)
                .collect(toMap(
                        Map.Entry::getKey, e -> (double) e.getValue() / masks.size(), (a, b) -> a, LinkedHashMap::new));
    }

    /** How many masks find an image by each affix that any does by. */
    private static Map<Affix, Integer> votes(List<String> masks, Stems images) {
        Map<Affix, Integer> votes = new HashMap<>();
        List<String> imageSuffixes = new ArrayList<>(IMAGE_SUFFIXES);
        String suffix = commonSuffix(images.some());
        if (!suffix.isEmpty() && !imageSuffixes.contains(suffix)) {
            imageSuffixes.add(suffix);
        }
        masks.forEach(mask -> vote(mask, images.all()::contains, imageSuffixes, votes));
        for (Affix affix : common(masks, images.some())) {
            int n = (int) masks.stream()
                    .filter(m -> images.all().contains(affix.imageOf(m)))
                    .count();
            if (n > 0) {
                votes.put(affix, n);
            }
        }
        return votes;
    }

    private int length() {
        return imagePrefix.length() + imageSuffix.length() + maskPrefix.length() + maskSuffix.length();
    }

    /** Path of the image that a mask with this affix belongs to; the mask's own path when it has not the affix. */
    String imageOf(String mask) {
        if (!isMask(mask)) {
            return mask;
        }
        int at = mask.lastIndexOf('/') + 1;
        String name = mask.substring(at);
        String core = name.substring(maskPrefix.length(), name.length() - maskSuffix.length());
        return mask.substring(0, at) + imagePrefix + core + imageSuffix;
    }

    /** Whether a path without extension has the masks' affix. */
    boolean isMask(String path) {
        String name = name(path);
        return name.startsWith(maskPrefix)
                && name.endsWith(maskSuffix)
                && name.length() > maskPrefix.length() + maskSuffix.length();
    }

    /** One vote for each way in which a mask's name without something at an end is an image's. */
    private static void vote(
            String mask, Predicate<String> isImage, List<String> imageSuffixes, Map<Affix, Integer> votes) {
        if (isImage.test(mask)) {
            votes.merge(NONE, 1, Integer::sum);
        } else if (isImage.test(mask + FIRST_CHANNEL)) {
            votes.merge(new Affix("", FIRST_CHANNEL, "", ""), 1, Integer::sum);
        }
        int at = mask.lastIndexOf('/') + 1;
        String folder = mask.substring(0, at);
        String name = mask.substring(at);
        for (int i = 1; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i - 1)) && Character.isDigit(name.charAt(i))) {
                // A number is one thing: 1 with 0000_hair behind it is not 10000_hair.
                continue;
            }
            String head = name.substring(0, i);
            String tail = name.substring(i);
            if (isAffix(tail) && isImage.test(folder + head)) {
                votes.merge(maskOnly("", tail), 1, Integer::sum);
            }
            if (isAffix(head) && isImage.test(folder + tail)) {
                votes.merge(maskOnly(head, ""), 1, Integer::sum);
            }
            if (!Character.isLetter(tail.charAt(0)) && FolderWords.mask(tail) > 0) {
                imageSuffixes.stream()
                        .filter(s -> isImage.test(folder + head + s))
                        .forEach(s -> votes.merge(new Affix("", s, "", tail), 1, Integer::sum));
            }
        }
    }

    /** Numbers alone are no affix: {@code 10} is not {@code 1} with something behind it. */
    private static boolean isAffix(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** What all masks' names and all images' names have in common, each for itself, numbers aside. */
    private static List<Affix> common(List<String> masks, List<String> images) {
        String maskPrefix = commonPrefix(masks);
        String maskSuffix = commonSuffix(masks);
        String imagePrefix = commonPrefix(images);
        String imageSuffix = commonSuffix(images);
        return List.of(
                new Affix(imagePrefix, "", maskPrefix, ""),
                new Affix("", imageSuffix, "", maskSuffix),
                new Affix(imagePrefix, imageSuffix, maskPrefix, maskSuffix),
                new Affix(imagePrefix, "", "", maskSuffix),
                new Affix("", imageSuffix, maskPrefix, ""),
                new Affix("", commonNumber(images), "", commonNumber(masks)));
    }

    /** What all names of each side begin and end with, numbers aside. */
    static Affix ends(List<String> masks, List<String> images) {
        return new Affix(commonPrefix(images), commonSuffix(images), commonPrefix(masks), commonSuffix(masks));
    }

    /** The numbers that images' names are, without what they begin and end with; no other names. */
    Set<String> imageNumbers(List<String> images) {
        return numbers(images, imagePrefix, imageSuffix);
    }

    /** The numbers that masks' names are, likewise. */
    Set<String> maskNumbers(List<String> masks) {
        return numbers(masks, maskPrefix, maskSuffix);
    }

    private static Set<String> numbers(List<String> paths, String prefix, String suffix) {
        Set<String> numbers = new HashSet<>();
        for (String path : paths) {
            String name = name(path);
            int end = name.length() - suffix.length();
            String core = end > prefix.length() ? name.substring(prefix.length(), end) : "";
            if (!core.isEmpty() && core.chars().allMatch(c -> c >= '0' && c <= '9')) {
                numbers.add(path.substring(0, path.lastIndexOf('/') + 1) + PathPattern.number(core));
            }
        }
        return numbers;
    }

    /** The number of a channel that all names end with: {@code case_7_0000}. */
    private static String commonNumber(List<String> paths) {
        String first = paths.isEmpty() ? "" : name(paths.getFirst());
        int end = first.length();
        while (end > 0 && Character.isDigit(first.charAt(end - 1))) {
            end--;
        }
        boolean channel = paths.size() > 1 && end > 1 && end < first.length() && first.charAt(end - 1) == '_';
        String tail = channel ? first.substring(end - 1) : "";
        return paths.stream().allMatch(p -> p.endsWith(tail)) ? tail : "";
    }

    static String commonPrefix(Collection<String> paths) {
        String common =
                paths.stream().map(Affix::name).reduce(Affix::sharedHead).orElse("");
        int end = common.length();
        while (end > 0 && Character.isDigit(common.charAt(end - 1))) {
            end--;
        }
        return paths.size() > 1 && isAffix(common.substring(0, end)) ? common.substring(0, end) : "";
    }

    private static String commonSuffix(Collection<String> paths) {
        String common = paths.stream()
                .map(p -> reversed(name(p)))
                .reduce(Affix::sharedHead)
                .orElse("");
        int end = common.length();
        while (end > 0 && Character.isDigit(common.charAt(end - 1))) {
            end--;
        }
        return paths.size() > 1 && isAffix(common.substring(0, end)) ? reversed(common.substring(0, end)) : "";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String sharedHead(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return a.substring(0, n);
    }
}
