package org.maskwright.session.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.ImportLook;
import org.maskwright.format.ImportLook.LookedSample;
import org.maskwright.format.ImportLoss;
import org.maskwright.format.ImportReport;
import org.maskwright.format.Importer;
import org.maskwright.format.model.FreshFolder;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Remarks.Remark;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.Amount;

/**
 * What an import would be, before anything is written. Immutable.
 *
 * @param wish what was asked for
 * @param format that it is read as: the one that was asked for, or what was found
 * @param look what it would come to
 * @param pictures of the first samples, masks drawn upon them
 */
public record ImportPreview(ImportWish wish, ReadableFormat format, ImportLook look, List<ImportedPicture> pictures) {
    private static final int SAMPLES = 12;
    private static final int CLASSES = 12;

    /**
     * A small picture of a sample.
     *
     * @param name as the source tells it
     * @param masked whether it would have a mask
     */
    public record ImportedPicture(String name, Thumbnail picture, boolean masked) {}

    /** Copies the list. */
    public ImportPreview {
        pictures = List.copyOf(pictures);
    }

    /**
     * Looks.
     *
     * @param sources keeps what is listed and unpacked
     * @param sidePx of the pictures, px
     * @throws InputException when the source cannot be understood, or the folder is no place for a dataset
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static ImportPreview of(ImportWish wish, ImportSources sources, int sidePx, Progress progress)
            throws IOException, InputException {
        SourceFiles files = sources.files(wish.source(), wish.target(), progress);
        FreshFolder.requirePlace(wish.target(), files.root());
        ReadableFormat format = wish.format().isPresent()
                ? wish.format().get()
                : FormatCatalogue.standard().detect(files);
        ImportLook look = ImportLook.of(format, files, wish.options(), SAMPLES, progress);
        List<ImportedPicture> pictures = new ArrayList<>();
        for (LookedSample sample : look.samples()) {
            progress.throwIfCancelled();
            pictures.add(new ImportedPicture(
                    sample.name(), picture(sample, sidePx), sample.mask().isPresent()));
        }
        return new ImportPreview(wish, format, look, pictures);
    }

    /** An image that cannot be decoded is taken all the same; there is just nothing to see. */
    private static Thumbnail picture(LookedSample sample, int sidePx) {
        try {
            byte[] bytes = Files.readAllBytes(sample.image());
            try (Pixels pixels = Pixels.decodeReduced(bytes, ImageHeaders.read(bytes), sidePx);
                    Pixels reduced = pixels.reduced(sidePx)) {
                Size size = reduced.size();
                byte[] bgr = reduced.toBytes();
                sample.mask().ifPresent(m -> MaskOverlay.FILL.draw(bgr, MaskOverlay.shares(m, size)));
                return new Thumbnail(size, bgr);
            }
        } catch (IOException undecodable) {
            return Thumbnail.NONE;
        }
    }

    /** Whether there is anything to write, or may be among what was not looked at. */
    public boolean writes() {
        return !look.samples().isEmpty() || !look.ended();
    }

    /** Whether not all that the source tells can be kept. */
    public boolean loses() {
        return look.loss().filter(l -> l.changed() > 0).isPresent()
                || !look.remarks().isEmpty();
    }

    /** What is said first. */
    public String headline() {
        String title = look.format().title();
        if (!writes()) {
            return ImportWords.NOTHING.text(title);
        }
        String images = images();
        return loses() ? ImportWords.HEADLINE_LOSS.text(images, title) : ImportWords.HEADLINE.text(images, title);
    }

    /** How many there are; a source that does not tell has as many as were seen, or more. */
    private String images() {
        return !look.ended() && look.images() == look.looked()
                ? ImportWords.MORE_IMAGES.text(Amount.number(look.looked()))
                : images(look.images());
    }

    private static String images(long count) {
        return Amount.of(count, ImportWords.IMAGE.text(), ImportWords.IMAGES.text());
    }

    /** What is written, in sentences. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(ImportWords.FOLDER.text(wish.target(), coding(look.labels())));
        List<String> names = look.classes().stream()
                .filter(c -> c.id() != 0 && c.id() != LabelMap.IGNORE)
                .map(LabelClass::name)
                .toList();
        if (names.size() > 1) {
            String first = String.join(", ", names.subList(0, Math.min(CLASSES, names.size())));
            notes.add(ImportWords.CLASSES.text(
                    names.size() > CLASSES
                            ? ImportWords.MORE_CLASSES.text(first, Amount.number(names.size() - CLASSES))
                            : first));
        }
        if (look.looked() < look.images()) {
            notes.add(ImportWords.LOOKED.text(Amount.number(look.looked()), Amount.number(look.images())));
        }
        return notes;
    }

    /** What masks tell, in words; the names of many classes would hide all else. */
    private static String coding(LabelMap labels) {
        return labels instanceof LabelMap.Indexed indexed
                ? ImportWords.PALETTE.text(Amount.number(indexed.classes().size()))
                : ImportWords.CODED.text(LabelMapText.of(labels));
    }

    /** What objects lose, in a sentence: that nothing is lost, or how much. */
    public String losses() {
        Optional<ImportLoss> loss = look.loss();
        if (loss.isEmpty()) {
            return ImportWords.KEPT_FILES.text();
        }
        ImportLoss lost = loss.get();
        return lost.changed() == 0
                ? ImportWords.SAME_OBJECTS.text(Amount.number(lost.objects()))
                : ImportWords.MEASURED.text(
                        Amount.number(lost.changed()),
                        Amount.number(lost.objects()),
                        figure(lost.iou()),
                        figure(lost.boundaryIou()));
    }

    /** A figure of four digits; a dash where there is none. */
    public static String figure(Measure measure) {
        return measure.figureIfDefined().isPresent()
                ? String.format(Locale.ROOT, "%.4f", measure.figureIfDefined().getAsDouble())
                : "–";
    }

    /** The objects that lose most; empty when none does. */
    public List<ImportLoss.LossyObject> lossy() {
        return look.loss().map(ImportLoss::worst).orElse(List.of());
    }

    /** What else is not kept, each with how often and of what first. */
    public List<Remark> remarks() {
        return look.remarks();
    }

    /** What is said above the remarks. */
    public String remarked() {
        return look.remarks().isEmpty() ? ImportWords.NO_REMARK.text() : ImportWords.REMARKS.text();
    }

    /**
     * Writes it.
     *
     * @param sources with which it was looked at
     * @throws InputException when none of the images can be taken, or the folder is no place any more
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no folder
     */
    public ImportReport write(ImportSources sources, Progress progress) throws IOException, InputException {
        SourceFiles files = sources.files(wish.source(), wish.target(), progress);
        return Importer.run(format, files, wish.target(), wish.options(), progress);
    }

    /** What came of it, for a person. */
    public static String ended(ImportReport report) {
        return ImportWords.DONE.text(images(report.images()), report.format().title());
    }
}
