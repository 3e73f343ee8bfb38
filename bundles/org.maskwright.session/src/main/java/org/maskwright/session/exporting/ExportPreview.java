package org.maskwright.session.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maskwright.check.CheckResult;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.format.ExportLoss;
import org.maskwright.format.ExportOptions;
import org.maskwright.format.ExportOrder;
import org.maskwright.format.ExportReport;
import org.maskwright.format.Exporter;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.FreshFolder;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSnapshot;

/**
 * What an export would be, before anything is written. Immutable.
 *
 * @param order which samples, and which not
 * @param options how they are written
 * @param target the folder
 * @param loss what is lost; empty when nothing can be
 */
public record ExportPreview(ExportOrder order, ExportOptions options, Path target, Optional<ExportLoss> loss) {
    /**
     * Looks. Where the dataset was not checked yet, that comes first.
     *
     * @throws InputException when nothing passes, a mask cannot be read, or the folder is no place for it
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public static ExportPreview of(ExportWish wish, Progress progress) throws IOException, InputException {
        DatasetFolder folder = wish.session().folder();
        FreshFolder.requirePlace(wish.target(), folder.root());
        if (wish.session().snapshot().check().isEmpty()) {
            wish.session().check(progress);
        }
        ExportOrder order = order(folder, wish.session().snapshot(), wish.form(), wish.selection());
        ExportOptions options = wish.form().options();
        return new ExportPreview(order, options, wish.target(), ExportLoss.of(order, options, progress));
    }

    /** The order for a form; reads no file. */
    static ExportOrder order(DatasetFolder folder, DatasetSnapshot now, ExportForm form, Set<String> selection) {
        return form.choice(selection).order(folder, known(now), form.cardOf(now.name()));
    }

    /** What is known of a dataset that was checked. */
    static ExportChoice.KnownDataset known(DatasetSnapshot now) {
        CheckResult checked = now.check().orElseThrow();
        return new ExportChoice.KnownDataset(now.scan(), now.split(), now.statuses(), checked);
    }

    /** Whether there is anything to write. */
    public boolean writes() {
        return !order.picks().isEmpty();
    }

    /** Whether masks change. */
    public boolean loses() {
        return loss.filter(l -> l.changed() > 0 || !l.what().isEmpty()).isPresent();
    }

    /** What is said first. */
    public String headline() {
        String images = Amount.of(order.picks().size(), ExportWords.IMAGE.text(), ExportWords.IMAGES.text());
        String format = options.format().info().title();
        return loses() ? ExportWords.HEADLINE_LOSS.text(images, format) : ExportWords.HEADLINE.text(images, format);
    }

    /** What is written, in sentences. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(ExportWords.FOLDER.text(target));
        notes.add(ExportWords.COUNTED.text(parts(), statuses()));
        int left =
                order.findings().values().stream().mapToInt(Integer::intValue).sum();
        if (left > 0) {
            notes.add(ExportWords.FINDINGS.text(
                    Amount.number(left), String.join(", ", order.findings().keySet())));
        }
        return notes;
    }

    private String parts() {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        order.picks().forEach(p -> p.part().ifPresent(part -> counts.merge(part, 1, Integer::sum)));
        return counts.isEmpty()
                ? ExportWords.NO_PARTS.text()
                : counts.entrySet().stream()
                        .map(e -> Amount.number(e.getValue()) + " " + e.getKey().text())
                        .collect(Collectors.joining(", "));
    }

    private String statuses() {
        Map<SampleStatus, Integer> counts = new TreeMap<>();
        order.picks().forEach(p -> counts.merge(p.sample().status(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> Amount.number(e.getValue()) + " " + e.getKey().text())
                .collect(Collectors.joining(", "));
    }

    /** What is lost, in sentences: that nothing is, or what and how much. */
    public List<String> losses() {
        if (loss.isEmpty() || !loses()) {
            return List.of(ExportWords.NO_LOSS.text());
        }
        ExportLoss lost = loss.get();
        List<String> sentences = new ArrayList<>(
                lost.what().stream().map(w -> ExportWords.LOST.text(w)).toList());
        sentences.add(
                lost.changed() == 0
                        ? ExportWords.SAME_PIXELS.text(Amount.number(lost.masks()))
                        : ExportWords.MEASURED.text(
                                Amount.number(lost.changed()),
                                Amount.number(lost.masks()),
                                figure(lost.iou()),
                                figure(lost.boundaryIou())));
        return sentences;
    }

    /** A figure of four digits; a dash where there is none. */
    public static String figure(Measure measure) {
        return measure.figureIfDefined().isPresent()
                ? String.format(Locale.ROOT, "%.4f", measure.figureIfDefined().getAsDouble())
                : "–";
    }

    /** What is said of samples that are left out: how many there are, or that there are none. */
    public String omissions() {
        int left = order.leftOut().size();
        return left == 0
                ? ExportWords.NONE_OUT.text()
                : Amount.of(left, ExportWords.ONE_OUT.text(), ExportWords.SEVERAL_OUT.text());
    }

    /**
     * Writes it.
     *
     * @throws InputException when a file changed so that it cannot be written, or the folder is no place any more
     * @throws IOException when writing fails, or what was written reads back otherwise
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no folder
     */
    public ExportReport write(Progress progress) throws IOException, InputException {
        return Exporter.run(order, options, target, progress);
    }

    /** What a format keeps, in words: "pixels, classes, holes". */
    public static String kept(FormatInfo format) {
        return format.kept().stream().map(FormatInfo.Capacity::words).collect(Collectors.joining(", "));
    }

    /** What came of it, for a person. */
    public static String ended(ExportReport report) {
        String images = Amount.of(report.images(), ExportWords.IMAGE.text(), ExportWords.IMAGES.text());
        return report.verified() > 0
                ? ExportWords.DONE_VERIFIED.text(images, report.format().title())
                : ExportWords.DONE.text(images, report.format().title());
    }
}
