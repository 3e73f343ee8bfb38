package org.maskwright.format.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.layout.FolderWalk;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.StrayFile;

/**
 * The files that an import may read: those within its source, found in one walk, none of them through a link that leads out. Immutable; safe
 * for any thread.
 */
public final class SourceFiles {
    /** No list of names or classes, and no image's polygons, are longer. */
    private static final int LONGEST_TEXT = 64 << 20;

    private final Path root;
    private final List<String> images = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> all = new HashSet<>();
    /** Images by name without folder; several where folders have the same. */
    private final Map<String, List<String>> byName = new HashMap<>();

    private SourceFiles(Path root) {
        this.root = root;
    }

    /**
     * Lists a folder, or the folder of a file of annotations, which then is the only one that is read.
     *
     * @param source folder of annotations and images, or file of annotations
     * @throws InputException when there is none
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static SourceFiles of(Path source, Progress progress) throws IOException, InputException {
        if (!Files.exists(source)) {
            throw new InputException("there is no " + source + "; name a folder of annotations and images");
        }
        Path real = source.toRealPath();
        boolean one = !Files.isDirectory(real);
        SourceFiles files = new SourceFiles(one ? Objects.requireNonNull(real.getParent()) : real);
        Optional<String> chosen = one ? Optional.of(String.valueOf(real.getFileName())) : Optional.empty();
        Listing listing = FolderWalk.of(files.root, progress).ordered();
        listing.images().forEach(f -> files.addImage(f.path()));
        listing.others().stream()
                .filter(f -> f.kind() == StrayFile.StrayKind.JSON
                        || f.kind() == StrayFile.StrayKind.OTHER
                        || f.kind() == StrayFile.StrayKind.IMAGE)
                .filter(f -> chosen.isEmpty() || chosen.get().equals(f.path()))
                .forEach(f -> files.add(f.path()));
        return files;
    }

    private void addImage(String path) {
        images.add(path);
        all.add(path);
        byName.computeIfAbsent(name(path), n -> new ArrayList<>()).add(path);
    }

    private void add(String path) {
        others.add(path);
        all.add(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The folder: its real path. */
    public Path root() {
        return root;
    }

    /** Files that are images by their names, relative to the folder, with {@code /}, in natural order. */
    public List<String> images() {
        return List.copyOf(images);
    }

    /** All other files, likewise. */
    public List<String> others() {
        return List.copyOf(others);
    }

    /** Other files with this ending of their names, in any case, such as {@code .json}. */
    public List<String> ending(String ending) {
        return others.stream()
                .filter(p -> p.toLowerCase(Locale.ROOT).endsWith(ending))
                .toList();
    }

    /** Looks into a file. */
    public interface Recogniser {
        /**
         * Whether it is one of a format.
         *
         * @param name as listed
         * @throws InputException when it is damaged
         */
        boolean recognises(String name) throws IOException, InputException;
    }

    /** Of the files with this ending those that are recognised; one that is damaged is not. */
    public List<String> recognised(String ending, Recogniser recogniser) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : ending(ending)) {
            try {
                if (recogniser.recognises(name)) {
                    names.add(name);
                }
            } catch (InputException e) {
                // Whoever asks for this format by name is told.
            }
        }
        return names;
    }

    /** Whether there is a file of this path. */
    public boolean has(String path) {
        return all.contains(path);
    }

    /**
     * The text of a listed file, without the mark that some put before UTF-8.
     *
     * @throws InputException when it is no UTF-8, or longer than any such file
     */
    public String text(String listed) throws IOException, InputException {
        try (InputStream in = Files.newInputStream(path(listed))) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw new InputException(listed + " is longer than the " + (LONGEST_TEXT >> 20)
                        + " MB that a text beside images has; move it elsewhere");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(listed + " is no text in UTF-8; save it as UTF-8", e);
        }
    }

    /** Where a listed file is. */
    public Path path(String listed) {
        return root.resolve(listed);
    }

    /**
     * The image that a file of annotations means: of the path that it tells, seen from its own folder, a folder {@code images} beside it, or
     * the source; else the only one whose path ends so, or which has the name.
     *
     * @param stated as the file tells it, with {@code /} or backslashes
     * @param folder of that file, relative to the source; empty for the source itself
     * @param part of the split that the image is in, which a folder of its path may be called by
     * @return listed path; empty when there is none, or several that it could be
     * @throws InputException when it leads out of the source
     */
    public Optional<String> image(String stated, String folder, Optional<Part> part) throws InputException {
        String path = stated.replace('\\', '/').strip();
        requireWithin(path, folder, stated);
        for (String base : List.of(folder, join(folder, "images"), "", "images")) {
            Optional<String> found = normal(join(base, path)).filter(all::contains);
            if (found.isPresent()) {
                return found;
            }
        }
        List<String> named = byName.getOrDefault(name(path), List.of());
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        String end = "/" + withoutStart(path);
        List<String> ending =
                named.stream().filter(p -> ("/" + p).endsWith(end)).toList();
        List<String> inPart = ending.size() > 1 && part.isPresent()
                ? ending.stream()
                        .filter(p -> PartNames.in(folder(p)).equals(part))
                        .toList()
                : ending;
        return inPart.size() == 1 ? Optional.of(inPart.getFirst()) : Optional.empty();
    }

    /** Relative paths that climb out are refused; absolute ones are of the machine that they were written on, and only their end counts. */
    private static void requireWithin(String path, String folder, String stated) throws InputException {
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            throw new InputException("the path of an image is empty, or no path");
        }
        if (!path.startsWith("/")
                && path.contains("..")
                && normal(join(folder, path)).isEmpty()) {
            throw new InputException("the image path '" + stated + "' leads out of the dataset");
        }
    }

    /** Without the {@code ./} and {@code /} that it begins with. */
    private static String withoutStart(String path) {
        int at = 0;
        while (path.startsWith("/", at) || path.startsWith("./", at)) {
            at += path.charAt(at) == '/' ? 1 : 2;
        }
        return path.substring(at);
    }

    private static String join(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    /** Without {@code .} and {@code ..}; empty when that leads out of the source, or it is no path here. */
    private static Optional<String> normal(String path) {
        try {
            Path normal = Path.of(path).normalize();
            boolean out = normal.isAbsolute()
                    || normal.startsWith("..")
                    || normal.toString().isEmpty();
            return out ? Optional.empty() : Optional.of(normal.toString().replace('\\', '/'));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The folder of a listed file; empty for the source itself. */
    public static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
