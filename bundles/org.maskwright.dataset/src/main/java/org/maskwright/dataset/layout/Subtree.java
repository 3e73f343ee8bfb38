package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.dataset.file.NaturalOrder;

/**
 * A folder that might hold the images, or the masks.
 *
 * @param path relative to the dataset; empty for the dataset's own folder
 * @param flat whether only the files in the folder itself are meant, not those below
 * @param stems paths of its files, relative to it, without extension; sorted as in the listing
 */
public record Subtree(String path, boolean flat, List<String> stems) {
    private static final int[] MOST_AT_DEPTH = {1, 24, 24, 12, 8, 8, 8, 8};
    private static final int SAMPLE = 200;

    /** Folders that are looked at: the outer ones rather than the inner ones, and not more than can be compared with each other quickly. */
    static List<Subtree> of(Listing listing) {
        Map<String, List<String>> whole = new TreeMap<>(NaturalOrder.NATURAL);
        Map<String, List<String>> flat = new LinkedHashMap<>();
        for (Listing.File file : listing.images()) {
            flat.computeIfAbsent(file.folder(), k -> new ArrayList<>()).add(file.stem());
            String folder = file.folder();
            for (int end = folder.length(); end > 0; end = folder.lastIndexOf('/', end - 1)) {
                String rest = end == folder.length() ? "" : folder.substring(end + 1) + "/";
                whole.computeIfAbsent(folder.substring(0, end), k -> new ArrayList<>())
                        .add(rest + file.stem());
            }
        }
        List<Subtree> all = new ArrayList<>(chosen(whole));
        flat.forEach((folder, stems) -> {
            if (folder.isEmpty() || whole.getOrDefault(folder, List.of()).size() > stems.size() && all.size() < 60) {
                all.add(new Subtree(folder, true, stems));
            }
        });
        return all;
    }

    private static List<Subtree> chosen(Map<String, List<String>> whole) {
        Map<Integer, List<Subtree>> byDepth = new TreeMap<>();
        whole.forEach((path, stems) ->
                byDepth.computeIfAbsent(depth(path), k -> new ArrayList<>()).add(new Subtree(path, false, stems)));
        List<Subtree> chosen = new ArrayList<>();
        byDepth.forEach((depth, trees) -> {
            if (depth == 1) {
                trees.sort(Comparator.comparing(t -> -t.stems().size()));
            }
            trees.stream()
                    .limit(depth < MOST_AT_DEPTH.length ? MOST_AT_DEPTH[depth] : 0)
                    .forEach(chosen::add);
        });
        return chosen;
    }

    private static int depth(String path) {
        return path.split("/").length;
    }

    /** Some of the stems, evenly spread. */
    public List<String> sample() {
        return sample(stems, SAMPLE);
    }

    /** At most so many elements of a list, evenly spread over it. */
    public static <T> List<T> sample(List<T> list, int most) {
        if (list.size() <= most) {
            return Collections.unmodifiableList(list);
        }
        List<T> some = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            some.add(list.get((int) ((long) i * list.size() / most)));
        }
        return some;
    }

    /** Whether files of this one are files of the other, too. */
    boolean overlaps(Subtree other) {
        return holds(other) || other.holds(this);
    }

    private boolean holds(Subtree other) {
        return path.equals(other.path) || !flat && other.path.startsWith(path + "/");
    }
}
