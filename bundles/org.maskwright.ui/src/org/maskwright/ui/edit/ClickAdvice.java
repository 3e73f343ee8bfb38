package org.maskwright.ui.edit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.tool.ClickCut;
import org.maskwright.imaging.tool.ClickRefiner;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.infer.LookCache;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.engine.EngineException;
import org.maskwright.session.model.ClickAdviser;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/**
 * Who answers clicks: colours and edges of the photo, or a model of the library, which looks at a photo in a job as soon as somebody clicks on it. Of the
 * UI thread.
 */
final class ClickAdvice {
    private final ModelLibrary library = ModelLibrary.ofUser(System.getenv());
    private final LookCache cache = LookCache.ofUser(System.getenv());
    private final LatestJob job;
    private final UiThread screen;
    private Optional<String> model = Optional.empty();
    private Optional<ClickAdviser> adviser = Optional.empty();
    private Optional<Seen> seen = Optional.empty();
    private Consumer<String> say = text -> {};
    private Runnable changed = () -> {};
    private Runnable loaded = () -> {};

    /** What came of a look at a photo. */
    private record Seen(Photo photo, Optional<ClickAdviser> by, Optional<ClickAdviser.Advice> advice, String text) {}

    ClickAdvice(UiThread screen) {
        this.screen = screen;
        this.job = new LatestJob(screen);
    }

    /** Who can be asked, by name; none where the library cannot be read. */
    List<String> names() {
        try {
            return library.names();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Told what a person should know of models. */
    void sayWith(Consumer<String> listener) {
        say = listener;
    }

    /** Told when clicks would be answered otherwise from now on. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Told when there is a model that can look at photos ahead of time. */
    void onLoaded(Runnable listener) {
        loaded = listener;
    }

    /** Looks at photos ahead of time, in any thread, so that the first click on one is answered as soon as the later ones; empty where no model does. */
    Optional<AheadJob.AheadLook> ahead() {
        return adviser.map(a -> photo -> {
            try {
                a.advice(photo);
            } catch (EngineException notNow) {
                // Whoever clicks there is told what is wrong.
            }
        });
    }

    /** Has a model of the library asked, or none. */
    void use(Optional<String> name) {
        close();
        model = name;
        say.accept(name.map(n -> NLS.bind(EditMessages.CLICKS_MODEL, n)).orElse(EditMessages.CLICKS_NO_MODEL));
        changed.run();
    }

    /** Improves a mask; by what a model saw, once it has looked. */
    ClickRefiner on(Photo photo, Area mask) {
        boolean looked = seen.filter(s -> s.photo().isSame(photo)).isPresent();
        if (model.isPresent() && !looked) {
            look(photo, model.get());
        }
        return seen.filter(s -> s.photo().isSame(photo))
                .flatMap(Seen::advice)
                .map(a -> a.on(mask))
                .orElseGet(() -> ClickCut.of(photo, mask));
    }

    private void look(Photo photo, String name) {
        Optional<ClickAdviser> known = adviser;
        seen = Optional.of(new Seen(photo, known, Optional.empty(), ""));
        Consumer<String> notes = note -> screen.soon(() -> say.accept(note));
        job.start(
                NLS.bind(EditMessages.CLICKS_LOOKING, name), progress -> looked(photo, name, known, notes), this::take);
    }

    private Seen looked(Photo photo, String name, Optional<ClickAdviser> known, Consumer<String> notes) {
        Optional<ClickAdviser> by = known;
        try {
            ClickAdviser asked = by.isPresent() ? by.get() : ClickAdviser.load(library.find(name), cache, notes);
            by = Optional.of(asked);
            String who = asked.isTold() ? EditMessages.CLICKS_TOLD : EditMessages.CLICKS_OVERHEARD;
            return new Seen(photo, by, Optional.of(asked.advice(photo)), NLS.bind(who, name));
        } catch (IOException | InputException | EngineException e) {
            return new Seen(photo, by, Optional.empty(), NLS.bind(EditMessages.CLICKS_FAILED, name, e.getMessage()));
        }
    }

    private void take(Seen found) {
        seen = Optional.of(found);
        boolean first = adviser.isEmpty() && found.by().isPresent();
        adviser = found.by();
        say.accept(found.text());
        changed.run();
        if (first) {
            loaded.run();
        }
    }

    /** Asks nobody any more. */
    void close() {
        job.stop();
        adviser.ifPresent(ClickAdvice::closeLater);
        adviser = Optional.empty();
        seen = Optional.empty();
    }

    /** In a job: who is closed lets a look end first. */
    private static void closeLater(ClickAdviser adviser) {
        Job.createSystem(EditMessages.AHEAD_JOB, (ICoreRunnable) monitor -> adviser.close())
                .schedule();
    }
}
