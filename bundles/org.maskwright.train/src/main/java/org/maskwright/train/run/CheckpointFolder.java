package org.maskwright.train.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.Disk;
import org.maskwright.train.engine.Learner;

/**
 * The states of a training after some of its epochs: a folder each, {@code epoch-0012}, which has its name only when all of it is on the disk;
 * {@code epoch-0012-batch-00345} is within the epoch after that. Kept are the last, from which a training goes on, and the best, from which its model
 * is made.
 *
 * @param folder of all of them
 */
record CheckpointFolder(Path folder) {
    private static final Pattern NAME = Pattern.compile("epoch-(\\d{4,})(?:-batch-(\\d{5,}))?");

    /** Where the state after an epoch is. */
    Path of(int epoch) {
        return folder.resolve(String.format(Locale.ROOT, "epoch-%04d", epoch));
    }

    /** Saves the state after an epoch, and then removes all others but the best's. */
    void save(Learner learner, int epoch, int best) throws IOException, InputException {
        learner.save(unfinished());
        finish(of(epoch), best);
    }

    /** A place within an epoch: so many epochs are done, and a part of the next. */
    record Within(int epochs, EpochPart part, int samples) {}

    /** Saves the state within an epoch, and then removes all others but the best's. */
    void saveWithin(Learner learner, Within place, int best) throws IOException, InputException {
        Path unfinished = unfinished();
        learner.save(unfinished);
        place.part().write(unfinished, place.samples());
        String batch = String.format(Locale.ROOT, "-batch-%05d", place.part().batches());
        finish(folder.resolve(of(place.epochs()).getFileName() + batch), best);
    }

    /** An empty place: one that was killed may have left something. */
    private Path unfinished() throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("unfinished");
        if (Files.exists(unfinished)) {
            delete(unfinished);
        }
        return unfinished;
    }

    private void finish(Path state, int best) throws IOException {
        Disk.REAL.rename(folder.resolve("unfinished"), state);
        Disk.REAL.forceFolder(folder);
        for (State other : states()) {
            if (!other.path().equals(state) && !other.path().equals(of(best))) {
                delete(other.path());
            }
        }
    }

    /** How many epochs were done when the last state was saved; empty when none was. */
    OptionalInt last() throws IOException {
        return states().stream().mapToInt(State::epochs).max();
    }

    /** The last state within the epoch after so many. */
    Optional<Path> within(int epochs) throws IOException {
        return states().stream()
                .filter(s -> s.epochs() == epochs && s.batches() > 0)
                .max(Comparator.comparingInt(State::batches))
                .map(State::path);
    }

    private record State(Path path, int epochs, int batches) {}

    private List<State> states() throws IOException {
        List<State> states = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path each : all) {
                    Matcher name = NAME.matcher(each.getFileName().toString());
                    if (name.matches()) {
                        String batches = name.group(2);
                        states.add(new State(
                                each,
                                Integer.parseInt(name.group(1)),
                                batches == null ? 0 : Integer.parseInt(batches)));
                    }
                }
            }
        }
        return states;
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
