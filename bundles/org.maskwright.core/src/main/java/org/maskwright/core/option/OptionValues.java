package org.maskwright.core.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.core.InputException;

/**
 * What a user has set of some options; all others have their standard values. Immutable.
 */
public final class OptionValues {
    private final List<Option<?>> options;
    private final Map<Option<?>, Object> set;

    private OptionValues(List<Option<?>> options, Map<Option<?>, Object> set) {
        this.options = options;
        this.set = set;
    }

    /**
     * Nothing is set.
     *
     * @param options all that may be set, in the order in which they are shown
     * @throws IllegalArgumentException when two have the same name
     */
    public static OptionValues standard(List<? extends Option<?>> options) {
        if (Set.copyOf(options.stream().map(Option::name).toList()).size() != options.size()) {
            throw new IllegalArgumentException("two options of one name among " + options);
        }
        return new OptionValues(List.copyOf(options), Map.of());
    }

    /**
     * These values with one more.
     *
     * @param name the option's name
     * @param text its value as written on a command line
     * @param key what the user set, for messages
     * @throws InputException when there is no such option, or it does not allow this
     */
    public OptionValues with(String name, String text, String key) throws InputException {
        for (Option<?> option : options) {
            if (option.name().equals(name)) {
                var more = new LinkedHashMap<>(set);
                more.put(option, option.parse(key, text));
                return new OptionValues(options, Map.copyOf(more));
            }
        }
        List<String> names = options.stream().map(Option::name).toList();
        throw new InputException("there is no option \"" + name + "\"" + Nearest.hint(name, names));
    }

    /** The value in force of one of these options. */
    public <T> T get(Option<T> option) {
        if (!options.contains(option)) {
            throw new IllegalArgumentException("no such option: " + option.name());
        }
        @SuppressWarnings("unchecked") // only what the option has parsed is put beside it
        T value = (T) set.getOrDefault(option, option.standard());
        return value;
    }

    /** What was set, by name, as {@link #with} reads it: for files and command lines. */
    public Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        set.keySet().forEach(option -> texts.put(option.name(), text(option)));
        return texts;
    }

    private <T> String text(Option<T> option) {
        return option.text(get(option));
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof OptionValues o && options.equals(o.options) && set.equals(o.set);
    }

    @Override
    public int hashCode() {
        return 31 * options.hashCode() + set.hashCode();
    }

    @Override
    public String toString() {
        return texts().toString();
    }
}
