package org.maskwright.spark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.SettingsFile;
import org.maskwright.spark.facts.FolderOrigin;
import org.maskwright.spark.facts.PairPlacement;
import org.maskwright.spark.facts.RuleWords;
import org.maskwright.spark.input.InputFiles;
import org.maskwright.spark.input.PairTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command on the cluster works on. */
final class InputArgs {
    @Parameters(
            paramLabel = "INPUT",
            description = "Folder of images and masks that every executor sees; a manifest (.csv, .jsonl, .parquet);"
                    + " shards (.tar, or .parquet with the pictures in it), one, a folder of them, or a pattern.")
    private String input = "";

    @Option(names = "--labels", paramLabel = "MAP", description = "What mask values mean. Found out when not given.")
    private @Nullable String labels;

    /**
     * The samples, and what holds for them.
     *
     * @param set the samples
     * @param settings the dataset's settings, with what the command line states instead
     */
    record GivenInput(ListedSet set, DatasetSettings settings) {
        /** The rules in words: as the settings have them, then as these say. */
        RuleWords words(List<String> assignments, String selection) {
            LabelMap meaning = set.scan().layout().layout().labels();
            return new RuleWords(SettingsFile.format(settings), assignments, selection, LabelMapText.of(meaning));
        }
    }

    /** An input of which no mistake shows without Spark. */
    interface OpenInput {
        /** The samples, of which the driver need not know a name. */
        PairTable table(SparkSession spark) throws IOException, InputException;

        /** The samples, which the driver then knows by name. */
        GivenInput listed(SparkSession spark) throws IOException, InputException;

        /** How the input itself says that it is split. */
        SplitLedger split() throws IOException, InputException;
    }

    /** Manifests and shards. */
    private record TableInput(String path, Optional<LabelMap> labels, long beganMs) implements OpenInput {
        @Override
        public PairTable table(SparkSession spark) throws IOException, InputException {
            return PairTable.of(
                    spark, InputFiles.find(path, spark.sparkContext().hadoopConfiguration()));
        }

        @Override
        public GivenInput listed(SparkSession spark) throws IOException, InputException {
            return new TableSet(table(spark), labels).listed(beganMs);
        }

        @Override
        public SplitLedger split() {
            return SplitLedger.NONE;
        }
    }

    /** A folder, whose files have been listed. */
    private record FolderInput(DatasetFolder folder, Scan scan, DatasetSettings settings, long beganMs)
            implements OpenInput {
        @Override
        public PairTable table(SparkSession spark) {
            var origin = new FolderOrigin(folder.root().toAbsolutePath().toString());
            return new PairTable(ListedSet.rows(spark, scan), origin, PairPlacement.SPREAD);
        }

        @Override
        public GivenInput listed(SparkSession spark) throws IOException, InputException {
            return new GivenInput(
                    new ListedSet(folder.root(), scan, folder.split(scan), table(spark), beganMs), settings);
        }

        @Override
        public SplitLedger split() throws IOException, InputException {
            return folder.split(scan);
        }
    }

    /** The input as the user named it. */
    String word() {
        return input;
    }

    /**
     * Looks at what is there.
     *
     * @throws InputException when it is no dataset, or a file of state is malformed
     */
    OpenInput open() throws IOException, InputException {
        long began = Clock.systemUTC().millis();
        Optional<LabelMap> said = labels == null ? Optional.empty() : Optional.of(LabelMapText.parse(labels));
        if (!isFolder(input)) {
            return new TableInput(SparkArgs.absolute(input), said, began);
        }
        DatasetFolder folder = DatasetFolder.open(Path.of(input), Access.READ);
        DatasetSettings settings =
                said.isEmpty() ? folder.settings() : folder.settings().withLabels(said);
        return new FolderInput(folder, folder.scan(settings, Progress.none()), settings, began);
    }

    /** Whether it is a local folder, there or missing, that holds no shards itself. */
    private static boolean isFolder(String input) throws IOException {
        if (input.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
                || input.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0) && !Files.exists(Path.of(input))) {
            return false;
        }
        Path path = Path.of(input);
        if (!Files.isDirectory(path)) {
            return InputFiles.InputKind.of(input).isEmpty();
        }
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(path, "*.{tar,parquet}")) {
            return !shards.iterator().hasNext();
        }
    }
}
