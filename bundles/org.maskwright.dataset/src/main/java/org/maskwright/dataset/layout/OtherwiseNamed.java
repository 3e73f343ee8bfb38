package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.file.ImageFormat;

/** Layouts of two folders whose names belong together and are not written alike. */
final class OtherwiseNamed {
    private static final LabelMap USUAL = new LabelMap.Binary255();
    private static final String NAME = "{name}";

    private final Listing listing;
    private final Set<String> paths = new HashSet<>();

    OtherwiseNamed(Listing listing) {
        this.listing = listing;
    }

    /**
     * The candidates.
     *
     * @param nothing whether nothing pairs by names as they are
     */
    List<LayoutCandidate> of(Siblings pair, boolean nothing) {
        List<LayoutCandidate> found = new ArrayList<>();
        addWholeNames(pair, found);
        if (nothing) {
            addNumbers(pair, found);
        }
        if (nothing && found.isEmpty() && pair.hint(Affix.NONE) > 0) {
            addWords(pair, found);
        }
        return found;
    }

    /**
     * {@code training/images/7_training.tif} with {@code training/manual/7_manual.gif}, and {@code test/} likewise: the word for a part stands
     * in the names as well.
     *
     * @param pairs about how many pairs these two folders make
     */
    static Optional<LayoutCandidate> ofAllParts(Siblings pair, Affix affix, double pairs) {
        Optional<PartWord> word = PartWord.in(pair.images().path());
        String text = word.map(w -> pair.images().path().substring(w.start(), w.end()))
                .orElse("");
        boolean named = !text.isEmpty() && (affix.imageName() + " " + affix.maskName()).contains(text);
        boolean both = PartWord.in(pair.masks().path())
                .filter(w -> pair.masks().path().substring(w.start(), w.end()).equals(text))
                .isPresent();
        if (!named || !both) {
            return Optional.empty();
        }
        Layout l = pair.layout(affix);
        Layout layout = new Layout(l.name(), ofAnyPart(l.images(), text), ofAnyPart(l.masks(), text), USUAL);
        return Optional.of(new LayoutCandidate(layout, false, pair.hint(affix), 2 * pairs));
    }

    private static String ofAnyPart(String pattern, String word) {
        return pattern.replace("/{dir*}/", "/").replace(word, PathPattern.SPLIT_HOLE);
    }

    /** {@code 7.jpg} with {@code 7.jpg.png} and {@code 8.png} with {@code 8.png.png}: masks called after images of several formats. */
    private void addWholeNames(Siblings pair, List<LayoutCandidate> all) {
        List<String> masks = pair.masks().sample();
        if (masks.isEmpty() || ImageFormat.ofName(masks.getFirst()).isEmpty()) {
            return;
        }
        if (paths.isEmpty()) {
            listing.images().forEach(f -> paths.add(f.path()));
        }
        String above = pair.images().path().isEmpty() ? "" : pair.images().path() + "/";
        List<String> found =
                masks.stream().filter(m -> paths.contains(above + m)).toList();
        long formats = found.stream()
                .map(m -> m.substring(m.lastIndexOf('.')))
                .distinct()
                .count();
        if (formats > 1) {
            Layout l = pair.layout(Affix.NONE);
            Layout whole = new Layout(l.name(), l.images().replace("{name}.{ext}", NAME), l.masks(), USUAL);
            double pairs = (double) found.size() * pair.masks().stems().size() / masks.size();
            all.add(new LayoutCandidate(whole, false, pair.hint(Affix.NONE), pairs));
        }
    }

    /** {@code img_7} and {@code 007}: the same numbers, written in another way. */
    private static void addNumbers(Siblings pair, List<LayoutCandidate> all) {
        Affix ends = Affix.ends(pair.masks().sample(), pair.images().sample());
        Set<String> images = ends.imageNumbers(pair.images().sample());
        Set<String> masks = ends.maskNumbers(pair.masks().sample());
        if (areMost(images, masks)) {
            all.add(candidate(pair, ends, PathPattern.NUMBER, masks.size()));
        }
    }

    /** {@code Anna-7} and {@code anna_007}: the same words and numbers. */
    private static void addWords(Siblings pair, List<LayoutCandidate> all) {
        Affix affix = Affix.maskOnly("", suffix(pair.masks().sample()));
        Set<String> images = words(pair.images().stems(), "");
        Set<String> masks = words(pair.masks().sample(), affix.maskSuffix());
        if (images.size() == pair.images().stems().size() && areMost(images, masks)) {
            all.add(candidate(pair, affix, PathPattern.WORDS, masks.size()));
        }
    }

    /** What all masks' names end with, where it is a word for masks. */
    private static String suffix(List<String> masks) {
        String suffix = Affix.ends(masks, masks).maskSuffix();
        return FolderWords.mask(suffix) > 0 ? suffix : "";
    }

    private static Set<String> words(List<String> paths, String suffix) {
        return paths.stream()
                .map(p -> p.substring(0, p.length() - suffix.length()))
                .map(p -> p.substring(0, p.lastIndexOf('/') + 1) + NameWords.of(p.substring(p.lastIndexOf('/') + 1)))
                .collect(Collectors.toSet());
    }

    private static boolean areMost(Set<String> images, Set<String> masks) {
        long same = masks.stream().filter(images::contains).count();
        return same > 1 && 2 * same > Math.min(images.size(), masks.size());
    }

    private static LayoutCandidate candidate(Siblings pair, Affix affix, String hole, int pairs) {
        Layout named = pair.layout(affix);
        Layout layout = new Layout(named.name(), holed(named.images(), hole), holed(named.masks(), hole), USUAL);
        return new LayoutCandidate(layout, false, pair.hint(Affix.NONE), pairs);
    }

    private static String holed(String pattern, String hole) {
        return pattern.replace(NAME, "{" + hole + "}");
    }
}
