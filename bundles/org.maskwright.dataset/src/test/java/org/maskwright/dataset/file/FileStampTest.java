package org.maskwright.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    private static final long LOOKED_MS = 1_700_000_000_000L;
    private static final long LOOKED_NS = LOOKED_MS * 1_000_000;

    @TempDir
    Path folder;

    @Test
    void tellsWritesWithinAMillisecondApart() throws Exception {
        Path file = Files.writeString(folder.resolve("a.png"), "a");
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.ofEpochMilli(LOOKED_MS).plusNanos(100_000)));
        FileStamp first = stamp(file);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.ofEpochMilli(LOOKED_MS).plusNanos(200_000)));
        assertThat(stamp(file)).isNotEqualTo(first);
        assertThat(stamp(file).modifiedMs()).isEqualTo(LOOKED_MS);
    }

    private static FileStamp stamp(Path file) throws Exception {
        return FileStamp.of("a.png", Files.readAttributes(file, BasicFileAttributes.class));
    }

    @Test
    void isRacyForTwoSecondsWhereOnlySecondsAreTold() {
        assertThat(written(-1_000_000_000L).isRacy(LOOKED_MS)).isTrue();
        assertThat(written(-3_000_000_000L).isRacy(LOOKED_MS)).isFalse();
    }

    @Test
    void isRacyForAMomentWhereNanosecondsAreTold() {
        assertThat(written(-1_000_000_001L).isRacy(LOOKED_MS)).isFalse();
        assertThat(written(-10_000_001L).isRacy(LOOKED_MS)).isTrue();
        assertThat(written(5_000_000_001L).isRacy(LOOKED_MS)).isTrue();
    }

    private static FileStamp written(long afterNs) {
        return new FileStamp("a.png", 1, LOOKED_NS + afterNs);
    }
}
