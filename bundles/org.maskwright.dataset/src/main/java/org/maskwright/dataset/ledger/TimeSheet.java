package org.maskwright.dataset.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.maskwright.dataset.file.Disk;

/**
 * Where it is kept how long people worked on each sample: {@code worked.csv} in the state folder, with the columns {@code
 * sample,began,seconds}, a row for each stretch of work. Rows are only ever added at the end. It is on this disk and goes nowhere; whoever
 * does not want it kept deletes it.
 *
 * <p>A row that is none, as when power was lost while it was written, stays where it is and is not counted: no figure about time is worth
 * refusing a dataset for. Not safe for two threads at once.
 *
 * @param file need not exist
 */
public record TimeSheet(Path file) {
    private static final String HEADER = "sample,began,seconds";
    private static final int COLUMNS = 3;
    private static final int DECIMALS = 1;
    private static final int NANO_DIGITS = 9;

    /** That of a dataset with this state folder. */
    public static TimeSheet of(Path stateFolder) {
        return new TimeSheet(stateFolder.resolve("worked.csv"));
    }

    /** All that is kept. Costs the file. */
    public WorkingTimes read() throws IOException {
        if (!Files.exists(file)) {
            return WorkingTimes.NONE;
        }
        List<WorkingTime> found = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList()) {
            row(line).ifPresent(found::add);
        }
        return new WorkingTimes(found);
    }

    private static Optional<WorkingTime> row(String line) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(line)) {
            List<String> cells =
                    csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
            return cells.size() == COLUMNS && !cells.getFirst().isEmpty()
                    ? Optional.of(
                            new WorkingTime(cells.getFirst(), Instant.parse(cells.get(1)), duration(cells.getLast())))
                    : Optional.empty();
        } catch (CsvParseException | DateTimeException | ArithmeticException | IllegalArgumentException noRow) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Duration duration(String seconds) {
        return Duration.ofNanos(
                new BigDecimal(seconds).movePointRight(NANO_DIGITS).longValueExact());
    }

    /**
     * Adds a stretch at the end, and forces it to the disk; makes the file where there is none. Costs the stretch, whatever the file is large.
     *
     * @throws IOException when it cannot be written
     */
    public void append(WorkingTime stretch) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!Files.exists(file)) {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file lies in a folder"));
            bytes.writeBytes((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (isCutOff()) {
            bytes.write('\n');
        }
        bytes.writeBytes(text(stretch).getBytes(StandardCharsets.UTF_8));
        Disk.REAL.append(file, bytes.toByteArray());
    }

    private boolean isCutOff() throws IOException {
        try (var read = new RandomAccessFile(file.toFile(), "r")) {
            if (read.length() == 0) {
                return true;
            }
            read.seek(read.length() - 1);
            return read.read() != '\n';
        }
    }

    private static String text(WorkingTime stretch) throws IOException {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(
                    stretch.sample(),
                    stretch.began().truncatedTo(ChronoUnit.SECONDS).toString(),
                    BigDecimal.valueOf(stretch.worked().toMillis(), 3)
                            .setScale(DECIMALS, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        return out.toString();
    }
}
