package org.maskwright.train.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;

/**
 * Parts by lot: each sample's follows from its key and a seed, whatever others there are.
 *
 * @param seed of the lot
 */
record PartLot(long seed) {
    private static final double TRAIN = 0.8;
    private static final double VAL = 0.9;
    private static final int LEAST = 3;

    /** The part of each sample, about 80/10/10; from three samples on no part is empty. */
    Map<String, Part> of(List<Sample> samples) {
        Map<String, Part> parts = new HashMap<>();
        List<Sample> byLot = samples.stream()
                .sorted(Comparator.comparingDouble((Sample s) -> draw(s.key())).thenComparing(Sample::key))
                .toList();
        byLot.forEach(s -> parts.put(s.key(), part(draw(s.key()))));
        if (byLot.size() >= LEAST) {
            if (!parts.containsValue(Part.TEST)) {
                parts.put(byLot.getLast().key(), Part.TEST);
            }
            if (!parts.containsValue(Part.VAL)) {
                parts.put(byLot.get(byLot.size() - 2).key(), Part.VAL);
            }
            if (!parts.containsValue(Part.TRAIN)) {
                parts.put(byLot.getFirst().key(), Part.TRAIN);
            }
        }
        return parts;
    }

    private static Part part(double drawn) {
        return drawn < TRAIN ? Part.TRAIN : drawn < VAL ? Part.VAL : Part.TEST;
    }

    /** 0…1, from the key's characters. */
    private double draw(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return new EpochOrder(seed, 0).random(hash).nextDouble();
    }
}
