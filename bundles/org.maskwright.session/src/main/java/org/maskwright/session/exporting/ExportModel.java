package org.maskwright.session.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.model.FreshFolder;
import org.maskwright.format.model.WritableFormat;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.FormVerdict;
import org.maskwright.session.Sentence;
import org.maskwright.session.TypedPath;

/** What the export wizard asks for and says about it, without a window. Of one thread. */
public final class ExportModel {
    private final DatasetSession session;
    private final Set<String> selection;
    private final List<WritableFormat> formats = FormatCatalogue.standard().writable();
    private ExportForm form;
    private Optional<LastCount> counted = Optional.empty();

    /**
     * A count, and what it depends on.
     *
     * @param revision of the dataset's snapshot
     * @param samples the filter
     * @param count of the samples that pass it
     */
    private record LastCount(long revision, ExportForm.WantedSamples samples, ExportCount count) {
        boolean holds(DatasetSnapshot now, ExportForm form) {
            return revision == now.revision() && samples.equals(form.samples());
        }
    }

    /**
     * @param session what is exported; only read
     * @param selection keys of the samples that are selected; several that are selected are meant
     */
    public ExportModel(DatasetSession session, Set<String> selection) {
        this.session = session;
        this.selection = Set.copyOf(selection);
        ExportForm first = ExportForm.of(standard(), selection.size() > 1);
        this.form = first.to(place(first.format()).toString());
    }

    /** Folders of images and masks, which every trainer reads. */
    private WritableFormat standard() {
        return formats.stream()
                .filter(f -> f.info().id().equals("folders"))
                .findFirst()
                .orElse(formats.getFirst());
    }

    /** The formats that can be written. */
    public List<WritableFormat> formats() {
        return formats;
    }

    /** How many samples are selected. */
    public int selected() {
        return selection.size();
    }

    /** The parts that the dataset is split into; empty when it is not. */
    public Set<Part> parts() {
        return Set.copyOf(session.snapshot().split().parts().values());
    }

    /** What stands in the fields. */
    public ExportForm form() {
        return form;
    }

    /** Takes what was typed; a folder that nobody typed goes with the format. */
    public void change(ExportForm next) {
        boolean proposed = next.target().equals(place(form.format()).toString());
        boolean other = !next.format().info().id().equals(form.format().info().id());
        form = other && proposed ? next.to(place(next.format()).toString()) : next;
    }

    /** A folder beside the dataset that is not there yet. */
    private Path place(WritableFormat format) {
        DatasetSnapshot now = session.snapshot();
        String name = now.name() + "-" + format.info().id();
        Path place = now.root().resolveSibling(name);
        for (int n = 2; Files.exists(place) && n < 100; n++) {
            place = now.root().resolveSibling(name + "-" + n);
        }
        return place;
    }

    /** What is to be said about the fields as they are. Asks the disk about the folder. */
    public FormVerdict verdict() {
        if (form.target().isBlank()) {
            return new FormVerdict.Wrong(ExportWords.NO_TARGET.text());
        }
        try {
            FreshFolder.requirePlace(target(), session.folder().root());
        } catch (InputException wrong) {
            return new FormVerdict.Wrong(Sentence.of(wrong.getMessage()));
        } catch (IOException unreadable) {
            return new FormVerdict.Wrong(ExportWords.UNREADABLE.text(form.target()));
        }
        return counts();
    }

    private FormVerdict counts() {
        DatasetSnapshot now = session.snapshot();
        if (now.check().isEmpty()) {
            return new FormVerdict.Right(ExportWords.CHECK_FIRST.text());
        }
        ExportCount count = count(now);
        String all = Amount.number(count.all());
        if (count.picks() == 0) {
            return new FormVerdict.Wrong(ExportWords.NONE_LEFT.text(all, count.why()));
        }
        return new FormVerdict.Right(ExportWords.TO_BE_EXPORTED.text(Amount.number(count.picks()), all));
    }

    /** Counts once for what it depends on, so that typing a folder or a licence costs no walk over the dataset. */
    ExportCount count(DatasetSnapshot now) {
        LastCount known = counted.filter(c -> c.holds(now, form))
                .orElseGet(() -> new LastCount(
                        now.revision(), form.samples(), form.choice(selection).count(ExportPreview.known(now))));
        counted = Optional.of(known);
        return known.count();
    }

    private Path target() throws InputException {
        return TypedPath.of(form.target())
                .orElseThrow(() -> new InputException(
                        ExportWords.NO_PATH.text(form.target().strip())));
    }

    /**
     * What is asked for as it stands, to be looked at and written by any thread.
     *
     * @throws InputException when the folder is none
     */
    public ExportWish wish() throws InputException {
        return new ExportWish(session, form, selection, target());
    }
}
