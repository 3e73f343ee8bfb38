package org.maskwright.dataset.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.CsvTable;
import org.maskwright.dataset.layout.PartWord;
import org.maskwright.dataset.layout.StrayFile;

/** Where splits come from: a {@code split.csv}, folders called {@code train}, {@code val} and {@code test}, or {@link SplitLists}. */
public final class SplitLedgers {
    private static final List<String> REQUIRED = List.of("sample", "part");

    private SplitLedgers() {}

    /**
     * Reads the text of a {@code split.csv}: columns {@code sample,group,part,assigned}, of which {@code sample} and {@code part} must be
     * there. Rows keep their order; a sample may have several, which is a finding and not an error.
     *
     * @param csv the file's text
     * @param file the file's name, for the message
     * @throws InputException when a row is malformed; the message names file and line
     */
    public static SplitLedger read(String csv, String file) throws InputException {
        Map<String, String> groups = new HashMap<>();
        List<SplitLedger.PartAssignment> entries = CsvTable.read(csv, file, REQUIRED, row -> {
            String word = row.get("part");
            Part part =
                    Part.parse(word).orElseThrow(() -> row.wrong("'" + word + "' is no part; use train, val or test"));
            // A group has many rows and one name.
            String group = groups.computeIfAbsent(row.get("group"), g -> g);
            return new SplitLedger.PartAssignment(row.getNonEmpty("sample"), group, part);
        });
        return entries.isEmpty() ? SplitLedger.NONE : new SplitLedger(entries);
    }

    /**
     * The split that folder names say ({@code train/}, {@code val_images/}, {@code images-test/}, {@code imagesTr/}), in the samples' order.
     * A single part is no split: {@link SplitLedger#NONE}, as when no folder says anything.
     */
    public static SplitLedger ofFolders(List<Sample> samples) {
        List<SplitLedger.PartAssignment> entries = new ArrayList<>();
        Set<Part> seen = EnumSet.noneOf(Part.class);
        Map<String, Optional<Part>> ofFolders = new HashMap<>();
        for (Sample sample : samples) {
            ofFolders.computeIfAbsent(folder(sample), SplitLedgers::partOf).ifPresent(part -> {
                seen.add(part);
                entries.add(new SplitLedger.PartAssignment(sample.key(), "", part));
            });
        }
        return seen.size() < 2 ? SplitLedger.NONE : new SplitLedger(entries);
    }

    /**
     * The split that folder names say, or else the lists.
     *
     * @param root the dataset's folder
     * @param strays its files that are neither images nor masks
     * @param find the sample that a name or a path means, if there is one
     * @throws IOException when a list cannot be read
     */
    public static SplitLedger found(
            Path root, List<Sample> samples, List<StrayFile> strays, Function<String, Optional<Sample>> find)
            throws IOException {
        SplitLedger folders = ofFolders(samples);
        return folders.isEmpty() ? SplitLists.read(root, strays, find) : folders;
    }

    private static String folder(Sample sample) {
        String path = sample.image().or(sample::mask).orElse("");
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Optional<Part> partOf(String folder) {
        return PartWord.in(folder).map(PartWord::part);
    }
}
