package org.maskwright.dataset.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What names of files begin and end with again and again, where images and masks lie in one folder and both have something around what they
 * share: {@code 104_sat} and {@code 104_mask}, {@code img_7} and {@code mask_7}.
 */
final class NameEnds {
    private static final int MOST = 8;

    private final List<String> stems;
    private final Set<String> all;
    private final Map<String, Integer> heads = new HashMap<>();
    private final Map<String, Integer> tails = new HashMap<>();

    private NameEnds(List<String> stems, Set<String> all) {
        this.stems = stems;
        this.all = all;
        stems.stream().map(s -> s.substring(s.lastIndexOf('/') + 1)).forEach(this::count);
    }

    /**
     * The affixes of both sides by which files pair that lie in one folder, with the number of pairs; a word must say which is the mask.
     *
     * @param some relative paths without extension, evenly spread
     * @param all of them
     */
    static Map<Affix, Integer> find(List<String> some, Set<String> all) {
        NameEnds ends = new NameEnds(some, all);
        Map<Affix, Integer> found = new LinkedHashMap<>();
        for (String mask : often(ends.tails, true)) {
            often(ends.tails, false).forEach(image -> ends.add(new Affix("", image, "", mask), found));
        }
        for (String mask : often(ends.heads, true)) {
            often(ends.heads, false).forEach(image -> ends.add(new Affix(image, "", mask, ""), found));
        }
        return found;
    }

    /**
     * Affixes of one folder's names of which each has one of two, and no word says which is the mask: {@code 1a} and {@code 1b}, {@code x7}
     * and {@code y7}; either way round, with the number of pairs.
     */
    static Map<Affix, Integer> halves(List<String> some, Set<String> all) {
        NameEnds ends = new NameEnds(some, all);
        Map<Affix, Integer> found = new LinkedHashMap<>();
        for (String one : ends.ofHalf(ends.tails)) {
            ends.ofHalf(ends.tails).stream()
                    .filter(other -> !one.endsWith(other) && !other.endsWith(one))
                    .forEach(other -> ends.add(new Affix("", one, "", other), found));
        }
        for (String one : ends.ofHalf(ends.heads)) {
            ends.ofHalf(ends.heads).stream()
                    .filter(other -> !one.startsWith(other) && !other.startsWith(one))
                    .forEach(other -> ends.add(new Affix(one, "", other, ""), found));
        }
        return found;
    }

    /** The ends that about half of the names have. */
    private List<String> ofHalf(Map<String, Integer> ends) {
        return ends.entrySet().stream()
                .filter(e -> e.getKey().chars().anyMatch(Character::isLetter) && FolderWords.mask(e.getKey()) == 0)
                .filter(e -> 20L * e.getValue() >= 9L * stems.size() && 20L * e.getValue() <= 11L * stems.size())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** As {@link #find}, where what is between the ends is a number that both sides write in their own way: {@code f7} and {@code mask_007}. */
    static Map<Affix, Integer> numbered(List<String> some) {
        NameEnds ends = new NameEnds(some, Set.of());
        Map<Affix, Integer> found = new LinkedHashMap<>();
        for (String mask : often(ends.heads, true)) {
            often(ends.heads, false).forEach(image -> ends.addNumbers(new Affix(image, "", mask, ""), found));
        }
        for (String mask : often(ends.tails, true)) {
            often(ends.tails, false).forEach(image -> ends.addNumbers(new Affix("", image, "", mask), found));
            ends.addNumbers(new Affix("", "", "", mask), found);
        }
        return found;
    }

    private void addNumbers(Affix affix, Map<Affix, Integer> found) {
        Set<String> images = affix.imageNumbers(stems);
        Set<String> masks = affix.maskNumbers(stems);
        int pairs = (int) masks.stream().filter(images::contains).count();
        if (pairs > 1 && 2 * pairs > Math.min(images.size(), masks.size())) {
            found.put(affix, pairs);
        }
    }

    private void count(String name) {
        for (int i = 1; i < name.length(); i++) {
            char before = name.charAt(i - 1);
            char c = name.charAt(i);
            if (isSeparator(c) || Character.isDigit(before) && Character.isLetter(c)) {
                tails.merge(name.substring(i), 1, Integer::sum);
            }
            if (isSeparator(before) || Character.isLetter(before) && Character.isDigit(c)) {
                heads.merge(name.substring(0, i), 1, Integer::sum);
            }
        }
    }

    private static boolean isSeparator(char c) {
        return c == '_' || c == '-' || c == '.' || c == ' ';
    }

    /** The commonest that speak for masks, or for anything else. */
    private static List<String> often(Map<String, Integer> ends, boolean masks) {
        return ends.entrySet().stream()
                .filter(e -> e.getValue() > 1 && e.getKey().chars().anyMatch(Character::isLetter))
                .filter(e -> FolderWords.mask(e.getKey()) > 0 == masks && !FolderWords.isCompanion(e.getKey()))
                .filter(e -> masks || !isEndOfMasks(e, ends))
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether all names that end or begin so do with a mask's word: {@code _color} where it is always {@code _gtFine_color}. */
    private static boolean isEndOfMasks(Map.Entry<String, Integer> end, Map<String, Integer> ends) {
        return ends.entrySet().stream()
                .anyMatch(e -> e.getValue().equals(end.getValue())
                        && e.getKey().length() > end.getKey().length()
                        && (e.getKey().endsWith(end.getKey()) || e.getKey().startsWith(end.getKey()))
                        && FolderWords.image(e.getKey()) < 0);
    }

    private void add(Affix affix, Map<Affix, Integer> found) {
        int pairs = (int) stems.stream()
                .filter(s -> affix.isMask(s) && all.contains(affix.imageOf(s)))
                .count();
        if (pairs > 1) {
            found.put(affix, pairs);
        }
    }
}
