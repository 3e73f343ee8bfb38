package org.maskwright.check.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Loads the masks of a dataset from its files; nothing is kept.
 *
 * @param files a file's bytes, or why there are none, by its path
 * @param labels what the masks' values mean
 */
public record MaskFiles(Function<String, FileBytes> files, LabelMap labels) implements MaskSource {
    private static final Logger LOG = System.getLogger(MaskFiles.class.getName());

    /**
     * Those of a folder.
     *
     * @param root the dataset's folder
     * @param labels what the masks' values mean
     */
    public MaskFiles(Path root, LabelMap labels) {
        this(path -> FileBytes.read(root, path), labels);
    }

    @Override
    public Optional<Mask> load(String path) {
        FileBytes file = files.apply(path);
        if (!file.readable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MaskFile.read(file.bytes()).labels(labels));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no labels in " + path, e);
            return Optional.empty();
        }
    }
}
