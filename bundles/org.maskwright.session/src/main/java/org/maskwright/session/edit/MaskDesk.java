package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.ledger.TimeSheet;
import org.maskwright.dataset.settings.MaskConversion;
import org.maskwright.dataset.stroke.StrokeFolder;
import org.maskwright.dataset.stroke.StrokeThreads;
import org.maskwright.dataset.stroke.UnsavedStrokes;
import org.maskwright.session.Announcer;
import org.maskwright.session.DatasetSession;

/**
 * Where the masks of one dataset are opened to be drawn on. One for each session; it is closed before that is. Safe for any thread.
 */
public final class MaskDesk implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MaskDesk.class.getName());

    private final DatasetSession session;
    /** Keys of masks that are open, or being opened: then there is none yet. */
    private final Map<String, Optional<MaskEditing>> open = new ConcurrentHashMap<>();

    private final ExecutorService writing;
    private final ExecutorService forcing;
    private final StrokeRecovery recovery;
    private final Clock clock;
    private final TimeKeeping time;
    private final DecodedMasks files;
    private final Announcer<List<UnsavedStrokes>> waitings = new Announcer<>();
    private final Announcer<String> opened = new Announcer<>();
    private volatile List<UnsavedStrokes> waiting = List.of();

    /**
     * @param session the dataset; stays the caller's
     * @param clock tells when strokes are made
     */
    public MaskDesk(DatasetSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.writing = thread("strokes written");
        this.forcing = thread("strokes forced");
        var threads = new StrokeThreads(writing, forcing);
        this.recovery = new StrokeRecovery(StrokeFolder.of(session.folder().stateFolder()), threads, clock);
        this.files = new DecodedMasks(session, clock);
        this.time = new TimeKeeping(TimeSheet.of(session.folder().stateFolder()), writing);
    }

    private static ExecutorService thread(String name) {
        // What comes after it was closed is done by whoever asks: strokes must not be lost to an order of events.
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory(),
                (task, closed) -> task.run());
    }

    /** The dataset. */
    public DatasetSession session() {
        return session;
    }

    /** How long people worked on its samples. */
    public TimeKeeping time() {
        return time;
    }

    /** Measures how long somebody works on a sample, which is kept where the dataset can be written. */
    WorkClock clock(SampleName sample) {
        return new WorkClock(sample.key(), clock, stretch -> {
            if (session.snapshot().access().writable()) {
                time.worked(stretch);
            }
        });
    }

    /** The logs of its masks. */
    StrokeFolder strokes() {
        return recovery.folder();
    }

    /**
     * Looks for masks upon which something was drawn that was not saved, and has them {@linkplain #waiting waiting}. In a job. Costs a look at
     * the end of each log, and the reading of those that do not end saved.
     */
    public List<UnsavedStrokes> unsaved() throws IOException {
        settle();
        List<UnsavedStrokes> found = strokes().unsaved().stream()
                .filter(u -> !open.containsKey(u.sample()))
                .toList();
        waiting(found);
        return found;
    }

    /**
     * The masks with unsaved strokes that are not open; to be told to the user: they show it when they are opened. Which there are after a
     * restart is known once somebody has {@linkplain #unsaved looked}.
     */
    public List<UnsavedStrokes> waiting() {
        return waiting;
    }

    /** Tells of each other list of {@link #waiting}, on whichever thread it changed. */
    public Subscription onWaiting(Consumer<List<UnsavedStrokes>> listener) {
        return waitings.add(listener);
    }

    private synchronized void waiting(List<UnsavedStrokes> now) {
        if (!now.equals(waiting)) {
            waiting = List.copyOf(now);
            waitings.announce(waiting);
        }
    }

    /** Looks for the unsaved strokes of one sample. */
    private void look(String sample) {
        try {
            List<UnsavedStrokes> found = strokes().unsaved(sample);
            synchronized (this) {
                waiting(Stream.concat(without(sample), found.stream()).toList());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Whether there are strokes of " + sample + " cannot be told", e);
        }
    }

    private Stream<UnsavedStrokes> without(String sample) {
        return waiting.stream().filter(u -> !u.sample().equals(sample));
    }

    /** Waits until all that was told is written. */
    private void settle() {
        CompletableFuture.runAsync(() -> {}, writing).join();
    }

    /**
     * Opens the mask of a sample; one that has none gets a blank one of its image's size, which becomes a file, named as the layout says, when
     * it is saved. In a job. Costs what the mask is large. The caller closes it.
     *
     * @param key of the sample
     * @throws InputException when there is no such sample, its mask is open already, or there is none and none can be made; the message is
     *     for the user
     * @throws IOException when a file cannot be read as an image
     */
    public MaskEditing open(String key, Progress progress) throws IOException, InputException {
        progress.begin("Opening the mask", 1);
        Sample sample = sample(key);
        if (open.putIfAbsent(key, Optional.empty()) != null) {
            throw new InputException("The mask of " + sample.label() + " is open already");
        }
        boolean done = false;
        try {
            MaskEditing editing = open(sample);
            open.put(key, Optional.of(editing));
            opened.announce(key);
            synchronized (this) {
                waiting(without(key).toList());
            }
            progress.worked(1);
            done = true;
            return editing;
        } finally {
            if (!done) {
                open.remove(key);
            }
        }
    }

    /** The mask of a sample while it is drawn on; empty while it is not. */
    public Optional<MaskEditing> edited(String key) {
        return open.getOrDefault(key, Optional.empty());
    }

    /** Tells of each sample whose mask was opened or closed, on whichever thread that was. */
    public Subscription onEdited(Consumer<String> listener) {
        return opened.add(listener);
    }

    private Sample sample(String key) throws InputException {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InputException("There is no sample " + key + " any more"));
    }

    /**
     * Decodes the mask of a sample that is likely to be opened next, so that opening it is quick unless its file changes meanwhile. In a job.
     * Costs what the mask is large, unless it is kept.
     *
     * @param key of the sample; nothing is done where it has no mask
     * @return its image file; empty where it has none
     * @throws InputException when there is no such sample
     * @throws IOException when its mask cannot be read
     */
    public Optional<Path> prepare(String key) throws IOException, InputException {
        Sample sample = sample(key);
        files.of(sample);
        return files.image(sample);
    }

    /**
     * The labels of another sample's mask as its file has them. In a job. Costs what the mask is large, unless it is kept.
     *
     * @param key of the sample
     * @throws InputException when there is no such sample, or it has no mask
     * @throws IOException when its mask cannot be read
     */
    public MaskSnapshot labels(String key) throws IOException, InputException {
        Sample sample = sample(key);
        return files.of(sample)
                .orElseThrow(() -> new InputException(sample.label() + " has no mask"))
                .now()
                .labels();
    }

    private MaskEditing open(Sample sample) throws IOException, InputException {
        var of = new OpenSample(
                sample.name(), files.image(sample), files.layout().labels());
        Optional<MaskOnDisk> found = files.of(sample);
        MaskOnDisk disk = found.isPresent() ? found.get() : files.blank(sample, of);
        settle();
        boolean writable = session.snapshot().access().writable();
        return new MaskEditing(this, of, writable ? recovery.find(of, disk) : recovery.nothing(disk));
    }

    /** Whether somebody agreed that masks of this dataset whose format cannot hold a change become PNG files. */
    public boolean isPngAgreed() {
        return MaskConversion.isAgreed(session.snapshot().settings());
    }

    /** Keeps in the dataset's settings that a person agreed to that; see {@link SaveAnswer.NeedsPng}. In a job. */
    public void agreeToPng(Progress progress) throws IOException, InputException {
        session.decide(MaskDecision.toPng(), progress);
    }

    /**
     * A mask was closed.
     *
     * @param unsaved whether strokes of it are not saved
     * @param then is done on the writing thread, before it is opened again
     */
    void closed(SampleName sample, boolean unsaved, Runnable then) {
        writing.execute(() -> {
            then.run();
            if (unsaved) {
                look(sample.key());
            }
        });
        open.remove(sample.key());
        opened.announce(sample.key());
    }

    /** The strokes of a mask were given up. */
    void keep(SampleName sample) {
        try {
            if (Files.exists(strokes().log(sample.key()))) {
                strokes().keep(sample.key());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The strokes of " + sample + " cannot be set aside", e);
        }
    }

    /** Closes what is open and ends it, once all strokes are on the disk. In a job. */
    @Override
    public void close() {
        open.values().forEach(editing -> editing.ifPresent(MaskEditing::closeAfterSaving));
        writing.close();
        forcing.close();
        open.clear();
    }
}
