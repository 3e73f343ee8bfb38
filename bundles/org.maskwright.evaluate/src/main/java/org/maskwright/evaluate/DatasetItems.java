package org.maskwright.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.ledger.SplitLedger;

/** The images of a dataset that a model is held against. */
public final class DatasetItems {
    private DatasetItems() {}

    /**
     * The samples that have image and mask.
     *
     * @param part those of this part alone; empty for all
     * @throws InputException when there is none; one line
     */
    public static List<Item> of(DatasetFolder folder, Scan scan, Optional<Part> part)
            throws InputException, IOException {
        SplitLedger split = part.isEmpty() ? SplitLedger.NONE : folder.split(scan);
        if (part.isPresent() && split.isEmpty()) {
            throw new InputException("the dataset is not split, so that there is no part '"
                    + part.get().text() + "'; split it with 'maskwright split', or take --part all");
        }
        List<Item> items = new ArrayList<>();
        for (Sample sample : scan.samples()) {
            boolean wanted = part.isEmpty()
                    || split.partOf(sample.key()).filter(part.get()::equals).isPresent();
            if (wanted && sample.isPair()) {
                items.add(new Item(
                        sample.label(),
                        folder.resolve(sample.mask().orElseThrow()),
                        Optional.of(folder.resolve(sample.image().orElseThrow()))));
            }
        }
        if (items.isEmpty()) {
            throw new InputException("no sample"
                    + part.map(p -> " of the part '" + p.text() + "'").orElse("")
                    + " has both an image and a mask; 'maskwright info' shows what there is");
        }
        return items;
    }
}
