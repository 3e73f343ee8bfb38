package org.maskwright.dataset.thumbnail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskOverlay;

class ThumbnailMakerTest {
    private static final Size SIZE = new Size(64, 64);

    @TempDir
    Path folder;

    private ThumbnailMaker maker() throws Exception {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        Files.write(folder.resolve("images/1.png"), MaskFile.greyPng(Shares.of(SIZE, disc(200, 40))));
        Files.write(folder.resolve("masks/1.png"), MaskFile.png(Mask.of(SIZE, disc(1, 0))));
        return new ThumbnailMaker(DatasetFolder.open(folder, Access.WRITE), new LabelMap.Binary255());
    }

    /** 64×64 px: one value within a disc, another around it. */
    private static byte[] disc(int within, int around) {
        byte[] values = new byte[64 * 64];
        for (int i = 0; i < values.length; i++) {
            int dx = i % 64 - 32;
            int dy = i / 64 - 32;
            values[i] = (byte) (dx * dx + dy * dy < 400 ? within : around);
        }
        return values;
    }

    private Optional<FileStamp> stamp(String path) throws Exception {
        Path file = folder.resolve(path);
        return Optional.of(FileStamp.of(path, Files.readAttributes(file, BasicFileAttributes.class)));
    }

    private ThumbnailKey key(MaskOverlay overlay) throws Exception {
        return new ThumbnailKey(stamp("images/1.png"), stamp("masks/1.png"), 32, overlay);
    }

    @Test
    void drawsTheMaskUponThePhotograph() throws Exception {
        var maker = maker();
        Thumbnail plain = maker.make(key(MaskOverlay.NONE));
        Thumbnail filled = maker.make(key(MaskOverlay.FILL));
        assertEquals(new Size(32, 32), plain.size());
        int corner = 0;
        int middle = 3 * (16 * 32 + 16);
        assertEquals(plain.bgr()[corner], filled.bgr()[corner]);
        assertNotEquals(plain.bgr()[middle + 1], filled.bgr()[middle + 1]);
    }

    @Test
    void aSecondLookReadsNoPhotograph() throws Exception {
        var maker = maker();
        ThumbnailKey key = key(MaskOverlay.CONTOUR);
        maker.make(key);
        byte[] second = maker.make(key).bgr();
        Files.delete(folder.resolve("images/1.png"));
        assertArrayEquals(second, maker.make(key).bgr());
    }

    @Test
    void aSecondLookReadsNoLargeMask() throws Exception {
        var maker = maker();
        byte[] noise = new byte[400 * 400];
        new Random(7).nextBytes(noise);
        Files.write(folder.resolve("masks/1.png"), MaskFile.greyPng(Shares.of(new Size(400, 400), noise)));
        var key = new ThumbnailKey(Optional.empty(), stamp("masks/1.png"), 32, MaskOverlay.MASK);
        Thumbnail first = maker.make(key);
        Files.delete(folder.resolve("masks/1.png"));
        assertEquals(new Size(32, 32), first.size());
        assertArrayEquals(first.bgr(), maker.make(key).bgr());
    }

    @Test
    void nothingHalfWrittenStaysBehind() throws Exception {
        maker().make(key(MaskOverlay.NONE));
        try (Stream<Path> files = Files.walk(folder.resolve(".maskwright/thumbnails"))) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .toList();
            assertEquals(1, names.size(), names.toString());
            assertTrue(names.getFirst().endsWith(".jpg"), names.getFirst());
        }
    }

    @Test
    void damagedFilesOfTheCacheAreNoPictureButNoFailure() throws Exception {
        var maker = maker();
        ThumbnailKey key = key(MaskOverlay.NONE);
        maker.make(key);
        try (Stream<Path> files = Files.walk(folder.resolve(".maskwright/thumbnails"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertEquals(new Size(32, 32), maker.make(key).size());
    }

    @Test
    void aMaskWithoutImageIsShownAlone() throws Exception {
        Thumbnail made =
                maker().make(new ThumbnailKey(Optional.empty(), stamp("masks/1.png"), 32, MaskOverlay.CONTOUR));
        assertEquals(new Size(32, 32), made.size());
        assertEquals((byte) 255, made.bgr()[3 * (16 * 32 + 16)]);
        assertEquals((byte) 0, made.bgr()[0]);
    }

    @Test
    void whatCannotBeDecodedIsNothingAndAFileThatIsGoneToo() throws Exception {
        var maker = maker();
        Files.writeString(folder.resolve("images/1.png"), "no picture");
        assertSame(Thumbnail.NONE, maker.make(key(MaskOverlay.FILL)));
        var gone = Optional.of(new FileStamp("images/none.png", 1, 1));
        assertSame(Thumbnail.NONE, maker.make(new ThumbnailKey(gone, Optional.empty(), 32, MaskOverlay.NONE)));
        assertFalse(Files.exists(folder.resolve("images/none.png")));
    }
}
