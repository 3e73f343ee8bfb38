package org.maskwright.session.composite;

import java.io.IOException;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.composite.Composed;
import org.maskwright.imaging.composite.Compositor;
import org.maskwright.imaging.image.Pixels;

/**
 * A picture that is composed again and again while its mask is drawn: only what a changed part of the mask can change is. What is large is
 * composed in pieces, so that memory grows with the picture alone, and it can be cancelled in between. Immutable; for any thread.
 */
public final class PreviewPicture {
    /** Sides of pieces, px. */
    private static final int PIECE_PX = 1024;

    /** Pieces begin at multiples, so that their halves are those of the whole. */
    private static final int STEP_PX = 16;

    private final BgrPixels image;
    private final ReadyLook look;

    private PreviewPicture(BgrPixels image, ReadyLook look) {
        this.image = image;
        this.look = look;
    }

    /**
     * Of an image.
     *
     * @param image decoded as large as it is to be composed; stays the caller's
     * @throws InputException when the picture for the background cannot be used; one line
     * @throws IOException when it cannot be read
     */
    public static PreviewPicture of(Pixels image, LookChoice choice) throws IOException, InputException {
        return new PreviewPicture(BgrPixels.of(image), ReadyLook.of(choice, image.size()));
    }

    /** The same image with something else behind. */
    public PreviewPicture with(LookChoice choice) throws IOException, InputException {
        return new PreviewPicture(image, ReadyLook.of(choice, image.size()));
    }

    /** Size in px. */
    public Size size() {
        return image.size();
    }

    /**
     * Composes all of it.
     *
     * @param person of any size; stretched over the image
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public PreviewFrame compose(Shares person, Progress progress) {
        return composed(image, person, new Rect(0, 0, size().width(), size().height()), progress);
    }

    /**
     * Composes again what a change of the mask changes. Costs what lies around the change.
     *
     * @param before what was composed of this image in this manner, before
     * @param person the mask as it is now, of any size
     * @param changed where the mask changed, px of the mask
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public PreviewFrame compose(PreviewFrame before, Shares person, Rect changed, Progress progress) {
        Rect area = around(scaled(changed, person.size()), look.reachPx());
        return area.isEmpty() ? before : composed(before.pixels(), person, area, progress);
    }

    private Rect scaled(Rect mask, Size of) {
        double x = (double) size().width() / of.width();
        double y = (double) size().height() / of.height();
        int left = (int) Math.floor(mask.x() * x);
        int top = (int) Math.floor(mask.y() * y);
        int right = (int) Math.ceil((mask.x() + mask.width()) * x);
        int bottom = (int) Math.ceil((mask.y() + mask.height()) * y);
        return mask.isEmpty() ? Rect.EMPTY : new Rect(left, top, right - left, bottom - top);
    }

    private Rect around(Rect area, int px) {
        if (area.isEmpty()) {
            return area;
        }
        return new Rect(area.x() - px, area.y() - px, area.width() + 2 * px, area.height() + 2 * px)
                .intersect(new Rect(0, 0, size().width(), size().height()));
    }

    private PreviewFrame composed(BgrPixels base, Shares person, Rect area, Progress progress) {
        Shares fitting = person.resized(size());
        byte[] result = base.toBytes();
        for (int top = area.y(); top < area.y() + area.height(); top += PIECE_PX) {
            for (int left = area.x(); left < area.x() + area.width(); left += PIECE_PX) {
                progress.throwIfCancelled();
                Rect piece = new Rect(left, top, PIECE_PX, PIECE_PX).intersect(area);
                piece(result, fitting, piece);
            }
        }
        return new PreviewFrame(BgrPixels.adopt(size(), result), area);
    }

    private void piece(byte[] into, Shares person, Rect piece) {
        Rect seen = around(piece, look.reachPx());
        int left = seen.x() / STEP_PX * STEP_PX;
        int top = seen.y() / STEP_PX * STEP_PX;
        var from = new Rect(left, top, seen.x() + seen.width() - left, seen.y() + seen.height() - top);
        try (Pixels part = image.crop(from);
                Composed composed = new Compositor(look.look(from)).of(part, crop(person, from))) {
            BgrPixels.adopt(from.size(), composed.toBytes()).paste(into, size().width(), piece, from);
        }
    }

    private static Shares crop(Shares whole, Rect area) {
        byte[] row = new byte[whole.width()];
        byte[] part = new byte[area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            whole.copyRow(area.y() + y, row, 0);
            System.arraycopy(row, area.x(), part, y * area.width(), area.width());
        }
        return Shares.adopt(area.size(), part);
    }
}
