package org.maskwright.train.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Layer.Conv;
import org.maskwright.train.network.Layer.Rectifier;

/**
 * The encoder of MobileNetV2 (Sandler et al., 2018, table 2, without its last convolution), at the width base/32: with base 16 that of width 0.5;
 * a decoder of upsampling, concatenation with the encoder's answer of that size, convolution 3×3, normalisation, dropout and ReLU, of 8, 6, 4 and
 * 2 · base filters, and base at full size. Images are multiples of 32 px.
 */
final class MobileNet {
    /** Rows of the paper's table: how often wider within a block, filters at width 1, blocks, stride of the first. */
    private record Stage(int expansion, int filters, int blocks, int stride) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(1, 16, 1, 1),
            new Stage(6, 24, 2, 2),
            new Stage(6, 32, 3, 2),
            new Stage(6, 64, 4, 2),
            new Stage(6, 96, 3, 1),
            new Stage(6, 160, 3, 2),
            new Stage(6, 320, 1, 1));
    private static final List<Integer> DECODER = List.of(8, 6, 4, 2, 1);
    private static final int FULL_WIDTH = 32;
    private static final int DIVISOR = 8;

    private MobileNet() {}

    static Graph of(NetworkSpec spec) {
        var graph = new GraphBuilder();
        Deque<Integer> skips = new ArrayDeque<>();
        int x = graph.input();
        x = graph.convolved("stem", Conv.plain(3, spec.base(), 3).withStride(2), Rectifier.RELU6, x);
        for (int s = 0; s < STAGES.size(); s++) {
            Stage stage = STAGES.get(s);
            if (stage.stride() == 2) {
                skips.push(x);
            }
            for (int b = 0; b < stage.blocks(); b++) {
                x = bottleneck(
                        graph,
                        "stage" + s + "." + b,
                        stage,
                        new Bend(rounded(stage.filters(), spec.base()), b == 0 ? stage.stride() : 1),
                        x);
            }
        }
        for (int d = 0; d < DECODER.size(); d++) {
            String name = "dec" + d;
            x = graph.repeat(name + ".up", x);
            x = skips.isEmpty() ? x : graph.concat(name + ".skip", x, skips.pop());
            x = graph.linear(name, Conv.plain(graph.channels(x), DECODER.get(d) * spec.base(), 3), x);
            x = graph.rectify(name + ".act", Rectifier.RELU, graph.dropout(name + ".drop", spec.dropout(), x));
        }
        return graph.head(spec.outputs(), x);
    }

    /** What a block gives: its filters, and its stride. */
    private record Bend(int filters, int stride) {}

    /** Wider by 1×1, depth-wise, narrower by 1×1 and linear; with the input added where it has the same shape. */
    private static int bottleneck(GraphBuilder graph, String name, Stage stage, Bend bend, int of) {
        int in = graph.channels(of);
        int wide = in * stage.expansion();
        int x = stage.expansion() == 1
                ? of
                : graph.convolved(name + ".wide", Conv.plain(in, wide, 1), Rectifier.RELU6, of);
        x = graph.convolved(name + ".depth", Conv.depthwise(wide, bend.stride()), Rectifier.RELU6, x);
        x = graph.linear(name + ".narrow", Conv.plain(wide, bend.filters(), 1), x);
        return bend.stride() == 1 && in == bend.filters() ? graph.sum(name + ".sum", x, of) : x;
    }

    /** Filters at a width, as multiples of 8, and not a tenth less than asked for (the rule of the paper's reference implementation). */
    static int rounded(int filters, int base) {
        double wanted = (double) filters * base / FULL_WIDTH;
        int near = Math.max(DIVISOR, (int) (wanted + DIVISOR / 2.0) / DIVISOR * DIVISOR);
        return near < 0.9 * wanted ? near + DIVISOR : near;
    }
}
