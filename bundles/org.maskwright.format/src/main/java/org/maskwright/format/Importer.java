package org.maskwright.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.SettingsFile;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.FileNaming;
import org.maskwright.format.model.FreshFolder;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;

/**
 * Makes an ordinary dataset of annotations: {@code images/} copied byte for byte, {@code masks/}, and what the masks mean. Costs what the images
 * are large; memory does not grow with their number, but for what a format must know of all of them.
 */
public final class Importer {
    /** So many images are worked on before the next are asked for. */
    private static final int BATCH = 64;

    private final SourceFiles files;
    private final Remarks remarks;
    private final ImportReading reading;
    private final MaskTarget target;
    private final OutputFolder out;
    private final FileNaming naming = new FileNaming();
    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private int images;
    private int masks;
    private int leftOut;

    /** An image and what it shall be called. */
    private record Named(AnnotatedImage image, String source, String name) {}

    /** What came of an image. */
    private enum Outcome {
        LEFT_OUT,
        WITHOUT_MASK,
        WITH_MASK
    }

    private Importer(SourceFiles files, Remarks remarks, MaskTarget target, OutputFolder out) {
        this.files = files;
        this.remarks = remarks;
        this.reading = new ImportReading(files, remarks);
        this.target = target;
        this.out = out;
    }

    /**
     * Imports.
     *
     * @param format that the source has
     * @param target a folder that does not exist, or is empty; it is there whole or not at all
     * @throws InputException when the source cannot be understood, none of its images can be taken, or the target is no place for it
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no target
     */
    public static ImportReport run(
            ReadableFormat format, SourceFiles files, Path target, ImportOptions options, Progress progress)
            throws IOException, InputException {
        Remarks remarks = new Remarks();
        try (FreshFolder fresh = FreshFolder.at(target, files.root());
                AnnotationSource source = format.open(files, remarks)) {
            MaskTarget masks = MaskTarget.of(options, source, remarks);
            Importer importer = new Importer(files, remarks, masks, fresh.out());
            importer.readAll(source, progress);
            if (importer.images == 0) {
                throw new InputException("no image was taken from " + files.root() + importer.why());
            }
            importer.settings();
            progress.throwIfCancelled();
            fresh.commit();
            return new ImportReport(
                    format.info(),
                    masks.coding(),
                    importer.images,
                    importer.masks,
                    importer.leftOut,
                    importer.parts,
                    remarks.list());
        }
    }

    private void readAll(AnnotationSource source, Progress progress) throws IOException, InputException {
        progress.begin("Importing images", source.images());
        List<Named> batch = new ArrayList<>();
        for (Optional<AnnotatedImage> next = source.next(); next.isPresent(); next = source.next()) {
            Optional<Named> named = named(next.get());
            named.ifPresent(batch::add);
            progress.worked(named.isPresent() ? 0 : 1);
            if (batch.size() == BATCH) {
                work(batch, progress);
            }
        }
        work(batch, progress);
    }

    private void work(List<Named> batch, Progress progress) throws IOException {
        List<Optional<IOException>> failures = batch.parallelStream()
                .map(named -> {
                    progress.throwIfCancelled();
                    try {
                        count(take(named), named.image());
                        return Optional.<IOException>empty();
                    } catch (IOException e) {
                        return Optional.of(e);
                    } finally {
                        progress.worked(1);
                    }
                })
                .toList();
        batch.clear();
        for (Optional<IOException> failure : failures) {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    private synchronized void count(Outcome outcome, AnnotatedImage image) {
        leftOut += outcome == Outcome.LEFT_OUT ? 1 : 0;
        masks += outcome == Outcome.WITH_MASK ? 1 : 0;
        if (outcome != Outcome.LEFT_OUT) {
            images++;
            image.part().ifPresent(p -> parts.merge(p, 1, Integer::sum));
        }
    }

    /** Finds an image and names it, in the order in which they come; empty when it is left out. */
    private Optional<Named> named(AnnotatedImage image) {
        Optional<String> found = reading.find(image);
        leftOut += found.isPresent() ? 0 : 1;
        return found.map(f -> new Named(image, f, naming.name(f)));
    }

    private Outcome take(Named named) throws IOException {
        AnnotatedImage image = named.image();
        byte[] bytes = Files.readAllBytes(files.path(named.source()));
        try {
            Optional<byte[]> mask = Optional.empty();
            if (image.drawing().isPresent()) {
                mask = Optional.of(mask(image.drawing().get(), reading.size(image, bytes), named));
            }
            String folder = image.part().map(p -> p.text() + "/").orElse("");
            out.write("images/" + folder + named.name() + "." + FileNaming.extension(named.source()), bytes);
            if (mask.isPresent()) {
                out.write(
                        "masks/" + folder + named.name() + "."
                                + extension(image.drawing().orElseThrow()),
                        mask.get());
            }
            return mask.isPresent() ? Outcome.WITH_MASK : Outcome.WITHOUT_MASK;
        } catch (InputException e) {
            remarks.add("left out: " + e.getMessage(), image.path());
            return Outcome.LEFT_OUT;
        }
    }

    private byte[] mask(AnnotatedImage.Drawing drawing, Size size, Named named) throws IOException, InputException {
        Optional<Path> file = drawing.file().filter(f -> target.keepsFiles());
        return file.isPresent() ? Files.readAllBytes(file.get()) : target.png(drawing.on(size), size, named.source());
    }

    private String extension(AnnotatedImage.Drawing drawing) {
        return drawing.file()
                .filter(f -> target.keepsFiles())
                .map(f -> FileNaming.extension(String.valueOf(f.getFileName())))
                .orElse("png");
    }

    private String why() {
        return remarks.list().stream()
                .findFirst()
                .map(r -> ": " + r.what() + " (" + String.join(", ", r.examples()) + ")")
                .orElse(": it tells of none");
    }

    private void settings() throws IOException {
        DatasetSettings settings = DatasetSettings.NONE.withLayout(
                new DatasetSettings.Paths("images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}"),
                Optional.of(target.coding()));
        out.write(StateFile.SETTINGS.path(), SettingsFile.format(settings));
    }
}
