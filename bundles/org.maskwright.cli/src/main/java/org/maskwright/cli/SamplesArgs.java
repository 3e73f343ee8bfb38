package org.maskwright.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.dataset.SampleNames;
import org.maskwright.dataset.Scan;
import picocli.CommandLine.Option;

/** The option that names samples. */
final class SamplesArgs {
    @Option(names = "--sample", paramLabel = "SAMPLE", split = ",", description = "These samples and no others.")
    private List<String> samples = List.of();

    /**
     * Keys of the samples that are named; empty when none is.
     *
     * @throws InputException when there is no such sample, or several that it could be
     */
    Set<String> keys(Scan scan, DatasetArgs dataset) throws InputException {
        SampleNames names = SampleNames.of(scan);
        Set<String> keys = new HashSet<>();
        for (String name : samples) {
            Sample sample = names.find(name)
                    .orElseThrow(() -> new InputException("there is no sample '" + name + "' in " + dataset.word()));
            keys.add(sample.key());
        }
        return keys;
    }
}
