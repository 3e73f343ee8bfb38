package org.maskwright.format.derived;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.SplitLedger.PartAssignment;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.version.FrozenFile;
import org.maskwright.dataset.version.FrozenSample;
import org.maskwright.dataset.version.FrozenVersion;
import org.maskwright.dataset.version.Versions;
import org.maskwright.format.model.FreshFolder;

/** Brings a frozen version out as a dataset of its own: every file where it lay, byte for byte, with part and status. */
public final class VersionExport {
    private VersionExport() {}

    /**
     * Writes it.
     *
     * @param version of that dataset
     * @param target a folder that does not exist, or is empty; it is there whole or not at all
     * @throws InputException when frozen contents are missing or damaged, or the target is no place for it
     * @throws java.util.concurrent.CancellationException when no longer wanted; then there is no target
     */
    public static void run(DatasetFolder dataset, FrozenVersion version, Path target, Progress progress)
            throws IOException, InputException {
        Versions versions = new Versions(dataset);
        var layout = version.facts().layout();
        try (FreshFolder fresh = FreshFolder.at(target, dataset.root())) {
            var out = new NewDataset(
                    fresh.out(), new DatasetSettings.Paths(layout.images(), layout.masks()), layout.labels());
            progress.begin("Writing samples", version.samples().size());
            for (FrozenSample sample : version.samples()) {
                progress.throwIfCancelled();
                if (sample.image().isPresent()) {
                    write(sample.image().get(), versions, fresh);
                }
                if (sample.mask().isPresent()) {
                    write(sample.mask().get(), versions, fresh);
                }
                out.say(sample.key(), known(version, sample));
                progress.worked(1);
            }
            out.finish();
            fresh.commit();
        }
    }

    private static void write(FrozenFile file, Versions versions, FreshFolder fresh)
            throws IOException, InputException {
        byte[] bytes = versions.contents(file);
        try {
            fresh.out().write(file.path(), bytes);
        } catch (IllegalArgumentException e) {
            throw new InputException("the version names a file outside of its folder, " + file.path(), e);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            // Two images may have one mask.
        }
    }

    private static NewDataset.CarriedRows known(FrozenVersion version, FrozenSample sample) {
        boolean said = sample.status() != SampleStatus.UNLABELLED && sample.status() != SampleStatus.UNREVIEWED;
        Evidence evidence = new Evidence(
                sample.mask().map(FrozenFile::sha256), sample.image().map(FrozenFile::sha256));
        var row = new StatusRow(
                sample.status(),
                evidence,
                "version " + version.facts().name(),
                version.facts().created());
        return new NewDataset.CarriedRows(
                said ? Optional.of(row) : Optional.empty(),
                sample.part().map(p -> new PartAssignment(sample.key(), "", p)));
    }
}
