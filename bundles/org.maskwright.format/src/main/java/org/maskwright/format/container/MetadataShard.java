package org.maskwright.format.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.imaging.file.ImageFormat;

/**
 * A table of Hugging Face's image folders, {@code metadata.csv}, {@code .jsonl} or {@code .parquet}: rows that name an image, and in another
 * column its mask, both relative to the table.
 *
 * @see <a href="https://huggingface.co/docs/datasets/image_dataset#imagefolder">huggingface/datasets: ImageFolder</a>
 */
final class MetadataShard implements Shard {
    private static final Set<String> NAMES = Set.of("metadata.csv", "metadata.jsonl", "metadata.parquet");
    private static final String FILE_NAME = "file_name";

    @Override
    public boolean named(String name) {
        return NAMES.contains(name);
    }

    /** Whether the first row names a mask: other such tables are of captions and classes. */
    static boolean tellsMasks(Path table) {
        try {
            boolean[] told = new boolean[1];
            TextRows.each(table, row -> {
                told[0] = mask(row).isPresent();
                return false;
            });
            return told[0];
        } catch (IOException | InputException e) {
            return false;
        }
    }

    @Override
    public void unpack(Path shard, Optional<Part> part, PairFiles pairs) throws IOException, InputException {
        TextRows.each(shard, row -> {
            String image = image(row)
                    .orElseThrow(() -> new InputException(shard + " has a row without " + FILE_NAME + ": " + row
                            + "; name its image or take it out"));
            Map<String, byte[]> pictures = new LinkedHashMap<>();
            pictures.put("image", read(shard, image));
            Optional<String> mask = mask(row);
            if (mask.isPresent()) {
                pictures.put("mask", read(shard, mask.get()));
            }
            pairs.add(shard, part, pictures, Optional.of(image));
            return true;
        });
    }

    private static Optional<String> image(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(e -> e.getKey().endsWith(FILE_NAME) && !PairFiles.saysMask(e.getKey()))
                .map(Map.Entry::getValue)
                .filter(v -> !v.isBlank())
                .findFirst();
    }

    /** The mask's path: in a column that says so, and of a picture by its ending. */
    private static Optional<String> mask(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(e -> PairFiles.saysMask(e.getKey()) && isPicture(e.getValue()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isPicture(String path) {
        return ImageFormat.ofName(path).filter(ImageFormat::read).isPresent();
    }

    private static byte[] read(Path shard, String name) throws IOException, InputException {
        Path folder = Objects.requireNonNull(shard.toRealPath().getParent(), "a file lies in a folder");
        try {
            Path file = folder.resolve(name).normalize();
            if (Files.isRegularFile(file)) {
                if (file.toRealPath().startsWith(folder)) {
                    return Files.readAllBytes(file);
                }
                throw new InputException(shard + " is refused: the path '" + name + "' leads out of its folder");
            }
        } catch (InvalidPathException e) {
            // Then there is no such file, either.
        }
        throw new InputException(shard + " names '" + name + "', which is not there; get it, or take the row out");
    }
}
