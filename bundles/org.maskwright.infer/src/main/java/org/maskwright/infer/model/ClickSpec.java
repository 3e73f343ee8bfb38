package org.maskwright.infer.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a person's clicks are told to a network. */
public sealed interface ClickSpec {
    /** What a channel of a click map holds, 1 where it is so and 0 elsewhere. */
    enum ClickChannel {
        /** Discs about the clicks upon the object. */
        INSIDE,
        /** Discs about the clicks upon what does not belong to it. */
        OUTSIDE,
        /** The mask as it is. */
        PREVIOUS
    }

    /**
     * By a second network, which is told of points and takes what the first has seen: Segment Anything (Kirillov et al., ICCV 2023) and its kin.
     *
     * @param decoder the second network's file, beside the first
     */
    record Prompt(String decoder) implements ClickSpec {
        /** @throws IllegalArgumentException when that is no name of a file beside it */
        public Prompt {
            if (decoder.isBlank() || decoder.contains("/") || decoder.contains("\\") || !decoder.endsWith(".onnx")) {
                throw new IllegalArgumentException("'" + decoder + "'; an .onnx file beside the model is wanted");
            }
        }
    }

    /**
     * By maps of the size of the network's picture: Sofiiuk, Petrov and Konushin, "Reviving iterative training with mask guidance for interactive
     * segmentation" (RITM, ICIP 2022), and its kin.
     *
     * @param maps for each further input of the network what its channels hold, in their order
     * @param radiusPx of the discs, px of the network's picture
     */
    record Maps(Map<String, List<ClickChannel>> maps, double radiusPx) implements ClickSpec {
        /** @throws IllegalArgumentException when the network would not be told where, or how large, clicks are */
        public Maps {
            maps = Map.copyOf(maps);
            Map<String, List<ClickChannel>> all = maps;
            boolean told = Stream.of(ClickChannel.INSIDE, ClickChannel.OUTSIDE)
                    .allMatch(c -> all.values().stream().anyMatch(m -> m.contains(c)));
            if (!told || !(radiusPx > 0)) {
                throw new IllegalArgumentException(maps + " with discs of " + radiusPx
                        + " px; inside and outside are wanted, and a radius above 0");
            }
        }
    }
}
