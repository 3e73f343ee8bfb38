package org.maskwright.ui.pictures;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Display;
import org.maskwright.dataset.thumbnail.ThumbnailKey;
import org.maskwright.dataset.thumbnail.ThumbnailMaker;
import org.maskwright.ui.jobs.UiThread;

/**
 * Gives a gallery its pictures: those in memory at once, the others when two threads in the background have made them. All methods on the UI
 * thread. Owns the pictures: they are valid until the event is handled in which they were given.
 */
public final class ThumbnailService implements AutoCloseable {
    private static final int THREADS = 2;

    /** At most so often new pictures are shown, ms. */
    private static final int UPDATE_MS = 50;

    private final Display display;
    private final Runnable arrived;
    private final Runnable takeOver;
    private long mostBytes;
    private final ThumbnailQueue queue = new ThumbnailQueue();
    private final AtomicReference<Optional<ThumbnailMaker>> maker = new AtomicReference<>(Optional.empty());
    private final Map<ThumbnailKey, Picture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final List<Made> made = new ArrayList<>();
    private volatile int zoom;
    private long bytes;

    private record Made(ThumbnailMaker by, ThumbnailKey key, Picture picture) {}

    /**
     * @param display whose images these are
     * @param megabytes of memory for pictures, MB
     * @param arrived told that there are new pictures
     */
    public ThumbnailService(Display display, int megabytes, Runnable arrived) {
        this.display = display;
        this.mostBytes = (long) megabytes << 20;
        this.arrived = arrived;
        this.takeOver = UiThread.of(display).merged(UPDATE_MS, this::takeOver);
        this.zoom = display.getPrimaryMonitor().getZoom();
        for (int i = 1; i <= THREADS; i++) {
            Thread.ofPlatform()
                    .daemon()
                    .name("thumbnails " + i)
                    .priority(Thread.NORM_PRIORITY - 1)
                    .start(this::work);
        }
    }

    /** Keeps pictures in more or less memory, from the next picture on. */
    public void keep(int megabytes) {
        mostBytes = (long) megabytes << 20;
    }

    /** Serves another dataset, or none. Pictures of the old one are forgotten. */
    public void serve(Optional<ThumbnailMaker> dataset) {
        queue.want(List.of());
        zoom = display.getPrimaryMonitor().getZoom();
        maker.set(dataset);
        clear();
    }

    /** A picture, if it is in memory. */
    public Optional<Picture> get(ThumbnailKey key) {
        return Optional.ofNullable(pictures.get(key));
    }

    /** Has these made next, the most wanted first; all others that wait are forgotten. */
    public void want(List<ThumbnailKey> keys) {
        queue.want(keys.stream().filter(k -> !pictures.containsKey(k)).toList());
    }

    private void work() {
        try {
            for (ThumbnailKey key = queue.take(); key != null; key = queue.take()) {
                make(key);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(ThumbnailKey key) {
        try {
            maker.get().ifPresent(m -> hand(new Made(m, key, new Picture(new Screen(display, zoom), m.make(key)))));
        } finally {
            queue.done(key);
        }
    }

    private void hand(Made picture) {
        synchronized (made) {
            made.add(picture);
        }
        takeOver.run();
    }

    private void takeOver() {
        List<Made> all;
        synchronized (made) {
            all = List.copyOf(made);
            made.clear();
        }
        for (Made m : all) {
            if (maker.get().filter(now -> now == m.by()).isPresent()) {
                keep(m.key(), m.picture());
            } else {
                m.picture().dispose();
            }
        }
        arrived.run();
    }

    private void keep(ThumbnailKey key, Picture picture) {
        forget(pictures.put(key, picture));
        bytes += picture.bytes();
        Iterator<Picture> eldest = pictures.values().iterator();
        while (bytes > mostBytes && pictures.size() > 1) {
            Picture gone = eldest.next();
            eldest.remove();
            forget(gone);
        }
    }

    private void forget(Picture picture) {
        if (picture != null) {
            bytes -= picture.bytes();
            picture.dispose();
        }
    }

    private void clear() {
        pictures.values().forEach(Picture::dispose);
        pictures.clear();
        bytes = 0;
    }

    /** Ends the threads and gives back the images. */
    @Override
    public void close() {
        queue.close();
        maker.set(Optional.empty());
        takeOver();
        clear();
    }
}
