package org.maskwright.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.ledger.SplitLedger;

/** Facts of a whole dataset, for tests of rules; {@code images/} and {@code masks/} when nothing else is said. */
public final class DatasetBuilder {
    private final List<SampleFacts> samples = new ArrayList<>();
    private final List<StrayFile> strays = new ArrayList<>();
    private final List<SplitLedger.PartAssignment> split = new ArrayList<>();
    private Path root = Path.of("dataset");
    private Layout layout = new Layout(
            "images/ + masks/", "images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}", new LabelMap.Binary255());

    /** A dataset of these samples. */
    public static DatasetBuilder dataset(FactsBuilder... samples) {
        DatasetBuilder builder = new DatasetBuilder();
        for (FactsBuilder sample : samples) {
            builder.samples.add(sample.facts());
        }
        return builder;
    }

    /** Another file. */
    public DatasetBuilder stray(String path, StrayFile.StrayKind kind) {
        strays.add(new StrayFile(path, kind, kind == StrayFile.StrayKind.LINK ? 0 : 10));
        return this;
    }

    /** A row of the split, without group. */
    public DatasetBuilder split(String sample, Part part) {
        return split(sample, "", part);
    }

    /** A row of the split. */
    public DatasetBuilder split(String sample, String group, Part part) {
        split.add(new SplitLedger.PartAssignment(sample, group, part));
        return this;
    }

    /** The dataset's folder. */
    public DatasetBuilder root(Path folder) {
        root = folder;
        return this;
    }

    /** The layout in force. */
    public DatasetBuilder layout(Layout newLayout) {
        layout = newLayout;
        return this;
    }

    /** The facts. */
    public DatasetFacts facts() {
        return new DatasetFacts(root, layout, List.copyOf(samples), List.copyOf(strays), new SplitLedger(split));
    }
}
