package org.maskwright.session.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;
import org.maskwright.train.run.RunRecordJson;

/**
 * The runs of a dataset that another can begin with.
 *
 * @param dataset whose runs
 */
record Beginnings(DatasetFolder dataset) {
    /** The run that a configuration begins with; empty for random numbers. */
    Optional<RunFolder> of(LaunchConfiguration configuration) throws IOException, InputException {
        return switch (configuration.start()) {
            case LaunchStart.Nothing n -> Optional.empty();
            case LaunchStart.OneRun run -> Optional.of(RunLibrary.of(dataset).find(run.id()));
            case LaunchStart.LatestRun l -> latest(configuration.recipe().network());
        };
    }

    private Optional<RunFolder> latest(NetworkSpec network) throws IOException {
        for (RunFolder run : RunLibrary.of(dataset).list().reversed()) {
            if (trained(run, network)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** Whether it has learned something that fits: parameters do not depend on the size of pictures. One that cannot be read has not. */
    private static boolean trained(RunFolder run, NetworkSpec wanted) throws IOException {
        try {
            NetworkSpec network = RunRecordJson.read(run).recipe().network();
            return network.architecture() == wanted.architecture()
                    && network.base() == wanted.base()
                    && network.outputs() == wanted.outputs()
                    && Files.isDirectory(run.checkpoints())
                    && !EpochHistory.read(run).epochs().isEmpty();
        } catch (InputException unreadable) {
            return false;
        }
    }
}
