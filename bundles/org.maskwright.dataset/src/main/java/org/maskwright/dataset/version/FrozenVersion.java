package org.maskwright.dataset.version;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.CsvTable;
import org.maskwright.dataset.file.FileState;

/**
 * What a dataset consisted of at some moment. Immutable.
 *
 * @param facts what is said of it as a whole
 * @param samples in natural order of their keys
 */
public record FrozenVersion(VersionFacts facts, List<FrozenSample> samples) {
    private static final List<String> HEADER =
            List.of("sample", "image", "imageSha256", "mask", "maskSha256", "status", "part");

    /** Copies the list. */
    public FrozenVersion {
        samples = List.copyOf(samples);
    }

    /** SHA-256 of {@link #csv}, by which two versions are the same whatever they are called. */
    public String sha256() {
        return FileState.sha256(csv().getBytes(StandardCharsets.UTF_8));
    }

    /** A row for each sample; {@link #parse} reads it back. Two versions differ in the lines of the samples that differ. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            for (FrozenSample s : samples) {
                csv.writeRecord(
                        s.key(),
                        s.image().map(FrozenFile::path).orElse(""),
                        s.image().map(FrozenFile::sha256).orElse(""),
                        s.mask().map(FrozenFile::path).orElse(""),
                        s.mask().map(FrozenFile::sha256).orElse(""),
                        s.status().text(),
                        s.part().map(Part::text).orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Reads such rows.
     *
     * @param file name of the file, for messages
     * @throws InputException when a row is malformed; the message names file and line
     */
    static List<FrozenSample> parse(String csv, String file) throws InputException {
        List<FrozenSample> samples = new ArrayList<>();
        for (CsvTable.CsvRow row : CsvTable.parse(csv, file, HEADER)) {
            String status = row.get("status");
            String part = row.get("part");
            samples.add(new FrozenSample(
                    row.getNonEmpty("sample"),
                    file(row, "image", "imageSha256"),
                    file(row, "mask", "maskSha256"),
                    SampleStatus.parse(status).orElseThrow(() -> row.wrong("'" + status + "' is no status")),
                    part.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Part.parse(part).orElseThrow(() -> row.wrong("'" + part + "' is no part")))));
        }
        return samples;
    }

    private static Optional<FrozenFile> file(CsvTable.CsvRow row, String path, String hash) throws InputException {
        if (row.get(path).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FrozenFile(row.get(path), row.get(hash)));
        } catch (IllegalArgumentException e) {
            throw row.wrong("'" + row.get(hash) + "' is no SHA-256");
        }
    }
}
