package org.maskwright.train.network;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Layer.Conv;
import org.maskwright.train.network.Layer.Rectifier;

/**
 * For real time: four convolutions 3×3 with stride 2, of base, 4·base, 8·base, 16·base filters (8, 32, 64, 128), each followed by a residual
 * block of two depth-wise separable convolutions; then as many transposed convolutions, each with the encoder's answer of its size added, and a
 * residual block. Images are multiples of 16 px.
 */
final class RealtimeNet {
    private static final List<Integer> FILTERS = List.of(1, 4, 8, 16);

    private RealtimeNet() {}

    static Graph of(NetworkSpec spec) {
        var graph = new GraphBuilder();
        var skips = new ArrayList<Integer>();
        int x = graph.input();
        for (int level = 0; level < FILTERS.size(); level++) {
            Conv down = Conv.plain(graph.channels(x), FILTERS.get(level) * spec.base(), 3)
                    .withStride(2);
            x = graph.convolved("enc" + level, down, Rectifier.RELU, x);
            x = residual(graph, "enc" + level, spec.dropout(), x);
            skips.add(x);
        }
        for (int level = FILTERS.size() - 2; level >= 0; level--) {
            x = graph.up("up" + level, FILTERS.get(level) * spec.base(), 2, x);
            x = graph.sum("skip" + level, x, skips.get(level));
            x = residual(graph, "dec" + level, spec.dropout(), x);
        }
        x = graph.up("up", spec.base(), 2, x);
        x = graph.rectify("up.act", Rectifier.RELU, graph.normalise("up.bn", x));
        return graph.head(spec.outputs(), x);
    }

    private static int residual(GraphBuilder graph, String name, double dropout, int of) {
        int x = graph.rectify(name + ".sep0.act", Rectifier.RELU, separable(graph, name + ".sep0", of));
        x = separable(graph, name + ".sep1", graph.dropout(name + ".drop", dropout, x));
        return graph.rectify(name + ".res.act", Rectifier.RELU, graph.sum(name + ".res", x, of));
    }

    private static int separable(GraphBuilder graph, String name, int of) {
        int channels = graph.channels(of);
        int x = graph.conv(name + ".depth", Conv.depthwise(channels, 1), of);
        return graph.linear(name, Conv.plain(channels, channels, 1), x);
    }
}
