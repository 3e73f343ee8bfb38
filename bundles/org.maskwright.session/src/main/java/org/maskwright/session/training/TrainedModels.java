package org.maskwright.session.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunLibrary;

/**
 * The models that were trained on a dataset. Immutable.
 *
 * @param files name of the run → path of its model, the latest first
 */
public record TrainedModels(Map<String, String> files) {
    /** Copies. */
    public TrainedModels {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Those of a dataset; none where they cannot be listed. Costs a look into a folder a run. */
    public static TrainedModels of(DatasetFolder dataset) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            for (RunFolder run : RunLibrary.of(dataset).list().reversed()) {
                if (Files.isRegularFile(run.model())) {
                    files.put(run.id(), run.model().toString());
                }
            }
        } catch (IOException unreadable) {
            return new TrainedModels(Map.of());
        }
        return new TrainedModels(files);
    }

    /** The path of a run's model; what is no run's name is itself a path, or a name of the library. */
    public String file(String name) {
        return files.getOrDefault(name, name);
    }

    /** The name by which a path is known here: its run's, or the path itself. */
    public String name(String file) {
        return files.entrySet().stream()
                .filter(e -> e.getValue().equals(file))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(file);
    }
}
