package org.maskwright.session.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;

/**
 * Where somebody is in a dataset: what is filtered, sorted, selected and in sight. Kept from one run of the workbench to the next. Immutable.
 *
 * @param filter which samples are seen
 * @param sort in which order
 * @param selection ids of selected samples, the first few where there are very many
 * @param lead the one that leads
 * @param top the sample at the upper edge of the gallery
 */
public record BrowsePlace(
        BrowserFilter filter, BrowserSort sort, List<String> selection, Optional<String> lead, Optional<String> top) {
    /** The beginning of a dataset. */
    public static final BrowsePlace START =
            new BrowsePlace(BrowserFilter.ALL, BrowserSort.BY_NAME, List.of(), Optional.empty(), Optional.empty());

    /** More are not kept: it would be a file as long as the dataset. */
    private static final int MOST_SELECTED = 2000;

    /** Copies the list. */
    public BrowsePlace {
        selection = selection.stream().limit(MOST_SELECTED).toList();
    }

    /** The place as names and texts, to be kept. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("text", filter.text());
        filter.status().ifPresent(s -> texts.put("status", s.name()));
        filter.part().ifPresent(p -> texts.put("part", p.name()));
        filter.severity().ifPresent(s -> texts.put("severity", s.name()));
        filter.rule().ifPresent(r -> texts.put("rule", r));
        texts.put("least", Double.toString(filter.coverage().least()));
        texts.put("most", Double.toString(filter.coverage().most()));
        texts.put("sort", sort.key().name());
        texts.put("descending", Boolean.toString(sort.descending()));
        texts.put("selection", String.join("\n", selection));
        lead.ifPresent(l -> texts.put("lead", l));
        top.ifPresent(t -> texts.put("top", t));
        return texts;
    }

    /**
     * The place that texts tell; what they do not tell, or in a way that is not understood, is as at the start.
     *
     * @param texts gives the text of a name, null when there is none
     */
    public static BrowsePlace of(Function<String, String> texts) {
        Function<String, Optional<String>> said = name -> Optional.ofNullable(texts.apply(name));
        var filter = new BrowserFilter(
                said.apply("text").orElse(""),
                constant(SampleStatus.values(), said.apply("status")),
                constant(Part.values(), said.apply("part")),
                constant(Severity.values(), said.apply("severity")),
                said.apply("rule"),
                coverage(said.apply("least"), said.apply("most")));
        var sort = new BrowserSort(
                constant(BrowserSort.Key.values(), said.apply("sort")).orElse(BrowserSort.Key.NAME),
                said.apply("descending").map(Boolean::parseBoolean).orElse(false));
        List<String> selection = said.apply("selection").stream()
                .flatMap(String::lines)
                .filter(s -> !s.isEmpty())
                .toList();
        return new BrowsePlace(filter, sort, selection, said.apply("lead"), said.apply("top"));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, Optional<String> name) {
        return Stream.of(all).filter(e -> name.equals(Optional.of(e.name()))).findFirst();
    }

    private static BrowserFilter.CoverageRange coverage(Optional<String> least, Optional<String> most) {
        try {
            return new BrowserFilter.CoverageRange(
                    Double.parseDouble(least.orElse("0")), Double.parseDouble(most.orElse("1")));
        } catch (IllegalArgumentException notUnderstood) {
            return BrowserFilter.CoverageRange.ALL;
        }
    }
}
