package org.maskwright.session.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Shares;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.composite.Composed;
import org.maskwright.imaging.composite.Compositor;
import org.maskwright.imaging.composite.EdgeSheet;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.infer.Ahead;
import org.maskwright.session.composite.CompositeOrder.PictureType;

/**
 * Composes images, several at once, and writes the results in the images' order, each file whole or not at all. Memory does not grow with the
 * number of images. What cannot be read is left, and told.
 */
public final class CompositeRun {
    private final CompositeOrder order;

    private CompositeRun(CompositeOrder order) {
        this.order = order;
    }

    /** What came of an image. */
    private sealed interface Made {
        /** @param bytes of the file, not to be changed */
        record Picture(String file, Encoded bytes, OptionalDouble followed) implements Made {}

        record None(String name, String why) implements Made {}
    }

    /** A file's bytes, which are written once and not kept. */
    private static final class Encoded {
        private final byte[] bytes;

        Encoded(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /**
     * Composes.
     *
     * @throws InputException when a result would lie over a file that is there, two results have one name, or the target cannot be written
     * @throws IOException when writing fails
     * @throws java.util.concurrent.CancellationException when no longer wanted; what was written by then is whole, and stays
     */
    public static CompositeReport of(CompositeOrder order, Progress progress) throws IOException, InputException {
        CompositeRun run = new CompositeRun(order);
        run.requireFree();
        return run.all(progress);
    }

    /** Before anything is made: no result may take the place of another file. */
    private void requireFree() throws InputException {
        Map<String, CompositeItem> taken = new HashMap<>();
        for (CompositeItem item : order.items()) {
            CompositeItem other = taken.put(item.name().toLowerCase(Locale.ROOT), item);
            if (other != null) {
                throw new InputException(other.image() + " and " + item.image() + " would both become " + item.name()
                        + "; compose them into two folders");
            }
            for (PictureType type : order.type().map(List::of).orElse(List.of(PictureType.values()))) {
                Path file = order.target().resolve(item.name() + type.extension());
                if (!order.overwrite() && Files.exists(file)) {
                    throw new InputException(
                            file + " is there already; name a new folder, or replace such files with --overwrite");
                }
            }
        }
    }

    private CompositeReport all(Progress progress) throws IOException, InputException {
        List<String> written = new ArrayList<>();
        List<CompositeReport.LeftImage> left = new ArrayList<>();
        List<Double> followed = new ArrayList<>();
        progress.begin("Composing", order.items().size());
        try (var results = new Ahead<CompositeItem, Made>(
                order.items().iterator(), this::made, order.threads(), progress::isCancelled)) {
            while (results.hasNext()) {
                switch (results.next()) {
                    case Made.Picture picture -> {
                        write(picture);
                        written.add(picture.file);
                        picture.followed.ifPresent(followed::add);
                    }
                    case Made.None none -> left.add(new CompositeReport.LeftImage(none.name, none.why));
                }
                progress.worked(1);
            }
        }
        return new CompositeReport(
                written,
                left,
                followed.stream().mapToDouble(Double::doubleValue).average());
    }

    private void write(Made.Picture picture) throws IOException, InputException {
        Path file = order.target().resolve(picture.file);
        Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file lies in a folder"));
        AtomicFiles.write(file, picture.bytes.bytes);
    }

    private Made made(CompositeItem item) {
        try {
            byte[] file = Files.readAllBytes(item.image());
            ImageHeader header = ImageHeaders.read(file);
            Integrity integrity = IntegrityCheck.of(file, header);
            if (!integrity.sound()) {
                String state = integrity.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                return new Made.None(item.name(), "it is " + state);
            }
            try (Pixels pixels = Pixels.decode(file, header)) {
                return made(item, header, pixels);
            }
        } catch (IOException e) {
            return new Made.None(item.name(), String.valueOf(e.getMessage()));
        }
    }

    private Made made(CompositeItem item, ImageHeader header, Pixels pixels) throws IOException {
        Shares person = order.masks().of(item, pixels);
        return switch (order.work()) {
            case CompositeOrder.CompositeWork.Compose compose -> {
                try (Composed composed = new Compositor(compose.look()).of(pixels, person)) {
                    yield encoded(item, header, composed, OptionalDouble.empty());
                }
            }
            case CompositeOrder.CompositeWork.Outline outline -> {
                EdgeSheet sheet = EdgeSheet.of(pixels, person.atLeast(Shares.HALF));
                try (Composed composed = sheet.picture()) {
                    yield encoded(item, header, composed, OptionalDouble.of(sheet.followed()));
                }
            }
        };
    }

    private Made encoded(CompositeItem item, ImageHeader header, Composed composed, OptionalDouble followed) {
        boolean small = header.format() == ImageFormat.JPEG && !composed.transparent();
        PictureType type = order.type().orElse(small ? PictureType.JPEG : PictureType.PNG);
        byte[] bytes = type == PictureType.JPEG ? composed.jpeg() : composed.png();
        return new Made.Picture(item.name() + type.extension(), new Encoded(bytes), followed);
    }
}
