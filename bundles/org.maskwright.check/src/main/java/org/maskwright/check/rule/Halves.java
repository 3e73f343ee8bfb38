package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.layout.InstanceMasks;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.NumbersApart;
import org.maskwright.dataset.layout.StrayFile;

/**
 * Which images and masks have found each other, and what it says of the layout where many have not.
 *
 * @param pairs number of samples that have both
 * @param images those that have no mask at all
 * @param masks those that have no image, nor one that is there and cannot be read
 * @param waiting masks whose image is there as a link that was not followed, or in a format that is not read
 * @param several masks of images that have several
 * @param bare images of each part of the split in which no image has a mask, where others have: they are not among {@code images}
 * @param apart how images and masks are numbered one apart, where they are
 */
record Halves(
        int pairs,
        List<Sample> images,
        List<Sample> masks,
        int waiting,
        InstanceMasks several,
        Map<Part, List<Sample>> bare,
        Optional<NumbersApart> apart) {
    /** Fewer orphans than these are each a fault of its own. */
    private static final int FEW = 4;

    static Halves of(DatasetFacts facts) {
        List<Sample> images = new ArrayList<>();
        List<Sample> masks = new ArrayList<>();
        int pairs = 0;
        for (SampleFacts s : facts.samples()) {
            if (s.sample().isPair()) {
                pairs++;
            } else {
                (s.sample().image().isPresent() ? images : masks).add(s.sample());
            }
        }
        List<String> free = facts.strays().stream()
                .filter(s -> s.kind() == StrayFile.StrayKind.IMAGE)
                .map(StrayFile::path)
                .toList();
        InstanceMasks several = InstanceMasks.of(facts.layout(), paths(images), free);
        images.removeIf(i -> several.byImage().containsKey(i.image().orElse("")));
        Set<String> others = others(facts.strays());
        int before = images.size() + masks.size();
        images.removeIf(i -> facts.layout()
                .maskOf(i.image().orElse(""))
                .filter(m -> others.contains(stem(m)))
                .isPresent());
        masks.removeIf(m -> isThere(m.mask().orElse(""), facts.layout(), others));
        int waiting = before - images.size() - masks.size();
        Map<Part, List<Sample>> bare = bare(facts, images, several);
        bare.values().forEach(b -> images.removeAll(new HashSet<>(b)));
        return new Halves(pairs, images, masks, waiting, several, bare, apart(facts, images.size(), masks.size()));
    }

    private static Optional<NumbersApart> apart(DatasetFacts facts, int images, int masks) {
        List<Sample> all = facts.samples().stream().map(SampleFacts::sample).toList();
        return images == 1 && masks == 1
                ? NumbersApart.of(
                        all.stream().flatMap(s -> s.image().stream()).toList(),
                        all.stream().flatMap(s -> s.mask().stream()).toList())
                : Optional.empty();
    }

    private static Map<Part, List<Sample>> bare(DatasetFacts facts, List<Sample> images, InstanceMasks several) {
        Map<String, Part> parts = facts.split().parts();
        Map<Part, List<Sample>> bare = new EnumMap<>(Part.class);
        images.forEach(s -> Optional.ofNullable(parts.get(s.key()))
                .ifPresent(p -> bare.computeIfAbsent(p, k -> new ArrayList<>()).add(s)));
        Set<Part> labelled = EnumSet.noneOf(Part.class);
        for (SampleFacts s : facts.samples()) {
            boolean has = s.sample().mask().isPresent()
                    || several.byImage().containsKey(s.sample().image().orElse(""));
            Optional.ofNullable(parts.get(s.sample().key())).filter(p -> has).ifPresent(labelled::add);
        }
        bare.keySet().removeAll(labelled);
        bare.values().removeIf(l -> l.size() < 2 || labelled.isEmpty());
        return bare;
    }

    private static boolean isThere(String mask, Layout layout, Set<String> others) {
        return layout.imageOf(mask).filter(i -> others.contains(stem(i))).isPresent();
    }

    private static List<String> paths(List<Sample> images) {
        return images.stream().flatMap(s -> s.image().stream()).toList();
    }

    /** Paths without extension of links and of files that are no images by their names. */
    private static Set<String> others(List<StrayFile> strays) {
        Set<String> stems = new HashSet<>();
        strays.stream()
                .filter(s -> s.kind() == StrayFile.StrayKind.LINK || s.kind() == StrayFile.StrayKind.OTHER)
                .forEach(s -> stems.add(stem(s.path())));
        return stems;
    }

    private static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    /** Whether there is no mask at all, of whatever kind: photographs alone. */
    boolean isWithoutMasks() {
        return pairs == 0
                && masks.isEmpty()
                && waiting == 0
                && several.byImage().isEmpty()
                && !images.isEmpty();
    }

    /** Whether so much finds no partner that the layout is at fault rather than single files. */
    boolean isLayoutAtFault() {
        if (apart.isPresent()) {
            return true;
        }
        boolean little = 2 * pairs < Math.min(pairs + images.size(), pairs + masks.size());
        boolean mostMasks = masks.size() > pairs;
        return !isWithoutMasks() && (little || mostMasks) && images.size() + masks.size() >= FEW && !masks.isEmpty();
    }

    /** Whether masks are there and find their images, and most images have none yet. */
    boolean isMostlyUnlabelled() {
        return !isLayoutAtFault()
                && images.size() > FEW
                && images.size() > pairs + several.byImage().size();
    }

    /** The first names of some samples' files without their folders, as examples. */
    static List<String> names(List<Sample> samples) {
        Set<String> names = new LinkedHashSet<>();
        samples.stream()
                .limit(3)
                .flatMap(s -> s.image().or(s::mask).stream())
                .forEach(p -> names.add(p.substring(p.lastIndexOf('/') + 1)));
        return List.copyOf(names);
    }
}
