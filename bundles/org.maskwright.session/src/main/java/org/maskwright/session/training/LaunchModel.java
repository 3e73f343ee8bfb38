package org.maskwright.session.training;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;

/** Launch configurations while a person works on them: there is always one, and one is selected. For one thread. */
public final class LaunchModel {
    private Launches launches;
    private String selected;

    /** @param launches as they are kept; where there are none, the standard one is the first */
    public LaunchModel(Launches launches) {
        this.launches = launches.all().isEmpty() ? launches.with(launches.latest()) : launches;
        this.selected = this.launches.latest().name();
    }

    /** All, as they are to be kept. */
    public Launches launches() {
        return launches;
    }

    /** All, in their order. */
    public List<LaunchConfiguration> all() {
        return launches.all();
    }

    /** The one that is worked on. */
    public LaunchConfiguration selected() {
        return launches.find(selected).orElseGet(launches::latest);
    }

    /** Works on another one. */
    public void select(String name) {
        selected = name;
    }

    /** Changes the one that is worked on, but not its name. */
    public void change(LaunchConfiguration next) {
        launches = launches.replacing(selected, next.named(selected));
    }

    /** Adds one as it is standard, and works on it. */
    public void add() {
        append(LaunchConfiguration.STANDARD);
    }

    /** Adds one like that which is worked on, and works on it. */
    public void duplicate() {
        append(selected());
    }

    private void append(LaunchConfiguration like) {
        String name = launches.free(like.name());
        launches = launches.with(like.named(name));
        selected = name;
    }

    /** Deletes the one that is worked on; of the last one, what was changed. */
    public void delete() {
        launches = launches.without(selected);
        if (launches.all().isEmpty()) {
            launches = launches.with(LaunchConfiguration.STANDARD);
        }
        selected = launches.all().getFirst().name();
    }

    /**
     * Gives the one that is worked on another name.
     *
     * @return whether it could: not to none, nor to that of another
     */
    public boolean rename(String name) {
        String wanted = name.strip();
        if (wanted.equals(selected)) {
            return true;
        }
        if (wanted.isEmpty() || launches.find(wanted).isPresent()) {
            return false;
        }
        launches = launches.replacing(selected, selected().named(wanted));
        selected = wanted;
        return true;
    }

    /** What is wrong with the one that is worked on, one line; empty when nothing is. */
    public Optional<String> trouble() {
        try {
            if (selected().trainer().isEmpty()) {
                selected().recipe().learner(0.5);
            }
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
