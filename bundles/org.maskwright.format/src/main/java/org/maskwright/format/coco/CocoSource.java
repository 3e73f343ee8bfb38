package org.maskwright.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Part;
import org.maskwright.core.Size;
import org.maskwright.format.json.JsonFile;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.PartNames;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;

/** The images of COCO files, one file after the other. Files stay open until it is closed. */
final class CocoSource implements AnnotationSource {
    /**
     * A file that is being read.
     *
     * @param name relative to the source
     * @param classes by id of the category
     * @param channel open; it is read at places by any thread
     */
    private record Opened(String name, CocoIndex index, Map<String, LabelClass> classes, FileChannel channel) {}

    private final List<FileChannel> channels = new ArrayList<>();
    private final List<AnnotatedImage> images = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Remarks remarks;
    private final ClassList classes;
    private int next;

    private CocoSource(ClassList classes, Remarks remarks) {
        this.classes = classes;
        this.remarks = remarks;
    }

    /**
     * Reads files through once.
     *
     * @param names of the files, relative to the source
     * @throws InputException when one is damaged
     */
    static CocoSource of(SourceFiles files, List<String> names, Remarks remarks) throws IOException, InputException {
        Map<String, CocoIndex> indexes = new LinkedHashMap<>();
        for (String name : names) {
            indexes.put(name, CocoIndex.of(new JsonFile(files.path(name), name), name, remarks));
        }
        CocoSource source = new CocoSource(ClassList.numbered(numbers(indexes.values()), Map.of()), remarks);
        Map<String, String> byId = ImageIds.of(files.images());
        try {
            for (Map.Entry<String, CocoIndex> e : indexes.entrySet()) {
                FileChannel channel = FileChannel.open(files.path(e.getKey()), StandardOpenOption.READ);
                source.channels.add(channel);
                source.list(new Opened(e.getKey(), e.getValue(), source.classesOf(e.getValue()), channel), byId);
            }
            return source;
        } catch (IOException e) {
            source.close();
            throw e;
        }
    }

    /** Numbers by name: of those that occur where it is one alone, else of all that are declared. */
    private static Map<String, Integer> numbers(Iterable<CocoIndex> indexes) {
        Map<String, Integer> declared = new LinkedHashMap<>();
        Map<String, Integer> used = new LinkedHashMap<>();
        for (CocoIndex index : indexes) {
            index.categories().forEach((id, name) -> declared.putIfAbsent(name, number(id)));
            index.used().forEach(id -> used.putIfAbsent(nameOf(index, id), number(id)));
        }
        boolean one = used.size() == 1
                && !ClassList.isBackground(used.keySet().iterator().next());
        if (one || declared.isEmpty()) {
            return used;
        }
        used.forEach(declared::putIfAbsent);
        return declared;
    }

    private static String nameOf(CocoIndex index, String id) {
        return index.categories().getOrDefault(id, "class " + id);
    }

    private static int number(String id) {
        return id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
    }

    private Map<String, LabelClass> classesOf(CocoIndex index) {
        Map<String, LabelClass> byId = new HashMap<>();
        Set<String> ids = new HashSet<>(index.categories().keySet());
        ids.addAll(index.used());
        ids.forEach(id -> classes.find(nameOf(index, id)).ifPresent(c -> byId.put(id, c)));
        return byId;
    }

    private void list(Opened file, Map<String, String> byId) {
        Optional<Part> part = PartNames.in(file.name());
        for (CocoIndex.Image image : file.index().images()) {
            String path = image.file().isEmpty() ? byId.getOrDefault(image.id(), "image " + image.id()) : image.file();
            if (told.add(part + path)) {
                images.add(new AnnotatedImage(
                        path, file.name(), part, image.knownSize(), Optional.of(size -> regions(file, image, size))));
            } else {
                remarks.add("images that a second file tells of were taken from the first", path);
            }
        }
    }

    private List<Region> regions(Opened file, CocoIndex.Image image, Size size) throws IOException, InputException {
        List<Region> regions = new ArrayList<>();
        CocoIndex.AnnotationPlaces places = file.index().places(image.id());
        for (int i = 0; i < places.size(); i++) {
            byte[] piece = read(file.channel(), places.from(i), places.length(i));
            JsonNode annotation = JsonFile.tree(piece, file.name());
            String category = annotation.path("category_id").asText();
            LabelClass label = file.classes().get(category);
            if (label == null) {
                throw new InputException("an annotation is of category " + category + ", which is not declared");
            }
            CocoRegions.region(annotation, size, label, image.file(), remarks).ifPresent(regions::add);
        }
        return regions;
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(length);
        while (piece.hasRemaining()) {
            if (channel.read(piece, from + piece.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return piece.array();
    }

    @Override
    public List<LabelClass> classes() {
        return classes.list();
    }

    @Override
    public long images() {
        return images.size();
    }

    @Override
    public Optional<AnnotatedImage> next() {
        return next < images.size() ? Optional.of(images.get(next++)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : channels) {
            channel.close();
        }
    }
}
