package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.Disk;
import org.maskwright.train.engine.Learner;

/**
 * The states of a training after some of its epochs: a folder each, {@code epoch-0012}, which has its name only when all of it is on the disk.
 * Kept are the last, from which a training goes on, and the best, from which its model is made.
 *
 * @param folder of all of them
 */
record CheckpointFolder(Path folder) {
    private static final Pattern NAME = Pattern.compile("epoch-(\\d{4,})");

    /** Where the state after an epoch is. */
    Path of(int epoch) {
        return folder.resolve(String.format(Locale.ROOT, "epoch-%04d", epoch));
    }

    /** Saves the state after an epoch, and then removes all others but the best's. */
    void save(Learner learner, int epoch, int best) throws IOException, InputException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("unfinished");
        learner.save(unfinished);
        Disk.REAL.rename(unfinished, of(epoch));
        Disk.REAL.forceFolder(folder);
        for (int other : epochs()) {
            if (other != epoch && other != best) {
                delete(of(other));
            }
        }
    }

    /** The last epoch whose state is there. */
    OptionalInt last() throws IOException {
        return epochs().stream().mapToInt(Integer::intValue).max();
    }

    private Set<Integer> epochs() throws IOException {
        Set<Integer> epochs = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path each : all) {
                    Matcher name = NAME.matcher(each.getFileName().toString());
                    if (name.matches()) {
                        epochs.add(Integer.parseInt(name.group(1)));
                    }
                }
            }
        }
        return epochs;
    }

    /** Removes a folder with what is in it. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @org.jspecify.annotations.Nullable IOException failed)
                    throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
