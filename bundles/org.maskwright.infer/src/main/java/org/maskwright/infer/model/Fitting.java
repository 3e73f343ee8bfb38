package org.maskwright.infer.model;

import java.util.List;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.infer.engine.Signature;
import org.maskwright.infer.model.InputSpec.TensorLayout;

/** Holds a description against the network that it speaks of, before an image is given to it. */
public final class Fitting {
    private Fitting() {}

    /**
     * Refuses a description of another network.
     *
     * @throws InputException with the first entry that does not fit, and what the network has there
     */
    public static void require(ModelDescription description, Signature signature) throws InputException {
        InputSpec input = description.input();
        Signature.Port in = signature
                .input(input.name())
                .orElseThrow(() -> new InputException(
                        "input.name is '" + input.name() + "'; the network takes " + signature.inputs()));
        if (signature.inputs().size() != 1 || in.type().isEmpty()) {
            throw new InputException("the network takes " + signature.inputs() + "; one picture is wanted");
        }
        requireShape(input, in);
        Signature.Port out = signature
                .output(description.output().name())
                .orElseThrow(() -> new InputException("output.name is '"
                        + description.output().name() + "'; the network gives " + signature.outputs()));
        if (out.type().isEmpty()) {
            throw new InputException("output " + out + " is of numbers that are not read; float or uint8 are");
        }
        requireChannels(description.output(), out);
    }

    private static void requireShape(InputSpec input, Signature.Port in) throws InputException {
        List<Long> shape = in.shape();
        TensorLayout layout = input.layout();
        boolean fits = shape.size() == 4 && agree(shape.get(0), 1) && agree(shape.get(layout.channels()), 3);
        if (!fits) {
            throw new InputException("input.layout is " + layout + "; the network takes " + in);
        }
        Size free = new Size(0, 0);
        Size size = input.size().orElse(free);
        if (input.preparation().resize() == InputSpec.ResizeRule.TILE
                && input.size().isEmpty()) {
            throw new InputException("input.size must be said where input.resize is tile: the size of a tile");
        }
        long height = shape.get(layout.rows());
        long width = shape.get(layout.rows() + 1);
        boolean same = size.equals(free)
                ? height < 1 && width < 1
                : agree(height, size.height()) && agree(width, size.width());
        if (!same) {
            String said = input.size()
                    .map(s -> "[" + s.width() + ", " + s.height() + "]")
                    .orElse("left open");
            throw new InputException("input.size is " + said + "; the network takes " + in);
        }
    }

    private static boolean agree(long ofGraph, long said) {
        return ofGraph < 1 || ofGraph == said;
    }

    private static void requireChannels(OutputSpec output, Signature.Port out) throws InputException {
        long channels =
                out.shape().size() == 4 ? out.shape().get(output.layout().channels()) : 1;
        for (int channel : output.person()) {
            if (channels > 0 && channel >= channels) {
                throw new InputException("output.person is " + output.person() + "; the network gives " + out + ", "
                        + channels + " of them");
            }
        }
    }
}
