package org.maskwright.train.network;

import java.util.List;
import java.util.stream.IntStream;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.network.Layer.Conv;
import org.maskwright.train.network.Layer.Rectifier;

/**
 * Four encoder blocks (two convolutions with dropout between, max-pool) of base … 8·base filters, the atrous pyramid of DeepLabv3 (Chen et al.,
 * 2017; rates 6, 12, 18 and the mean over the picture) of 8·base, and two blocks that scale up by 4 (transposed convolution, two convolutions
 * with dropout between) of 4·base and 2·base. Images are multiples of 16 px: 608×800 is the nearest to 600×800.
 */
final class AtrousNet {
    private static final int LEVELS = 4;
    private static final List<Integer> RATES = List.of(6, 12, 18);

    private AtrousNet() {}

    static Graph of(NetworkSpec spec) {
        var graph = new GraphBuilder();
        int x = graph.input();
        for (int level = 0; level < LEVELS; level++) {
            x = twice(graph, "enc" + level, spec.base() << level, spec.dropout(), x);
            x = graph.maxPool("enc" + level + ".pool", x);
        }
        x = pyramid(graph, spec.base() << (LEVELS - 1), x);
        x = graph.dropout("aspp.drop", spec.dropout(), x);
        for (int level = 2; level >= 1; level--) {
            x = graph.up("up" + level, spec.base() << level, 4, x);
            x = twice(graph, "dec" + level, spec.base() << level, spec.dropout(), x);
        }
        return graph.head(spec.outputs(), x);
    }

    private static int twice(GraphBuilder graph, String name, int filters, double dropout, int of) {
        int x = graph.convolved(name + ".0", Conv.plain(graph.channels(of), filters, 3), Rectifier.RELU, of);
        x = graph.dropout(name + ".drop", dropout, x);
        return graph.convolved(name + ".1", Conv.plain(filters, filters, 3), Rectifier.RELU, x);
    }

    /**
     * A 1×1 convolution of a concatenation is the sum of one of each part. So the mean over the picture, which is one px, is added to all after a
     * convolution of its own, and need not be spread first. It has no normalisation: of one sample it would be of a single number.
     */
    private static int pyramid(GraphBuilder graph, int filters, int of) {
        int in = graph.channels(of);
        int one = graph.convolved("aspp.1x1", Conv.plain(in, filters, 1), Rectifier.RELU, of);
        IntStream dilated = RATES.stream()
                .mapToInt(r -> graph.convolved(
                        "aspp.rate" + r, Conv.plain(in, filters, 3).withDilation(r), Rectifier.RELU, of));
        int[] branches = IntStream.concat(IntStream.of(one), dilated).toArray();
        int wide = graph.conv(
                "aspp.project", Conv.plain(filters * branches.length, filters, 1), graph.concat("aspp.all", branches));
        int mean = graph.pictureMean("aspp.mean", of);
        mean = graph.rectify(
                "aspp.mean.act",
                Rectifier.RELU,
                graph.conv("aspp.mean.conv", Conv.plain(in, filters, 1).withBias(), mean));
        mean = graph.conv("aspp.mean.project", Conv.plain(filters, filters, 1), mean);
        int all = graph.normalise("aspp.bn", graph.sum("aspp.sum", wide, mean));
        return graph.rectify("aspp.act", Rectifier.RELU, all);
    }
}
