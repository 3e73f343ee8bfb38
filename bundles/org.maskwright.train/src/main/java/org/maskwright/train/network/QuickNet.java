package org.maskwright.train.network;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Layer.Conv;
import org.maskwright.train.network.Layer.Rectifier;

/**
 * For minutes on a processor: nothing but plain convolutions, which processors are best at, and none of them at full size. Five convolutions 3×3
 * with stride 2, of base, 2·base, 4·base, 6·base and 8·base filters, each but the first followed by a residual block; then as many transposed
 * convolutions, each with the encoder's answer of its size concatenated and a convolution 3×3. Images are multiples of 32 px.
 */
final class QuickNet {
    private static final List<Integer> FILTERS = List.of(1, 2, 4, 6, 8);

    private QuickNet() {}

    static Graph of(NetworkSpec spec) {
        var graph = new GraphBuilder();
        var skips = new ArrayList<Integer>();
        int x = graph.input();
        for (int level = 0; level < FILTERS.size(); level++) {
            Conv down = Conv.plain(graph.channels(x), FILTERS.get(level) * spec.base(), 3)
                    .withStride(2);
            x = graph.convolved("enc" + level, down, Rectifier.RELU, x);
            x = level == 0 ? x : residual(graph, "enc" + level, x);
            skips.add(x);
        }
        x = graph.dropout("bottom.drop", spec.dropout(), x);
        for (int level = FILTERS.size() - 2; level >= 0; level--) {
            int filters = FILTERS.get(level) * spec.base();
            x = graph.concat("skip" + level, graph.up("up" + level, filters, 2, x), skips.get(level));
            x = graph.convolved("dec" + level, Conv.plain(2 * filters, filters, 3), Rectifier.RELU, x);
        }
        x = graph.up("up", Math.max(4, spec.base() / 2), 2, x);
        x = graph.rectify("up.act", Rectifier.RELU, graph.normalise("up.bn", x));
        return graph.head(spec.outputs(), x);
    }

    private static int residual(GraphBuilder graph, String name, int of) {
        int channels = graph.channels(of);
        int x = graph.convolved(name + ".res0", Conv.plain(channels, channels, 3), Rectifier.RELU, of);
        x = graph.linear(name + ".res1", Conv.plain(channels, channels, 3), x);
        return graph.rectify(name + ".res.act", Rectifier.RELU, graph.sum(name + ".res", x, of));
    }
}
