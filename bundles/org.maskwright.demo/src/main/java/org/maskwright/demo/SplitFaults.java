package org.maskwright.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maskwright.core.Part;
import org.maskwright.demo.DraftDataset.LedgerRow;

/** Plants what can be wrong with a split. A dataset that is not split yet is split 80/10/10 first. */
final class SplitFaults {
    private SplitFaults() {}

    /** Puts each sample into a part, ten in turn: eight to train, one to validate, one to test. */
    static void split(DraftDataset draft) {
        if (draft.ledger().isEmpty()) {
            assign(draft, draft.ids(), 80, 10);
        }
    }

    private static void assign(DraftDataset draft, List<String> ids, int train, int val) {
        draft.ledger().clear();
        for (int i = 0; i < ids.size(); i++) {
            // 37 is prime to 100: neighbours come into different parts, and the shares are right.
            int place = i * 37 % 100;
            Part part = place < train ? Part.TRAIN : place < train + val ? Part.VAL : Part.TEST;
            draft.ledger().add(new LedgerRow(ids.get(i), "", part));
        }
    }

    private static void put(DraftDataset draft, String id, String group, Part part) {
        draft.ledger().removeIf(row -> row.sample().equals(id));
        draft.ledger().add(new LedgerRow(id, group, part));
    }

    static String leakExact(DraftDataset draft, String id) {
        split(draft);
        String twin = TwinFaults.sameFile(draft, id);
        put(draft, id, "", Part.TRAIN);
        put(draft, twin, "", Part.TEST);
        return twin;
    }

    static String leakNear(DraftDataset draft, String id) {
        split(draft);
        String twin = TwinFaults.nearlySame(draft, id);
        put(draft, id, "", Part.TRAIN);
        put(draft, twin, "", Part.VAL);
        return twin;
    }

    /** Two pictures of one person, in different parts; answers the other one's id. */
    static String leakGroup(DraftDataset draft, String id) {
        split(draft);
        String other =
                draft.ids().stream().filter(i -> !i.equals(id)).findFirst().orElseThrow();
        put(draft, id, "anna", Part.TRAIN);
        put(draft, other, "anna", Part.TEST);
        return other;
    }

    static void overlap(DraftDataset draft, String id) {
        split(draft);
        put(draft, id, "", Part.TRAIN);
        draft.ledger().add(new LedgerRow(id, "", Part.TEST));
    }

    static void unassigned(DraftDataset draft, String id) {
        split(draft);
        draft.ledger().removeIf(row -> row.sample().equals(id));
    }

    static String unknownSample(DraftDataset draft) {
        split(draft);
        draft.ledger().add(new LedgerRow("02999", "", Part.TRAIN));
        return "02999";
    }

    static void ratioOff(DraftDataset draft) {
        assign(draft, draft.ids(), 50, 10);
    }

    /** The two fifths with the largest persons make the test part. */
    static void drift(DraftDataset draft) {
        List<String> bySize = new ArrayList<>(draft.ids());
        bySize.sort(Comparator.comparingDouble(id -> coverage(draft.portrait(id))));
        draft.ledger().clear();
        for (int i = 0; i < bySize.size(); i++) {
            Part learned = i % 6 == 5 ? Part.VAL : Part.TRAIN;
            Part part = i * 10 >= bySize.size() * 6 ? Part.TEST : learned;
            draft.ledger().add(new LedgerRow(bySize.get(i), "", part));
        }
    }

    private static double coverage(Portrait portrait) {
        return (double) portrait.mask().regions().foregroundPixels()
                / portrait.size().pixels();
    }
}
