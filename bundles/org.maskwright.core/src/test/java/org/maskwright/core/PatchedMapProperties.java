package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A map that shares is a map like any other. */
class PatchedMapProperties {
    @Property(tries = 200)
    void isTheMapThatWasAskedFor(
            @ForAll @Size(max = 400) List<@IntRange(max = 600) Integer> keys, @ForAll @IntRange(max = 3) int first) {
        Map<Integer, Integer> plain = new HashMap<>(Map.of(first, 0));
        PatchedMap<Integer, Integer> shared = PatchedMap.of(plain);
        PatchedMap<Integer, Integer> begun = shared;
        for (int i = 0; i < keys.size(); i++) {
            int key = keys.get(i);
            Optional<Integer> value = i % 5 == 0 ? Optional.empty() : Optional.of(i % 7);
            value.ifPresentOrElse(v -> plain.put(key, v), () -> plain.remove(key));
            shared = shared.with(Map.of(key, value));
        }
        assertThat(shared).isEqualTo(plain).hasSize(plain.size());
        assertThat(Map.copyOf(shared)).isEqualTo(plain);
        assertThat(shared.differing(begun)).isEqualTo(differing(plain, begun));
    }

    private static Set<Integer> differing(Map<Integer, Integer> a, Map<Integer, Integer> b) {
        Set<Integer> keys = new HashSet<>(a.keySet());
        keys.addAll(b.keySet());
        keys.removeIf(k -> Optional.ofNullable(a.get(k)).equals(Optional.ofNullable(b.get(k))));
        return keys;
    }
}
