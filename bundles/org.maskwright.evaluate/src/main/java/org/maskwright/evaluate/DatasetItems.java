package org.maskwright.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.ledger.SplitLedger;

/**
 * Which images of a dataset a model is held against.
 *
 * @param part those of this part alone; empty for all
 * @param grouping how they are grouped; empty for not at all
 */
public record DatasetItems(Optional<Part> part, Optional<ImageGrouping> grouping) {
    /**
     * The samples that have image and mask. Costs what the scan and the split are long.
     *
     * @throws InputException when there is none, or a split is asked for that there is not; one line
     */
    public List<Item> of(DatasetFolder folder, Scan scan) throws InputException, IOException {
        boolean bySplit = part.isPresent() || grouping.isPresent() && grouping.get() != ImageGrouping.FOLDER;
        SplitLedger split = bySplit ? folder.split(scan) : SplitLedger.NONE;
        if (bySplit && split.isEmpty()) {
            throw new InputException("the dataset is not split, so that there are no parts and groups; split it with"
                    + " 'maskwright split', or take --part all without --group-by");
        }
        Map<String, SplitLedger.PartAssignment> rows = new HashMap<>();
        split.entries().forEach(e -> rows.putIfAbsent(e.sample(), e));
        List<Item> items = new ArrayList<>();
        for (Sample sample : scan.samples()) {
            Optional<SplitLedger.PartAssignment> row = Optional.ofNullable(rows.get(sample.key()));
            boolean wanted =
                    part.isEmpty() || row.map(SplitLedger.PartAssignment::part).equals(part);
            if (wanted && sample.isPair()) {
                items.add(item(folder, sample, row));
            }
        }
        if (items.isEmpty()) {
            throw new InputException("no sample"
                    + part.map(p -> " of the part '" + p.text() + "'").orElse("")
                    + " has both an image and a mask; 'maskwright info' shows what there is");
        }
        return items;
    }

    private Item item(DatasetFolder folder, Sample sample, Optional<SplitLedger.PartAssignment> row)
            throws InputException {
        String mask = sample.mask().orElseThrow();
        Item item = new Item(
                sample.label(),
                folder.resolve(mask),
                Optional.of(folder.resolve(sample.image().orElseThrow())),
                Optional.empty());
        if (grouping.isEmpty()) {
            return item;
        }
        return item.in(
                switch (grouping.get()) {
                    case PART -> row.map(r -> r.part().text()).orElse("");
                    case GROUP -> row.map(SplitLedger.PartAssignment::group).orElse("");
                    case FOLDER -> folder(mask);
                });
    }

    /** The folder of a path with {@code /}; {@code .} for the outermost. */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }
}
