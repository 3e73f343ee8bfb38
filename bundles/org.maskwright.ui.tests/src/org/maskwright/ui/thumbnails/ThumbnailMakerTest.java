package org.maskwright.ui.thumbnails;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Size;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.FileStamp;
import org.maskwright.imaging.MaskOverlay;
import org.maskwright.ui.Datasets;

class ThumbnailMakerTest {
    @TempDir
    Path folder;

    private ThumbnailMaker maker() throws Exception {
        Datasets.discs(folder, List.of("1", "02299"));
        return new ThumbnailMaker(DatasetFolder.open(folder, Access.WRITE), new LabelMap.Binary255());
    }

    private Optional<FileStamp> stamp(String path) throws Exception {
        Path file = folder.resolve(path);
        return Optional.of(new FileStamp(
                path, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
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
    void aSecondLookReadsNoLargeFile() throws Exception {
        var maker = maker();
        ThumbnailKey key = key(MaskOverlay.CONTOUR);
        Thumbnail first = maker.make(key);
        Files.delete(folder.resolve("images/1.png"));
        Files.delete(folder.resolve("masks/1.png"));
        assertArrayEquals(first.bgr(), maker.make(key).bgr());
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
