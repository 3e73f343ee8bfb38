package org.maskwright.core;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map that shares all but a few entries with the one that it was made of: for what is known of each sample of a large dataset, of which an
 * edit changes one. Immutable, safe for any thread.
 *
 * <p>To change a few entries costs what they are, and now and then a copy of all; to look one up costs what it does in a hash map. What
 * differs between two that were made of one another is told by what has changed.
 *
 * @param <K> what it is asked for
 * @param <V> what it tells
 */
public final class PatchedMap<K, V> extends AbstractMap<K, V> {
    /** So many changes are kept beside the entries that they were made of, before all are copied. */
    private static final int MOST = 256;

    /** Shared, and never changed. */
    private final Map<K, V> base;
    /** What is otherwise than in the base; empty for what is not there any more. */
    private final Map<K, Optional<V>> changes;

    private final int size;

    private PatchedMap(Map<K, V> base, Map<K, Optional<V>> changes, int size) {
        this.base = base;
        this.changes = changes;
        this.size = size;
    }

    /**
     * A map with these entries, in their order; itself where it is one.
     *
     * @throws NullPointerException when a value is null
     */
    public static <K, V> PatchedMap<K, V> of(Map<K, V> entries) {
        if (entries instanceof PatchedMap<K, V> patched) {
            return patched;
        }
        Map<K, V> base = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach((key, value) -> base.put(key, Objects.requireNonNull(value)));
        return new PatchedMap<>(base, Map.of(), base.size());
    }

    /**
     * This map with some entries changed; itself where they are so already. New ones come last.
     *
     * @param entries what is told from now on; empty for what is taken out
     */
    public PatchedMap<K, V> with(Map<K, Optional<V>> entries) {
        Map<K, Optional<V>> changed = new LinkedHashMap<>(changes);
        int count = size;
        boolean same = true;
        for (var entry : entries.entrySet()) {
            Optional<V> before = find(entry.getKey());
            if (!before.equals(entry.getValue())) {
                same = false;
                changed.put(entry.getKey(), entry.getValue());
                count += (entry.getValue().isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
            }
        }
        if (same) {
            return this;
        }
        var next = new PatchedMap<>(base, changed, count);
        return changed.size() > MOST ? of(new LinkedHashMap<>(next)) : next;
    }

    /** What it tells of something; empty when nothing. */
    public Optional<V> find(K key) {
        Optional<V> change = changes.get(key);
        return change == null ? Optional.ofNullable(base.get(key)) : change;
    }

    /**
     * Of what two maps do not tell the same. Costs what has changed where one was made of the other, and else what both are large.
     *
     * @param other another
     */
    public Set<K> differing(PatchedMap<K, V> other) {
        Set<K> asked = new HashSet<>(changes.keySet());
        asked.addAll(other.changes.keySet());
        if (!sharesWith(other)) {
            asked.addAll(base.keySet());
            asked.addAll(other.base.keySet());
        }
        asked.removeIf(key -> find(key).equals(other.find(key)));
        return asked;
    }

    // Whether they are one object: that is what makes comparing cheap.
    @SuppressWarnings("ReferenceEquality")
    private boolean sharesWith(PatchedMap<K, V> other) {
        return base == other.base;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable V get(@Nullable Object key) {
        // Whatever is asked for is compared by equals alone.
        return key == null ? null : find((K) key).orElse(null);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return Collections.unmodifiableSet(new AbstractSet<Entry<K, V>>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return entries().iterator();
            }

            @Override
            public int size() {
                return size;
            }
        });
    }

    private Stream<Entry<K, V>> entries() {
        if (changes.isEmpty()) {
            return base.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue()));
        }
        Stream<K> keys =
                Stream.concat(base.keySet().stream(), changes.keySet().stream().filter(k -> !base.containsKey(k)));
        return keys.flatMap(k -> find(k).map(v -> Map.entry(k, v)).stream());
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean equals(@Nullable Object other) {
        return other instanceof PatchedMap<?, ?> patched && size == patched.size
                ? differing((PatchedMap<K, V>) patched).isEmpty()
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
