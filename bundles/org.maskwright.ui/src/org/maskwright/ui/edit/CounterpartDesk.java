package org.maskwright.ui.edit;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.session.compare.Agreement;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.edit.OtherMask;
import org.maskwright.session.model.ProposingModel;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/**
 * Finds what the mask is compared with, in a job, as soon as differences are to be seen. A model that was chosen is asked again for each
 * sample, and stays loaded meanwhile. Of the UI thread.
 */
final class CounterpartDesk {
    private final MaskBoard board;
    private final UiThread screen;
    private final LatestJob job;
    private final ModelLibrary library = ModelLibrary.ofUser(System.getenv());
    private Consumer<String> say = text -> {};
    private Runnable changed = () -> {};
    private Counterpart choice = new Counterpart.AsSaved();
    private Optional<ProposingModel> model = Optional.empty();
    private Optional<MaskEditing> asked = Optional.empty();
    private Optional<MaskSnapshot> found = Optional.empty();

    /** What came of it: a mask and how it agrees, or neither; a line for a person; the model, where one was asked. */
    private record Answer(Optional<OtherMask> mask, String text, Optional<ProposingModel> model) {}

    CounterpartDesk(MaskBoard board) {
        this.board = board;
        this.screen = UiThread.of(board.control());
        this.job = new LatestJob(screen);
        board.look().onChange(this::look);
    }

    /** Told what a person should know. */
    void sayWith(Consumer<String> listener) {
        say = listener;
    }

    /** Told when something else is compared with. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    Counterpart choice() {
        return choice;
    }

    /** What there is to show; empty while it is not found, or the saved mask is compared with. */
    Optional<MaskSnapshot> found() {
        return found;
    }

    boolean isSaved() {
        return choice instanceof Counterpart.AsSaved;
    }

    /** Compares with something else from now on, and shows how it differs. */
    void use(Counterpart next) {
        leave();
        letGo();
        choice = next;
        board.look().way(MaskLook.Way.CHANGES);
        look();
        tell();
    }

    /** Another mask is edited, or none: a file was of the one before. */
    void leave() {
        job.stop();
        asked = Optional.empty();
        found = Optional.empty();
        if (choice instanceof Counterpart.OfFile) {
            choice = new Counterpart.AsSaved();
        }
        changed.run();
    }

    /** Looks for it where differences are to be seen and that was not done yet. */
    void look() {
        Optional<MaskEditing> here = board.editing();
        boolean seen = board.look().way() == MaskLook.Way.CHANGES;
        if (seen && here.isPresent() && !here.equals(asked)) {
            asked = here;
            MaskSnapshot now = here.get().document().snapshot();
            switch (choice) {
                case Counterpart.AsSaved saved -> {}
                case Counterpart.OfFile file -> {
                    var labels = here.get().sample().labels();
                    start(() -> new Answer(
                            Optional.of(OtherMask.of(now, file.path(), labels)), file.text(), Optional.empty()));
                }
                case Counterpart.OfModel other -> ask(now, other);
            }
        }
    }

    private void ask(MaskSnapshot now, Counterpart.OfModel other) {
        if (board.layers().flatMap(Layers::image).isEmpty()) {
            say.accept(NLS.bind(EditMessages.AGAINST_NO_PHOTO, other.model()));
            return;
        }
        say.accept(NLS.bind(EditMessages.CLICKS_LOOKING, other.model()));
        Photo photo = board.photo();
        Optional<ProposingModel> known = model;
        Consumer<String> notes = note -> screen.soon(() -> say.accept(note));
        start(() -> {
            ProposingModel by =
                    known.isPresent() ? known.get() : ProposingModel.load(library.find(other.model()), notes);
            OtherMask mask = OtherMask.of(now, by.mask(photo), other.model());
            return new Answer(Optional.of(mask), other.text(), Optional.of(by));
        });
    }

    /** Finds a mask to compare with. */
    private interface Search {
        Answer answer() throws IOException, InputException, EngineException;
    }

    private void start(Search search) {
        String name = choice.text();
        job.start(
                EditMessages.AGAINST_JOB,
                progress -> {
                    try {
                        return search.answer();
                    } catch (IOException | InputException | EngineException e) {
                        String why = NLS.bind(EditMessages.AGAINST_FAILED, name, Failure.text(e));
                        return new Answer(Optional.empty(), why, Optional.empty());
                    }
                },
                this::take);
    }

    private void take(Answer answer) {
        model = answer.model().or(() -> model);
        found = answer.mask().map(OtherMask::labels);
        tell();
        say.accept(answer.mask().map(m -> words(answer.text(), m)).orElse(answer.text()));
    }

    private static String words(String name, OtherMask other) {
        return NLS.bind(
                EditMessages.AGAINST_TOLD,
                new Object[] {name, Agreement.share(other.iou()), other.onlyHere(), other.onlyThere()});
    }

    private void tell() {
        board.paint();
        changed.run();
    }

    /** Ends with the editor: its controls are gone, and nobody is told. */
    void close() {
        job.stop();
        letGo();
    }

    private void letGo() {
        model.ifPresent(ProposingModel::close);
        model = Optional.empty();
    }
}
