package org.maskwright.format.derived;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/**
 * Classes that become others: joined, numbered anew, or background. Masks are stored as palettes of class ids afterwards, whatever they were.
 * An image stays as it is.
 *
 * @param ids label id before → label id afterwards, 0…255; those that are not in it stay
 */
public record RelabelChange(Map<Integer, Integer> ids) implements PairChange {
    /** @throws IllegalArgumentException when an id is none */
    public RelabelChange {
        ids = new TreeMap<>(ids);
        ids.forEach((from, to) -> {
            if (from < 0 || from > LabelMap.IGNORE || to < 0 || to > LabelMap.IGNORE) {
                throw new IllegalArgumentException("no label: " + from + " or " + to);
            }
        });
    }

    @Override
    public LabelMap labels(LabelMap before) throws InputException {
        if (before instanceof LabelMap.Instances) {
            throw new InputException("masks of instances have no classes; there is nothing to relabel");
        }
        for (int from : ids.keySet()) {
            if (from != LabelMap.IGNORE && before.classOf(from).isEmpty()) {
                throw new InputException("there is no label " + from + "; there are "
                        + String.join(
                                ", ",
                                before.classes().stream()
                                        .map(c -> c.id() + " " + c.name())
                                        .toList()));
            }
        }
        Map<Integer, LabelClass> after = new TreeMap<>();
        before.classes().stream()
                .filter(c -> ids.getOrDefault(c.id(), c.id()) == c.id())
                .forEach(c -> after.put(c.id(), c));
        ids.values().forEach(to -> after.computeIfAbsent(to, id -> called(before, id)));
        after.putIfAbsent(0, LabelClass.BACKGROUND);
        after.remove(LabelMap.IGNORE);
        if (after.size() < 2) {
            throw new InputException("no class is left but the background; map fewer labels to 0");
        }
        return new LabelMap.Indexed(after.values().stream().toList());
    }

    /** The class of an id that no class had: of one that takes its place alone it has the name. */
    private LabelClass called(LabelMap before, int id) {
        if (before.classOf(id).isPresent()) {
            return before.classOf(id).get();
        }
        LabelClass unnamed = LabelClass.unnamed(id);
        var sources = ids.entrySet().stream().filter(e -> e.getValue() == id).toList();
        return sources.size() == 1
                ? before.classOf(sources.getFirst().getKey())
                        .map(c -> new LabelClass(id, c.name(), c.rgb()))
                        .orElse(unnamed)
                : unnamed;
    }

    @Override
    public StoredPair of(StoredPair pair, LabelMap before) throws IOException, InputException {
        if (pair.mask().isEmpty()) {
            return pair;
        }
        Mask mask = MaskFile.read(pair.mask().get().bytes()).labels(before);
        byte[] labels = mask.toBytes();
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xff;
            labels[i] = (byte) (int) ids.getOrDefault(label, label);
        }
        byte[] png =
                MaskPng.palette(Mask.adopt(mask.size(), labels), labels(before).classes());
        return new StoredPair(pair.image(), java.util.Optional.of(new StoredFile("png", png)));
    }
}
