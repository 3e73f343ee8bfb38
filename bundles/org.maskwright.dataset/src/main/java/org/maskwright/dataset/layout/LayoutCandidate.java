package org.maskwright.dataset.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A layout that a folder might have, before it is tried.
 *
 * @param layout the layout
 * @param known whether its folders are those of a well-known dataset
 * @param hint how much names speak for it, -1…1
 * @param pairs about how many pairs it makes
 */
record LayoutCandidate(Layout layout, boolean known, double hint, double pairs) {
    /** How promising it is, in pairs. */
    double promise() {
        return pairs * (1 + 0.5 * hint) + (known ? 0.1 : 0);
    }

    /** Whether a word in the masks' own names, not in those of their folders, says that they are masks. */
    boolean masksAreCalledSo() {
        String masks = layout.masks();
        return FolderWords.mask(masks.substring(masks.lastIndexOf('/') + 1)) > 0;
    }

    /** Whether one does, and no word in those of their folders says that they are beside the point. */
    boolean masksArePlainlyCalledSo() {
        String masks = layout.masks();
        return masksAreCalledSo()
                && FolderWords.mask(masks) >= FolderWords.mask(masks.substring(masks.lastIndexOf('/') + 1));
    }

    /**
     * What came of trying it.
     *
     * @param candidate what was tried
     * @param pairs number of pairs
     * @param images number of images, with or without mask
     * @param masks number of masks, likewise
     * @param paired what became of the files
     */
    record LayoutTrial(LayoutCandidate candidate, long pairs, long images, long masks, Pairing.Paired paired) {
        static LayoutTrial of(LayoutCandidate candidate, List<Listing.File> files) {
            Pairing.Paired result = Pairing.of(files, candidate.layout());
            long images =
                    result.couples().stream().filter(c -> c.image().isPresent()).count();
            long masks =
                    result.couples().stream().filter(c -> c.mask().isPresent()).count();
            return new LayoutTrial(candidate, result.pairs(), images, masks, result);
        }

        List<Pairing.Couple> couples() {
            return paired.couples();
        }

        /** Number of files that it has a place for. */
        long files() {
            return images + masks;
        }

        /**
         * Number of files in the folders of its pairs that it has no place for, but for those made for people to look at, and where the masks
         * are called masks for those that are not.
         */
        long leftBeside() {
            Set<String> folders = new HashSet<>();
            pairedCouples().forEach(c -> {
                folders.add(c.image().get().folder());
                folders.add(c.mask().get().folder());
            });
            boolean called = candidate.masksAreCalledSo();
            Companions companions = Companions.of(couples());
            return paired.rest().stream()
                    .filter(f -> folders.contains(f.folder()) && !Companions.isOne(f.path()))
                    .filter(f -> !called || FolderWords.mask(f.stem()) > 0 && !companions.hold(f))
                    .count();
        }

        /** Whether this one makes all pairs that the other makes. */
        boolean includes(LayoutTrial other) {
            return new HashSet<>(couples()).containsAll(other.pairedCouples().toList());
        }

        /**
         * Whether this one pairs each file that the other pairs, and at least as many: the other crosses what belongs together. What was made
         * for people to look at counts on neither side.
         */
        boolean pairsBetter(LayoutTrial other) {
            Set<String> mine = new HashSet<>(sides());
            List<String> others = other.sides();
            return sides().size() >= others.size() && mine.containsAll(others);
        }

        /** Paths of both files of each pair that is not made for people to look at. */
        private List<String> sides() {
            return pairedCouples()
                    .map(c -> List.of(
                            c.image().orElseThrow().path(),
                            c.mask().orElseThrow().path()))
                    .filter(both -> both.stream().noneMatch(Companions::isOne))
                    .flatMap(List::stream)
                    .toList();
        }

        private Stream<Pairing.Couple> pairedCouples() {
            return couples().stream()
                    .filter(c -> c.image().isPresent() && c.mask().isPresent());
        }

        /** Whether the other takes this one's masks for images. */
        boolean isExchanged(LayoutTrial other) {
            Set<String> masks = new HashSet<>();
            pairedCouples().forEach(c -> masks.add(c.mask().orElseThrow().path()));
            return other.pairs > 0
                    && other.pairedCouples()
                            .allMatch(
                                    c -> masks.contains(c.image().orElseThrow().path()));
        }

        /** Share of the smaller side that pairs, 0…1. */
        double share() {
            return Math.min(images, masks) == 0 ? 0 : (double) pairs / Math.min(images, masks);
        }
    }
}
