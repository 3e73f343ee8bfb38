package org.maskwright.session.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The launch configurations of a dataset. Immutable.
 *
 * @param all in the order in which they were made; no two have the same name
 * @param last name of the one that was used last; may name none
 */
public record Launches(List<LaunchConfiguration> all, String last) {
    /** None yet. */
    public static final Launches NONE = new Launches(List.of(), "");

    /** Copies. */
    public Launches {
        all = List.copyOf(all);
    }

    /** The one that was used last, or else the first, or else {@link LaunchConfiguration#STANDARD}. */
    public LaunchConfiguration latest() {
        return find(last).orElse(all.isEmpty() ? LaunchConfiguration.STANDARD : all.getFirst());
    }

    /** The one of a name. */
    public Optional<LaunchConfiguration> find(String name) {
        return all.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** With one more, or another instead of the one of its name. */
    public Launches with(LaunchConfiguration configuration) {
        return replacing(configuration.name(), configuration);
    }

    /**
     * With one instead of another, which may have had another name.
     *
     * @param name of the one that goes; where there is none, the other is added
     */
    public Launches replacing(String name, LaunchConfiguration configuration) {
        List<LaunchConfiguration> more = new ArrayList<>(all);
        int place = all.stream().map(LaunchConfiguration::name).toList().indexOf(name);
        if (place < 0) {
            more.add(configuration);
        } else {
            more.set(place, configuration);
        }
        return new Launches(more, last.equals(name) ? configuration.name() : last);
    }

    /** Without the one of a name. */
    public Launches without(String name) {
        return new Launches(all.stream().filter(c -> !c.name().equals(name)).toList(), last);
    }

    /** With that one as the one used last. */
    public Launches using(String name) {
        return new Launches(all, name);
    }

    /** A name that is free: the wanted one, or with a number. */
    public String free(String wanted) {
        String stem = wanted.replaceFirst(" \\(\\d+\\)$", "");
        String name = wanted;
        for (int i = 2; find(name).isPresent(); i++) {
            name = stem + " (" + i + ")";
        }
        return name;
    }
}
