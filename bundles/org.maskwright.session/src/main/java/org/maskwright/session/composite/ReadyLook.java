package org.maskwright.session.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.composite.Backdrop;
import org.maskwright.imaging.composite.CompositeLook;
import org.maskwright.imaging.composite.Equalising;
import org.maskwright.imaging.composite.Scenery;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;

/** A {@link LookChoice} made ready for pictures of one size, of which parts may be composed. Immutable; for any thread. */
public final class ReadyLook {
    private static final int CELL_PX = 8;
    private static final byte LIGHT = (byte) 0xff;
    private static final byte DARK = (byte) 0xcc;

    /** How far the estimate of edge colours looks: half of its windows of 90 and 6 px. */
    private static final int EDGE_REACH_PX = 48;

    /** A Gaussian ends here, in deviations. */
    private static final int DEVIATIONS = 4;

    /** What halves of a picture add to a wide blur, px. */
    private static final int HALVES_PX = 16;

    private final Size size;
    private final CompositeLook look;
    /** Of the pictures' size, BGR; empty where what is behind is no picture. */
    private final Optional<BgrPixels> behind;

    private ReadyLook(Size size, CompositeLook look, Optional<BgrPixels> behind) {
        this.size = size;
        this.look = look;
        this.behind = behind;
    }

    /**
     * Makes one ready.
     *
     * @param size of the pictures, px, not empty
     * @throws InputException when the picture for the background cannot be used; one line
     * @throws IOException when it cannot be read
     */
    public static ReadyLook of(LookChoice choice, Size size) throws IOException, InputException {
        return switch (choice.kind()) {
            case BLUR -> plain(choice, size, new Backdrop.Blur(sigmaPx(choice, size)));
            case COLOUR -> plain(choice, size, new Backdrop.Colour(choice.rgb()));
            case PICTURE -> {
                Path file = choice.picture()
                        .orElseThrow(() -> new InputException("no picture is chosen for the background; choose one"));
                yield before(choice, covering(file, size));
            }
            case CUT_OUT -> before(choice, checkerboard(size));
        };
    }

    private static double sigmaPx(LookChoice choice, Size size) {
        double sigma = choice.blurPercent() / 100 * Math.max(size.width(), size.height());
        return Math.clamp(sigma, 0.1, Backdrop.Blur.MOST);
    }

    private static ReadyLook plain(LookChoice choice, Size size, Backdrop backdrop) {
        return new ReadyLook(size, look(choice, backdrop), Optional.empty());
    }

    private static ReadyLook before(LookChoice choice, BgrPixels picture) {
        try (Pixels pixels = picture.open()) {
            var backdrop = new Backdrop.Picture(Scenery.of(pixels));
            return new ReadyLook(picture.size(), look(choice, backdrop), Optional.of(picture));
        }
    }

    private static CompositeLook look(LookChoice choice, Backdrop backdrop) {
        return new CompositeLook(backdrop, 0, choice.edgeColours(), Equalising.NONE);
    }

    /**
     * A picture of a file as large as covers another one, its middle.
     *
     * @throws InputException when it is damaged, or no picture
     */
    private static BgrPixels covering(Path file, Size target) throws IOException, InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException("there is no picture " + file + "; choose another one");
        }
        byte[] bytes = Files.readAllBytes(file);
        ImageHeader header = ImageHeaders.read(bytes);
        if (!IntegrityCheck.of(bytes, header).intact()) {
            throw new InputException(file + " is damaged or no picture; choose another one");
        }
        try (Pixels whole = Pixels.decode(bytes, header);
                Pixels part = whole.cropped(middle(whole.size(), target));
                Pixels scaled = part.resized(target)) {
            return BgrPixels.of(scaled);
        }
    }

    private static Rect middle(Size whole, Size target) {
        double scale = Math.max((double) target.width() / whole.width(), (double) target.height() / whole.height());
        int width = Math.clamp(Math.round(target.width() / scale), 1, whole.width());
        int height = Math.clamp(Math.round(target.height() / scale), 1, whole.height());
        return new Rect((whole.width() - width) / 2, (whole.height() - height) / 2, width, height);
    }

    private static BgrPixels checkerboard(Size size) {
        byte[] bgr = new byte[Math.toIntExact(3 * size.pixels())];
        for (int i = 0; i < bgr.length; i++) {
            int column = i / 3 % size.width() / CELL_PX;
            int row = i / 3 / size.width() / CELL_PX;
            bgr[i] = (column + row) % 2 == 0 ? LIGHT : DARK;
        }
        return BgrPixels.adopt(size, bgr);
    }

    /** Size of the pictures that it is for, px. */
    public Size size() {
        return size;
    }

    /** For a whole picture. */
    public CompositeLook look() {
        return look;
    }

    /** For a part of a picture, px, of that part's size. */
    CompositeLook look(Rect area) {
        if (behind.isEmpty() || area.size().equals(size)) {
            return look;
        }
        try (Pixels part = behind.get().crop(area)) {
            return new CompositeLook(
                    new Backdrop.Picture(Scenery.of(part)), look.featherPx(), look.edgeColours(), look.equalising());
        }
    }

    /** How far around a pixel of the picture or of its mask something changes when it does, px. */
    int reachPx() {
        int edge = look.edgeColours() ? EDGE_REACH_PX : 0;
        return look.backdrop() instanceof Backdrop.Blur blur
                ? edge + HALVES_PX + (int) Math.ceil(DEVIATIONS * blur.sigmaPx())
                : edge;
    }
}
