package org.maskwright.ui.thumbnails;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.dataset.thumbnail.ThumbnailKey;
import org.maskwright.dataset.thumbnail.ThumbnailMaker;

/**
 * Gives a gallery its pictures: those in memory at once, the others when two threads in the background have made them. All methods on the UI
 * thread. Owns its images: they are valid until the event is handled in which they were given.
 */
public final class ThumbnailService implements AutoCloseable {
    private static final int THREADS = 2;

    /** Pictures kept in memory, bytes. */
    private static final long MOST_BYTES = 128L << 20;

    /** At most so often new pictures are shown, ms. */
    private static final int UPDATE_MS = 100;

    /** The pixels of a {@link Thumbnail}: SWT reads three bytes with the first as the highest, which is blue. */
    private static final PaletteData BGR = new PaletteData(0xff, 0xff00, 0xff0000);

    private final Display display;
    private final Runnable arrived;
    private final ThumbnailQueue queue = new ThumbnailQueue();
    private final AtomicReference<Optional<ThumbnailMaker>> maker = new AtomicReference<>(Optional.empty());
    private final Map<ThumbnailKey, Picture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final List<Made> made = new ArrayList<>();
    private long bytes;

    private record Made(ThumbnailMaker by, ThumbnailKey key, Thumbnail thumbnail) {}

    /** A picture in memory; without an image where nothing could be decoded. */
    public record Picture(Optional<Image> image, long bytes) {}

    /**
     * @param display whose images these are
     * @param arrived told that there are new pictures
     */
    public ThumbnailService(Display display, Runnable arrived) {
        this.display = display;
        this.arrived = arrived;
        for (int i = 1; i <= THREADS; i++) {
            Thread.ofPlatform()
                    .daemon()
                    .name("thumbnails " + i)
                    .priority(Thread.NORM_PRIORITY - 1)
                    .start(this::work);
        }
    }

    /** Serves another dataset, or none. Pictures of the old one are forgotten. */
    public void serve(Optional<ThumbnailMaker> dataset) {
        queue.want(List.of());
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
            maker.get().ifPresent(m -> hand(new Made(m, key, m.make(key))));
        } finally {
            queue.done(key);
        }
    }

    private void hand(Made picture) {
        boolean first;
        synchronized (made) {
            first = made.isEmpty();
            made.add(picture);
        }
        if (first && !display.isDisposed()) {
            display.asyncExec(() -> display.timerExec(UPDATE_MS, this::takeOver));
        }
    }

    private void takeOver() {
        List<Made> all;
        synchronized (made) {
            all = List.copyOf(made);
            made.clear();
        }
        all.stream()
                .filter(m -> maker.get().filter(now -> now == m.by()).isPresent())
                .forEach(m -> keep(m.key(), m.thumbnail()));
        arrived.run();
    }

    private void keep(ThumbnailKey key, Thumbnail t) {
        Optional<Image> image = t.size().pixels() == 0
                ? Optional.empty()
                : Optional.of(new Image(
                        display, new ImageData(t.size().width(), t.size().height(), 24, BGR, 1, t.bgr())));
        Picture old = pictures.put(key, new Picture(image, 4 * t.size().pixels() + 64));
        forget(old);
        bytes += 4 * t.size().pixels() + 64;
        Iterator<Picture> eldest = pictures.values().iterator();
        while (bytes > MOST_BYTES && pictures.size() > 1) {
            Picture gone = eldest.next();
            eldest.remove();
            forget(gone);
        }
    }

    private void forget(Picture picture) {
        if (picture != null) {
            bytes -= picture.bytes();
            picture.image().ifPresent(Image::dispose);
        }
    }

    private void clear() {
        pictures.values().forEach(p -> p.image().ifPresent(Image::dispose));
        pictures.clear();
        bytes = 0;
    }

    /** Ends the threads and gives back the images. */
    @Override
    public void close() {
        queue.close();
        maker.set(Optional.empty());
        clear();
    }
}
