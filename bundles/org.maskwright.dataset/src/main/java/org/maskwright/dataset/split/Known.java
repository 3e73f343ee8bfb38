package org.maskwright.dataset.split;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a ledger knows of groups: by the names in its rows, and by the group that a rule gives to samples in it. */
final class Known {
    private final Map<String, Map<String, Integer>> members = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /**
     * @param placed rows of the ledger, one a sample
     * @param groups group of each sample that has one, under the rule in force
     */
    Known(Collection<Assignment> placed, Map<String, String> groups) {
        for (Assignment a : placed) {
            String group = groups.getOrDefault(a.sample(), "");
            count(a.group(), a.bin());
            if (!group.equals(a.group())) {
                count(group, a.bin());
            }
            if (!group.isEmpty() && !a.group().isEmpty()) {
                names.putIfAbsent(group, a.group());
            }
        }
    }

    private void count(String group, String bin) {
        if (!group.isEmpty()) {
            members.computeIfAbsent(group, any -> new HashMap<>()).merge(bin, 1, Integer::sum);
        }
    }

    /** The bin of most members of a group; of several, the first in order. */
    Optional<String> bin(String group, List<String> order) {
        Map<String, Integer> counts = members.getOrDefault(group, Map.of());
        Optional<String> best = Optional.empty();
        int most = 0;
        for (String bin : order) {
            int count = counts.getOrDefault(bin, 0);
            if (count > most) {
                most = count;
                best = Optional.of(bin);
            }
        }
        return best;
    }

    /** How the ledger calls a group; clusters can be named otherwise later, when a picture is added that comes before all others. */
    String name(String group) {
        return names.getOrDefault(group, group);
    }
}
