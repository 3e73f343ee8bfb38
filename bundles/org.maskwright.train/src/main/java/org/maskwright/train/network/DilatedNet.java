package org.maskwright.train.network;

import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Layer.Conv;
import org.maskwright.train.network.Layer.Rectifier;

/**
 * Three convolutions 3×3 of base filters with dilation 1, 2 and 4, each with normalisation and ReLU, then 1×1: it sees 15×15 px and no more.
 * Images of any size.
 */
final class DilatedNet {
    private DilatedNet() {}

    static Graph of(NetworkSpec spec) {
        var graph = new GraphBuilder();
        int x = graph.input();
        for (int dilation = 1; dilation <= 4; dilation *= 2) {
            Conv conv = Conv.plain(graph.channels(x), spec.base(), 3).withBias().withDilation(dilation);
            x = graph.convolved("dilation" + dilation, conv, Rectifier.RELU, x);
            x = graph.dropout("dilation" + dilation + ".drop", spec.dropout(), x);
        }
        return graph.head(spec.outputs(), x);
    }
}
