package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of classes in a {@code data.yaml}: what stands under {@code names:}, as a list or as a map from numbers, in a block or within
 * brackets. All else of YAML is passed over; a parser would be a library for one key.
 */
public final class YamlNames {
    private static final Pattern KEY = Pattern.compile("(?m)^names:[ \\t]*");
    private static final Pattern BLOCK = Pattern.compile("\\A[^\\n]*((?:\\n(?:[ \\t-][^\\n]*+)?+)*+)");
    private static final Pattern PARTS = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^,\"'])++");
    private static final Pattern ITEM = Pattern.compile(
            "(?:-\\s+)?(?:[\"']?(\\d{1,3})[\"']?\\s*:\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^#]*?))\\s*(?:#.*)?");

    /** A longer item names no class, and would be costly to look through. */
    private static final int LONGEST_ITEM = 400;

    /** More lines than any list of classes has, with its remarks. */
    private static final int MOST_ITEMS = 4096;

    private YamlNames() {}

    /** The classes of such a text; where the first is not background they count from 1, as 0 is background without being named. */
    static List<NamedClass> of(String text) {
        List<NamedClass> classes = new ArrayList<>();
        names(text).forEach((id, name) -> ClassLines.named(id, name, Optional.empty())
                .ifPresent(classes::add));
        boolean named = classes.stream().anyMatch(c -> c.id() == 0 && !c.isBackground());
        return named ? counted(classes) : classes;
    }

    /** The names in such a text by their numbers, as it counts them: those of a list from 0. */
    public static SortedMap<Integer, String> names(String text) {
        SortedMap<Integer, String> names = new TreeMap<>();
        Matcher key = KEY.matcher(text);
        for (String item : key.find() ? items(text.substring(key.end())) : List.<String>of()) {
            Matcher m = ITEM.matcher(item.strip());
            if (item.length() <= LONGEST_ITEM && m.matches() && !name(m).isBlank()) {
                names.put(m.group(1) == null ? names.size() : Integer.parseInt(m.group(1)), name(m));
            }
        }
        return names;
    }

    private static List<NamedClass> counted(List<NamedClass> classes) {
        return classes.stream()
                .flatMap(c -> ClassLines.named(c.id() + 1, c.name(), Optional.empty()).stream())
                .toList();
    }

    private static String name(Matcher item) {
        String quoted = item.group(2) == null ? item.group(3) : item.group(2);
        return quoted == null ? String.valueOf(item.group(4)) : quoted;
    }

    private static List<String> items(String value) {
        char first = value.isEmpty() ? '\n' : value.charAt(0);
        int end = first == '[' ? value.indexOf(']') : first == '{' ? value.indexOf('}') : -1;
        if (end > 0) {
            return PARTS.matcher(value.substring(1, end))
                    .results()
                    .map(r -> r.group())
                    .limit(MOST_ITEMS)
                    .toList();
        }
        Matcher block = BLOCK.matcher(value);
        return block.find() ? block.group(1).lines().limit(MOST_ITEMS).toList() : List.of();
    }
}
