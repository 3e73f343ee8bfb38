package org.maskwright.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.SettingsFile;
import org.maskwright.spark.facts.FolderOrigin;
import org.maskwright.spark.facts.RuleWords;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command on the cluster works on. */
final class InputArgs {
    @Parameters(paramLabel = "INPUT", description = "Folder of images and masks that every executor sees.")
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

    /** The input as the user named it. */
    String word() {
        return input;
    }

    /**
     * Lists the samples.
     *
     * @throws InputException when it is no dataset, or a file of state is malformed
     */
    GivenInput read() throws IOException, InputException {
        long began = Clock.systemUTC().millis();
        DatasetFolder folder = DatasetFolder.open(Path.of(input), Access.READ);
        Optional<LabelMap> said = labels == null ? Optional.empty() : Optional.of(LabelMapText.parse(labels));
        DatasetSettings settings =
                said.isEmpty() ? folder.settings() : folder.settings().withLabels(said);
        Scan scan = folder.scan(settings, Progress.none());
        var origin = new FolderOrigin(folder.root().toAbsolutePath().toString());
        return new GivenInput(new ListedSet(folder.root(), scan, folder.split(scan), origin, began), settings);
    }
}
