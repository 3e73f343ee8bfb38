package org.maskwright.format.shard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.proto.ProtoMessage;
import org.maskwright.format.container.RecordChecksum;

/**
 * TFRecord of {@code tf.train.Example}, with the features that DeepLab's trainer reads.
 *
 * @see <a href="https://github.com/tensorflow/models/blob/master/research/deeplab/datasets/build_data.py">build_data.py</a>
 */
final class RecordBody implements ShardSeries.ShardBody {
    @Override
    public OpenShard open(OutputStream file) {
        OutputStream out = new BufferedOutputStream(file, 1 << 16);
        return new OpenShard() {
            @Override
            public long add(ShardSample sample) throws IOException {
                byte[] record = example(sample).toBytes();
                byte[] length = number(Long.BYTES).putLong(record.length).array();
                out.write(length);
                out.write(sum(length));
                out.write(record);
                out.write(sum(record));
                return record.length + 16L;
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    private static ByteBuffer number(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] sum(byte[] bytes) {
        return number(Integer.BYTES).putInt(RecordChecksum.of(bytes)).array();
    }

    /** {@code Example{features: Features{feature: map}}}, the map in the order of names. */
    private static ProtoMessage example(ShardSample sample) {
        Map<String, ProtoMessage> features = new TreeMap<>();
        features.put("image/encoded", bytes(sample.imageBytes()));
        features.put("image/filename", text(sample.imageFile()));
        features.put("image/format", text(sample.image().extension().toLowerCase(Locale.ROOT)));
        features.put("image/height", whole(sample.image().mask().size().height()));
        features.put("image/width", whole(sample.image().mask().size().width()));
        features.put("image/segmentation/class/encoded", bytes(sample.maskBytes()));
        features.put("image/segmentation/class/format", text(sample.maskExtension()));
        ProtoMessage map = new ProtoMessage();
        features.forEach((name, feature) ->
                map.message(1, new ProtoMessage().text(1, name).message(2, feature)));
        return new ProtoMessage().message(1, map);
    }

    private static ProtoMessage text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code Feature{bytes_list: BytesList{value}}}. */
    private static ProtoMessage bytes(byte[] value) {
        return new ProtoMessage().message(1, new ProtoMessage().raw(1, value));
    }

    /** {@code Feature{int64_list: Int64List{value}}}. */
    private static ProtoMessage whole(long value) {
        return new ProtoMessage().message(3, new ProtoMessage().whole(1, value));
    }
}
