package org.maskwright.train.network;

import java.util.ArrayDeque;
import java.util.Deque;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Layer.Conv;
import org.maskwright.train.network.Layer.Rectifier;

/**
 * U-Net (Ronneberger et al., 2015) of five levels: base, 2·base … 16·base filters; on each two convolutions with bias, normalisation and
 * rectifier; max-pool going down, 2×2 transposed convolution and concatenation going up. Images are multiples of 16 px.
 */
final class UNet {
    private static final int LEVELS = 4;

    private UNet() {}

    static Graph of(NetworkSpec spec, Rectifier rectifier) {
        var graph = new GraphBuilder();
        Deque<Integer> skips = new ArrayDeque<>();
        int x = graph.input();
        for (int level = 0; level < LEVELS; level++) {
            x = twice(graph, "enc" + level, spec.base() << level, rectifier, x);
            skips.push(x);
            x = graph.dropout("enc" + level + ".drop", spec.dropout(), graph.maxPool("enc" + level + ".pool", x));
        }
        x = twice(graph, "bridge", spec.base() << LEVELS, rectifier, x);
        for (int level = LEVELS - 1; level >= 0; level--) {
            x = graph.up("up" + level, spec.base() << level, 2, x);
            x = graph.dropout("dec" + level + ".drop", spec.dropout(), graph.concat("skip" + level, x, skips.pop()));
            x = twice(graph, "dec" + level, spec.base() << level, rectifier, x);
        }
        return graph.head(spec.outputs(), x);
    }

    private static int twice(GraphBuilder graph, String name, int filters, Rectifier rectifier, int of) {
        int x = graph.convolved(
                name + ".0", Conv.plain(graph.channels(of), filters, 3).withBias(), rectifier, of);
        return graph.convolved(name + ".1", Conv.plain(filters, filters, 3).withBias(), rectifier, x);
    }
}
