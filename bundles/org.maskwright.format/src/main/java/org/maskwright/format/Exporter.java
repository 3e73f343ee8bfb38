package org.maskwright.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileState;
import org.maskwright.format.model.AnnotationWriter;
import org.maskwright.format.model.ExportImage;
import org.maskwright.format.model.ExportMask;
import org.maskwright.format.model.ExportPicture;
import org.maskwright.format.model.ExportPlan;
import org.maskwright.format.model.FileNaming;
import org.maskwright.format.model.FreshFolder;
import org.maskwright.format.model.OutputFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.ImageMetadata;
import org.maskwright.imaging.file.ImageHeader;

/**
 * Writes a dataset in a format: images copied byte for byte (or freed of what they say beside their pixels), annotations,
 * {@code manifest.json} and {@code README.md}. The same dataset gives the same bytes. Costs what images and masks are large; memory does not grow with their number, but for some 300 bytes an image.
 */
public final class Exporter {
    private static final int BATCH = 64;

    private final ExportOrder order;
    private final ExportOptions options;
    private final MaskPassage passage;
    private final OutputFolder out;
    private final AnnotationWriter writer;
    private final ExportManifest manifest;
    private final ReadBack readBack;
    private final PackedReadBack packed = new PackedReadBack();
    private final Remarks remarks = new Remarks();

    /** What came of an image: its turn to be written, with its line in the manifest; or why not. */
    private record Prepared(AnnotationWriter.Turn turn, ExportManifest.Line line) {}

    private Exporter(ExportOrder order, ExportOptions options, OutputFolder out) throws IOException, InputException {
        this.order = order;
        this.options = options;
        this.passage = new MaskPassage(options);
        this.out = out;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        order.picks().forEach(p -> p.part().ifPresent(parts::add));
        LabelMap coding = options.coding().of(order.coding());
        var plan = new ExportPlan(order.card().name(), coding, order.picks().size(), parts);
        this.writer = options.format().writer(plan, out);
        this.manifest = new ExportManifest(order, options);
        this.readBack = new ReadBack(coding);
    }

    /**
     * Exports.
     *
     * @param target a folder that does not exist, or is empty; it is there whole or not at all
     * @throws InputException when there is nothing to export, a file cannot be read, the format has no place for the labels, or the target is no
     *     place for it
     * @throws IOException when writing fails, or what was written reads back otherwise
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no target
     */
    public static ExportReport run(ExportOrder order, ExportOptions options, Path target, Progress progress)
            throws IOException, InputException {
        if (order.picks().isEmpty()) {
            throw new InputException(
                    "there is no sample to export: none with image and mask passes what was asked for");
        }
        try (FreshFolder fresh = FreshFolder.at(target, order.dataset().root())) {
            Exporter exporter = new Exporter(order, options, fresh.out());
            boolean reads =
                    options.verified() && (exporter.writer.packsImages() || options.format() instanceof ReadableFormat);
            progress.begin("Exporting images", (reads ? 2L : 1L) * order.picks().size());
            exporter.writeAll(progress);
            int verified = reads ? exporter.verify(progress) : 0;
            ExportReport report = exporter.finish(verified);
            progress.throwIfCancelled();
            fresh.commit();
            return report;
        }
    }

    private int verify(Progress progress) throws IOException {
        return writer.packsImages()
                ? packed.run(out.root(), progress)
                : readBack.run((ReadableFormat) options.format(), out.root(), progress);
    }

    private void writeAll(Progress progress) throws IOException, InputException {
        FileNaming naming = new FileNaming();
        List<ExportOrder.ExportPick> picks = order.picks();
        for (int from = 0; from < picks.size(); from += BATCH) {
            int to = Math.min(picks.size(), from + BATCH);
            List<Job> jobs = new ArrayList<>();
            for (int i = from; i < to; i++) {
                String image = picks.get(i).sample().image().orElseThrow();
                String name = options.names().name(picks.get(i).sample(), i, naming);
                jobs.add(new Job(i, picks.get(i), name, FileNaming.extension(image)));
            }
            List<Result> results = jobs.parallelStream()
                    .map(job -> {
                        progress.throwIfCancelled();
                        return result(job);
                    })
                    .toList();
            for (Result result : results) {
                Prepared prepared = result.orThrow();
                prepared.turn().write();
                manifest.add(prepared.line());
                progress.worked(1);
            }
        }
        writer.finish();
    }

    /** An image that is to be prepared. */
    private record Job(int index, ExportOrder.ExportPick pick, String name, String extension) {}

    /** What came of preparing: so that failures of threads are told in the order of images. */
    private record Result(
            Optional<Prepared> prepared, Optional<IOException> failure, Optional<InputException> refusal) {
        Prepared orThrow() throws IOException, InputException {
            if (failure.isPresent()) {
                throw failure.get();
            } else if (refusal.isPresent()) {
                throw refusal.get();
            }
            return prepared.orElseThrow();
        }
    }

    private Result result(Job job) {
        try {
            return new Result(Optional.of(prepare(job)), Optional.empty(), Optional.empty());
        } catch (IOException e) {
            return new Result(Optional.empty(), Optional.of(e), Optional.empty());
        } catch (InputException e) {
            return new Result(Optional.empty(), Optional.empty(), Optional.of(e));
        }
    }

    private Prepared prepare(Job job) throws IOException, InputException {
        String maskPath = job.pick().sample().mask().orElseThrow();
        byte[] maskBytes = Files.readAllBytes(order.dataset().resolve(maskPath));
        ExportMask mask;
        try {
            mask = ExportMask.of(free(maskBytes, maskPath), order.coding());
        } catch (IOException e) {
            throw new InputException(maskPath + ": " + e.getMessage() + "; repair it or leave it out", e);
        }
        String imagePath = job.pick().sample().image().orElseThrow();
        byte[] imageBytes = Files.readAllBytes(order.dataset().resolve(imagePath));
        requireFit(mask, imageBytes, maskPath);
        ExportMask coded = coded(mask, imageBytes, imagePath);
        byte[] picture = free(imageBytes, imagePath);
        var image = new ExportImage(
                job.index(), job.name(), job.extension(), job.pick().part(), held(picture), coded);
        String path = writer.imagePath(image);
        AnnotationWriter.Turn turn = writer.prepare(image);
        if (passage.losesIgnored() && MaskPassage.hasIgnored(mask.labels())) {
            remarks.add(MaskPassage.IGNORED, job.pick().sample().label());
        }
        String hash = written(image, path, picture);
        return new Prepared(turn, new ExportManifest.Line(job.pick(), path, hash, FileState.sha256(maskBytes)));
    }

    private ExportMask coded(ExportMask mask, byte[] image, String path) throws InputException {
        if (passage.flattens(ImageHeaders.read(image))) {
            remarks.add(MaskPassage.DEPTH, path);
        }
        try {
            return passage.coded(mask, new ExportPicture(image));
        } catch (IOException e) {
            throw new InputException(path + ": " + e.getMessage() + "; repair it or leave it out", e);
        }
    }

    /** What is written beside the annotations need not be held until a whole batch is prepared. */
    private ExportPicture held(byte[] picture) {
        return writer.packsImages() ? new ExportPicture(picture) : ExportPicture.NONE;
    }

    /** Writes the image, unless it is packed, and notes what must be read back; gives its hash. */
    private String written(ExportImage image, String path, byte[] picture) throws IOException, InputException {
        String hash = FileState.sha256(picture);
        if (writer.packsImages()) {
            packed.expect(hash, FileState.sha256(image.mask().stored()));
        } else {
            out.write(path, picture);
            readBack.expect(path, passage.afterwards(image.mask()));
        }
        return hash;
    }

    /** A file as it goes out: without what it says beside its pixels, where that was wanted. */
    private byte[] free(byte[] file, String path) {
        if (!options.stripped()) {
            return file;
        }
        Optional<byte[]> stripped = ImageMetadata.stripped(file);
        if (stripped.isEmpty()) {
            remarks.add("metadata stayed, as files of this format cannot be freed of them; convert them first", path);
        }
        return stripped.orElse(file);
    }

    private static void requireFit(ExportMask mask, byte[] image, String name) throws InputException {
        ImageHeader header = ImageHeaders.read(image);
        if (!mask.size().equals(header.size()) && !mask.size().equals(header.uprightSize())) {
            throw new InputException(name + " is of " + mask.size() + " px, its image of " + header.size()
                    + "; bring them to one size first: 'maskwright fix' with --rule SIZE_MISMATCH");
        }
    }

    private ExportReport finish(int verified) throws IOException {
        passage.losses(order.coding())
                .forEach(loss -> remarks.add(loss, order.card().name()));
        String version = manifest.version();
        out.write(ExportReadme.FILE, new ExportReadme(order, options).text(remarks.list(), version));
        out.write(ExportManifest.FILE, manifest.text(out.written()));
        var files = out.written();
        long bytes = files.values().stream()
                .mapToLong(OutputFolder.WrittenFile::bytes)
                .sum();
        return new ExportReport(
                options.format().info(),
                manifest.lines().size(),
                files.size(),
                bytes,
                version,
                verified,
                remarks.list());
    }
}
