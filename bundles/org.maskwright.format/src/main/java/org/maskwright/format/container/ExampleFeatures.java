package org.maskwright.format.container;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.InputException;

/**
 * The lists of bytes of a {@code tf.train.Example}, by feature; its numbers are passed over. The wire format is
 * <a href="https://protobuf.dev/programming-guides/encoding/">protobuf's</a>.
 *
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/example/feature.proto">feature.proto</a>
 */
final class ExampleFeatures {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;
    private static final int FEATURES = 1;
    private static final int FEATURE = 1;
    private static final int KEY = 1;
    private static final int VALUE = 2;
    private static final int BYTES_LIST = 1;
    private static final int ITEM = 1;

    private ExampleFeatures() {}

    /**
     * Reads a record.
     *
     * @return lists by feature, in the order of their names
     * @throws InputException when it is no such message
     */
    static Map<String, List<byte[]>> of(Path shard, byte[] record) throws InputException {
        Map<String, List<byte[]>> features = new TreeMap<>();
        try {
            ByteBuffer example = ByteBuffer.wrap(record);
            for (ByteBuffer all : fields(example, FEATURES)) {
                for (ByteBuffer entry : fields(all, FEATURE)) {
                    String name = "";
                    for (ByteBuffer key : fields(entry.duplicate(), KEY)) {
                        name = StandardCharsets.UTF_8.decode(key).toString();
                    }
                    features.put(name, items(entry));
                }
            }
        } catch (ArithmeticException | BufferUnderflowException | IllegalArgumentException e) {
            throw new InputException(shard + " holds a record that is no tf.train.Example; get it again", e);
        }
        return features;
    }

    private static List<byte[]> items(ByteBuffer entry) {
        List<byte[]> items = new ArrayList<>();
        for (ByteBuffer value : fields(entry, VALUE)) {
            for (ByteBuffer list : fields(value, BYTES_LIST)) {
                for (ByteBuffer item : fields(list, ITEM)) {
                    byte[] bytes = new byte[item.remaining()];
                    item.get(bytes);
                    items.add(bytes);
                }
            }
        }
        return items;
    }

    /** The messages, texts or bytes of a field; others are passed over. */
    private static List<ByteBuffer> fields(ByteBuffer message, int wanted) {
        List<ByteBuffer> found = new ArrayList<>();
        while (message.hasRemaining()) {
            long tag = varint(message);
            int type = (int) (tag & 7);
            int length = Math.toIntExact(
                    switch (type) {
                        case VARINT -> {
                            varint(message);
                            yield 0L;
                        }
                        case FIXED64 -> (long) Long.BYTES;
                        case FIXED32 -> (long) Integer.BYTES;
                        case LENGTH -> varint(message);
                        default -> throw new IllegalArgumentException("no type " + type);
                    });
            if (length < 0 || length > message.remaining()) {
                throw new BufferUnderflowException();
            }
            if (type == LENGTH && tag >>> 3 == wanted) {
                found.add(message.slice(message.position(), length));
            }
            message.position(message.position() + length);
        }
        return found;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }
}
