package org.maskwright.core;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The samples of a dataset in their order, found by their keys and by their files. Immutable, safe for any thread.
 *
 * <p>Where only statuses change, the lists before and after share the index by which samples are found, so that an edit costs what it
 * changes and a copy of the list's references. The index is made when it is first asked for, and costs what the list is long.
 */
public final class Samples extends AbstractList<Sample> implements RandomAccess {
    private final Sample[] inOrder;
    private final Index index;

    private Samples(Sample[] inOrder, Index index) {
        this.inOrder = inOrder;
        this.index = index;
    }

    /** Where samples are, by what does not change with their statuses. */
    private static final class Index {
        private final Sample[] named;
        private volatile @Nullable Map<String, Integer> byKey;
        private volatile @Nullable Map<String, List<Integer>> byFile;

        Index(Sample[] named) {
            this.named = named;
        }

        Map<String, Integer> byKey() {
            Map<String, Integer> places = byKey;
            if (places == null) {
                places = HashMap.newHashMap(named.length);
                for (int i = 0; i < named.length; i++) {
                    places.put(named[i].key(), i);
                }
                byKey = places;
            }
            return places;
        }

        Map<String, List<Integer>> byFile() {
            Map<String, List<Integer>> places = byFile;
            if (places == null) {
                places = HashMap.newHashMap(2 * named.length);
                for (int i = 0; i < named.length; i++) {
                    for (String file : files(named[i])) {
                        places.merge(file, List.of(i), (a, b) -> Stream.concat(a.stream(), b.stream())
                                .toList());
                    }
                }
                byFile = places;
            }
            return places;
        }

        private static List<String> files(Sample sample) {
            return Stream.concat(sample.image().stream(), sample.mask().stream())
                    .toList();
        }
    }

    /** These samples, in this order; itself where it is such a list. */
    public static Samples of(List<Sample> samples) {
        if (samples instanceof Samples known) {
            return known;
        }
        Sample[] inOrder = samples.toArray(Sample[]::new);
        return new Samples(inOrder, new Index(inOrder));
    }

    @Override
    public Sample get(int place) {
        return inOrder[place];
    }

    @Override
    public int size() {
        return inOrder.length;
    }

    /** Where the sample of a key is; of several the last. */
    public OptionalInt place(String key) {
        Integer at = index.byKey().get(key);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The sample of a key. */
    public Optional<Sample> find(String key) {
        return Optional.ofNullable(index.byKey().get(key)).map(at -> inOrder[at]);
    }

    /** The samples to which any of these files belongs, as image or mask; each once. */
    public Set<Sample> ofFiles(Collection<String> paths) {
        Set<Sample> found = new LinkedHashSet<>();
        for (String path : paths) {
            index.byFile().getOrDefault(path, List.of()).forEach(at -> found.add(inOrder[at]));
        }
        return found;
    }

    /**
     * These with the statuses of some samples changed; itself where they are so already.
     *
     * @param statuses by sample key; keys of no sample here are passed over
     */
    public Samples with(Map<String, SampleStatus> statuses) {
        Sample[] changed = inOrder.clone();
        boolean same = true;
        for (var said : statuses.entrySet()) {
            OptionalInt at = place(said.getKey());
            if (at.isPresent() && inOrder[at.getAsInt()].status() != said.getValue()) {
                Sample s = inOrder[at.getAsInt()];
                changed[at.getAsInt()] = new Sample(s.name(), s.image(), s.mask(), said.getValue());
                same = false;
            }
        }
        return same ? this : new Samples(changed, index);
    }

    /** Whether they are the same but for statuses, as one was made of the other. Costs nothing; may not know. */
    // Whether they are one object: to compare their contents would cost more than not to know.
    @SuppressWarnings("ReferenceEquality")
    public boolean isNamedAs(Samples other) {
        return index == other.index;
    }

    /** The places at which two lists of the same samples have different statuses. Costs a look at each reference. */
    @SuppressWarnings("ReferenceEquality")
    public List<Integer> differing(Samples other) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i] != other.inOrder[i] && !inOrder[i].equals(other.inOrder[i])) {
                places.add(i);
            }
        }
        return places;
    }
}
