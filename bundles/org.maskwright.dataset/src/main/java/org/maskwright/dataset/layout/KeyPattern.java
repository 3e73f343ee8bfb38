package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * How a sample's key follows from its image's path: folders that the images' pattern spells out are left out ({@code images/7.jpg} under
 * {@code images/{name}.{ext}} is {@code 7.jpg}; {@code train/images/7.jpg} under {@code {part}/images/{name}.{ext}} is {@code train/7.jpg}).
 * Such a folder between two placeholders with a star stays, as nothing would tell where it was. So two images of a pattern never have one
 * key, and {@link #path} takes {@link #key} back. Depends on nothing but path and pattern. Immutable.
 */
public final class KeyPattern {
    private final List<Segment> head;
    private final List<Segment> tail;
    private final boolean open;

    /** A folder of the pattern, or its file name; what is left out has no placeholder. */
    private record Segment(String text, boolean leftOut) {
        boolean hasStar() {
            return text.endsWith("*}");
        }
    }

    private KeyPattern(List<Segment> head, List<Segment> tail, boolean open) {
        this.head = head;
        this.tail = tail;
        this.open = open;
    }

    /**
     * The pattern of keys under a layout.
     *
     * @param images pattern of the images, as {@link PathPattern} takes it
     */
    public static KeyPattern of(String images) {
        String[] texts = images.split("/");
        List<Segment> all = new ArrayList<>();
        int first = texts.length;
        int last = -1;
        for (int i = 0; i < texts.length; i++) {
            all.add(new Segment(texts[i], i < texts.length - 1 && texts[i].indexOf('{') < 0));
            if (all.get(i).hasStar()) {
                first = Math.min(first, i);
                last = i;
            }
        }
        return last < 0
                ? new KeyPattern(all, List.of(), false)
                : new KeyPattern(all.subList(0, first), all.subList(last + 1, all.size()), true);
    }

    /** The key of a path; empty when the path has not the pattern's folders. */
    public Optional<String> key(String path) {
        List<String> segments = List.of(path.split("/"));
        if (open ? segments.size() < head.size() + tail.size() : segments.size() != head.size()) {
            return Optional.empty();
        }
        int end = segments.size() - tail.size();
        List<String> kept = new ArrayList<>();
        boolean fits = take(head, segments.subList(0, head.size()), kept);
        kept.addAll(segments.subList(head.size(), end));
        fits &= take(tail, segments.subList(end, segments.size()), kept);
        return fits ? Optional.of(String.join("/", kept)) : Optional.empty();
    }

    private static boolean take(List<Segment> pattern, List<String> segments, List<String> kept) {
        boolean fits = true;
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).leftOut()) {
                fits &= pattern.get(i).text().equals(segments.get(i));
            } else {
                kept.add(segments.get(i));
            }
        }
        return fits;
    }

    /** The path of a key; empty when it has too few or too many folders to be one. */
    public Optional<String> path(String key) {
        List<String> segments = List.of(key.split("/"));
        int first = kept(head);
        int last = kept(tail);
        if (open ? segments.size() < first + last : segments.size() != first) {
            return Optional.empty();
        }
        int end = segments.size() - last;
        List<String> path = new ArrayList<>(put(head, segments.subList(0, first)));
        path.addAll(segments.subList(first, end));
        path.addAll(put(tail, segments.subList(end, segments.size())));
        return Optional.of(String.join("/", path));
    }

    private static int kept(List<Segment> pattern) {
        return (int) pattern.stream().filter(s -> !s.leftOut()).count();
    }

    private static List<String> put(List<Segment> pattern, List<String> segments) {
        Iterator<String> next = segments.iterator();
        return pattern.stream().map(s -> s.leftOut() ? s.text() : next.next()).toList();
    }
}
