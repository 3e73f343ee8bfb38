package org.maskwright.session.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.dataset.stroke.UnsavedStrokes;
import org.maskwright.session.Announcer;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.browse.BrowsePlace;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRows;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.problems.ProblemsModel;

/**
 * What the whole workbench shares: the open dataset, and the view models over it. Parts and handlers find it as a workbench service. Owns the
 * session, and the desk where its masks are drawn on: the old ones are closed when another dataset is opened. Safe for any thread.
 */
public final class Workspace implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Workspace.class.getName());

    private final RuleBook book;
    private final BrowserModel browser = new BrowserModel();
    private final BrowserRows rows = new BrowserRows();
    private final ProblemsModel problems = new ProblemsModel();
    private final Announcer<WorkspaceState> states = new Announcer<>();
    private final Announcer<DatasetSnapshot> snapshots = new Announcer<>();
    private final Map<Path, BrowsePlace> places = new ConcurrentHashMap<>();
    private final Announcer<List<UnsavedStrokes>> unsaved = new Announcer<>();
    private final Announcer<WorkingTimes> times = new Announcer<>();
    private final Announcer<String> edited = new Announcer<>();
    private volatile WorkspaceState state = new WorkspaceState.None();
    private volatile Optional<MaskDesk> desk = Optional.empty();
    private Subscription following = () -> {};

    /** @param book the rules that judge the datasets opened in it, and the fixes that mend them */
    public Workspace(RuleBook book) {
        this.book = book;
    }

    /** The rules that judge the datasets opened in it, and the fixes that mend them. */
    public RuleBook book() {
        return book;
    }

    /** Which dataset is open. */
    public WorkspaceState state() {
        return state;
    }

    /** The open session, if there is one. */
    public Optional<DatasetSession> session() {
        return state.opened();
    }

    /** Where masks of the open dataset are drawn on, if there is one. */
    public Optional<MaskDesk> desk() {
        return desk;
    }

    /** The masks of the open dataset upon which something was drawn that was not saved, and that have not been opened since. */
    public List<UnsavedStrokes> unsaved() {
        return desk.map(MaskDesk::waiting).orElse(List.of());
    }

    /** Tells of each other list of {@link #unsaved}, on whichever thread it changed. */
    public Subscription onUnsaved(Consumer<List<UnsavedStrokes>> listener) {
        return unsaved.add(listener);
    }

    /** How long people worked on the samples of the open dataset. */
    public WorkingTimes times() {
        return desk.map(d -> d.time().times()).orElse(WorkingTimes.NONE);
    }

    /** Tells of each later {@link #times}, on whichever thread it changed. */
    public Subscription onTimes(Consumer<WorkingTimes> listener) {
        return times.add(listener);
    }

    /** Tells of each sample of the open dataset whose mask was opened to be drawn on, or closed, on whichever thread that was. */
    public Subscription onEdited(Consumer<String> listener) {
        return edited.add(listener);
    }

    /** What is known of the open dataset, if there is one. */
    public Optional<DatasetSnapshot> snapshot() {
        return session().map(DatasetSession::snapshot);
    }

    /** The samples as all views show them. */
    public BrowserModel browser() {
        return browser;
    }

    /** The findings as all views show them. */
    public ProblemsModel problems() {
        return problems;
    }

    /** Announces that another dataset is opened, opening or failed to open. */
    public Subscription onState(Consumer<WorkspaceState> listener) {
        return states.add(listener);
    }

    /** Announces each new snapshot of the open dataset, whichever it is; the view models have it already. */
    public Subscription onSnapshot(Consumer<DatasetSnapshot> listener) {
        return snapshots.add(listener);
    }

    /**
     * Brings up another state; an open session that is not part of it is closed, once all that was drawn is on the disk. In a job.
     *
     * @throws IOException when the old session's lock cannot be given back
     */
    public void show(WorkspaceState next) throws IOException {
        Optional<MaskDesk> oldDesk = desk;
        Optional<DatasetSession> old = switchTo(next);
        states.announce(next);
        next.opened().map(DatasetSession::snapshot).ifPresentOrElse(snapshots::announce, () -> {});
        if (old.isPresent() && !old.equals(next.opened())) {
            oldDesk.ifPresent(MaskDesk::close);
            old.get().close();
        }
        look();
    }

    /** Looks for strokes that were not saved. A dataset is open all the same where they cannot be read; its masks say so when opened. */
    private void look() {
        Optional<MaskDesk> at = desk.filter(d -> d.session().snapshot().access().writable());
        try {
            if (at.isPresent()) {
                at.get().unsaved();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Whether there are strokes that were not saved cannot be told", e);
        }
    }

    /** Where the user is in the open dataset, to be kept: its folder and the place. */
    public Optional<Map.Entry<Path, BrowsePlace>> place() {
        return session().map(s -> Map.entry(s.folder().root(), browser.place()));
    }

    /** Goes to a place when that dataset is opened next, or at once where it is open: at the start it may be before the first view is there. */
    public synchronized void remember(Path folder, BrowsePlace place) {
        places.put(folder, place);
        snapshot().filter(s -> s.root().equals(folder)).ifPresent(s -> {
            browser.expect(place);
            browser.show(browser.view().all());
            if (s.check().isPresent()) {
                browser.arrive();
            }
        });
    }

    private synchronized Optional<DatasetSession> switchTo(WorkspaceState next) {
        following.close();
        Optional<DatasetSession> old = state.opened();
        place().filter(p -> !old.equals(next.opened())).ifPresent(p -> places.put(p.getKey(), p.getValue()));
        state = next;
        Optional<DatasetSession> now = next.opened();
        following = now.map(s -> s.onChange(this::follow)).orElse(() -> {});
        if (!desk.map(MaskDesk::session).equals(now)) {
            desk = now.map(s -> new MaskDesk(s, Clock.systemUTC()));
            desk.ifPresent(d -> {
                d.onWaiting(unsaved::announce);
                d.time().onTimes(times::announce);
                d.onEdited(edited::announce);
            });
        }
        if (now.isPresent()) {
            Optional.ofNullable(places.get(now.get().folder().root())).ifPresent(browser::expect);
            take(now.get().snapshot());
        } else {
            rows.clear();
            browser.clear();
            problems.clear();
        }
        return old;
    }

    private void follow(DatasetSnapshot snapshot) {
        take(snapshot);
        snapshots.announce(snapshot);
    }

    private void take(DatasetSnapshot snapshot) {
        browser.show(rows.of(snapshot));
        if (snapshot.check().isPresent()) {
            browser.arrive();
        }
        problems.show(snapshot);
    }

    /** Closes the open dataset. */
    @Override
    public void close() throws IOException {
        show(new WorkspaceState.None());
    }
}
