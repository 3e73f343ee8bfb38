package org.maskwright.check.facts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.maskwright.check.facts.FileBytes.Opener;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.FileStamp;

/**
 * Measures samples from their files: each file is read once and decoded once, and not at all where earlier facts still hold. Files of the
 * same size and time are taken to be unchanged; where only the time differs, their hash decides.
 *
 * <p>Nothing that a file contains or lacks makes it throw: what cannot be read or decoded is said in {@link FileFacts#integrity}. Immutable,
 * safe for any thread.
 */
public final class FactsReader implements FactsSource {
    private final LabelledFolder folder;
    private final Map<String, FileStamp> stamps;
    private final FactsCache cache;

    /**
     * Where files are and what masks mean.
     *
     * @param root the dataset's folder
     * @param labels what the masks' values mean
     * @param opener reads a file's bytes
     */
    record LabelledFolder(Path root, LabelMap labels, Opener opener) {
        FileBytes read(String path) {
            return FileBytes.read(root, path, opener);
        }
    }

    /**
     * @param root the dataset's folder
     * @param labels what the masks' values mean
     * @param stamps size and time of files by path, as found just now; files without are read
     * @param cache what is known already, under the same label map
     */
    public FactsReader(Path root, LabelMap labels, Map<String, FileStamp> stamps, FactsCache cache) {
        this(new LabelledFolder(root, labels, Files::readAllBytes), stamps, cache);
    }

    FactsReader(LabelledFolder folder, Map<String, FileStamp> stamps, FactsCache cache) {
        this.folder = folder;
        this.stamps = stamps;
        this.cache = cache;
    }

    @Override
    public MeasuredSample measure(Sample sample) {
        var known = new Measuring.EarlierFacts(cache, path -> Optional.ofNullable(stamps.get(path)));
        return new Measuring(folder.labels()).measured(sample, folder::read, known);
    }
}
