package org.maskwright.infer;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.engine.Signature.Port;

/**
 * Which input of a decoder takes what, and which output gives what: by name, rank and shape, as those who export such networks agree on no order.
 *
 * @param roles of the inputs that are told of clicks; places and labels always have one
 * @param embeddings names of the encoder's outputs, by that of the input that takes each
 * @param masks the output that gives masks, the smallest where there are several
 * @param scores the output that says how good each mask is
 */
record DecoderPorts(
        Map<PromptInput, Port> roles, Map<String, String> embeddings, String masks, Optional<String> scores) {
    /** What an input takes. */
    enum PromptInput {
        /** {@code [1, N, 2]}: x and y of each point, px of the encoder's picture. */
        PLACES,
        /** {@code [1, N]}: 1 upon the object, 0 beside it, 2 and 3 corners of a box, −1 no point. */
        LABELS,
        /** {@code [1, 1, h, w]}: logits of the mask as it is. */
        MASK,
        /** {@code [1]}: 1 where there is a mask. */
        HAS_MASK,
        /** {@code [2]}: height and width of the image. */
        SIZE
    }

    /** Copies the maps. */
    DecoderPorts {
        roles = Map.copyOf(roles);
        embeddings = Map.copyOf(embeddings);
    }

    /** @throws InputException when an input's role cannot be told, or there is no mask */
    static DecoderPorts of(Signature encoder, Signature decoder) throws InputException {
        Map<PromptInput, Port> roles = new EnumMap<>(PromptInput.class);
        Map<String, String> embeddings = new TreeMap<>();
        for (Port port : decoder.inputs()) {
            Optional<PromptInput> role = encoder.output(port.name()).isPresent() ? Optional.empty() : role(port);
            if (role.isPresent()) {
                roles.put(role.get(), port);
            } else {
                embeddings.put(port.name(), embedding(port, encoder));
            }
        }
        if (!roles.containsKey(PromptInput.PLACES) || !roles.containsKey(PromptInput.LABELS) || embeddings.isEmpty()) {
            throw new InputException("the decoder takes " + decoder.inputs()
                    + "; what the encoder has seen, places of points and their labels are wanted");
        }
        return new DecoderPorts(roles, embeddings, masks(decoder), scores(decoder));
    }

    private static Optional<PromptInput> role(Port port) {
        String name = port.name().toLowerCase(Locale.ROOT);
        int rank = port.shape().size();
        if (rank == 3 && fits(port.shape().get(2), 2)) {
            return Optional.of(PromptInput.PLACES);
        } else if (rank == 2 && name.contains("label")) {
            return Optional.of(PromptInput.LABELS);
        } else if (rank <= 2 && name.contains("has_mask")) {
            return Optional.of(PromptInput.HAS_MASK);
        } else if (rank == 1 && name.contains("size")) {
            return Optional.of(PromptInput.SIZE);
        }
        boolean mask = rank == 4 && name.contains("mask") && fits(port.shape().get(1), 1);
        return mask ? Optional.of(PromptInput.MASK) : Optional.empty();
    }

    private static boolean fits(long ofGraph, long wanted) {
        return ofGraph < 1 || ofGraph == wanted;
    }

    /** The output of the same name, or else the only one of the same shape. */
    private static String embedding(Port port, Signature encoder) throws InputException {
        if (encoder.output(port.name()).isPresent()) {
            return port.name();
        }
        List<Port> alike = encoder.outputs().stream()
                .filter(o -> o.shape().size() == port.shape().size() && sameShape(o, port))
                .toList();
        if (alike.size() != 1) {
            throw new InputException("the decoder takes " + port + "; the encoder gives " + encoder.outputs()
                    + ", which does not tell it");
        }
        return alike.getFirst().name();
    }

    private static boolean sameShape(Port a, Port b) {
        for (int i = 0; i < a.shape().size(); i++) {
            if (a.shape().get(i) > 0 && !fits(b.shape().get(i), a.shape().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String masks(Signature decoder) throws InputException {
        List<Port> maps =
                decoder.outputs().stream().filter(o -> o.shape().size() == 4).toList();
        return maps.stream()
                .filter(o -> o.name().toLowerCase(Locale.ROOT).contains("low_res"))
                .findFirst()
                .or(() -> maps.stream().findFirst())
                .map(Port::name)
                .orElseThrow(() -> new InputException("the decoder gives " + decoder.outputs() + "; masks are wanted"));
    }

    private static Optional<String> scores(Signature decoder) {
        return decoder.outputs().stream()
                .filter(o -> o.shape().size() == 2)
                .map(Port::name)
                .findFirst();
    }
}
