package org.maskwright.format.container;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;

/**
 * TFRecord files of {@code tf.train.Example}, as DeepLab's are: {@code image/encoded}, {@code image/filename},
 * {@code image/segmentation/class/encoded}, or any two features that hold pictures.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/load_data/tfrecord">TFRecords format details</a>
 */
final class RecordShard implements Shard {
    private static final Pattern NAME = Pattern.compile(".*\\.(tfrecords?|tfrec)(-\\d+-of-\\d+)?");
    private static final int HEAD = Long.BYTES;

    /** A record of an image and a mask; larger ones are no such thing. */
    private static final long MOST_BYTES = 256L << 20;

    @Override
    public boolean named(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public void unpack(Path shard, Optional<Part> part, PairFiles pairs) throws IOException, InputException {
        long size = Files.size(shard);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(shard), 1 << 16))) {
            long at = 0;
            while (at < size) {
                byte[] head = take(in, HEAD);
                requireSum(shard, head, take(in, Integer.BYTES), at);
                long length = little(head).getLong();
                if (length < 0 || length > MOST_BYTES || length > size - at) {
                    throw UnpackedFiles.damaged(
                            shard, "the record at byte " + at + " is said to be " + length + " long");
                }
                byte[] record = take(in, (int) length);
                requireSum(shard, record, take(in, Integer.BYTES), at);
                add(shard, part, pairs, record);
                at += HEAD + length + 2 * Integer.BYTES;
            }
        } catch (EOFException e) {
            throw UnpackedFiles.damaged(shard, "it ends within a record");
        }
    }

    private static byte[] take(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void requireSum(Path shard, byte[] bytes, byte[] stored, long at) throws InputException {
        if (RecordChecksum.of(bytes) != little(stored).getInt()) {
            throw UnpackedFiles.damaged(shard, "the checksum of the record at byte " + at + " does not hold");
        }
    }

    private static void add(Path shard, Optional<Part> part, PairFiles pairs, byte[] record)
            throws IOException, InputException {
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (Map.Entry<String, List<byte[]>> feature :
                ExampleFeatures.of(shard, record).entrySet()) {
            List<byte[]> held = feature.getValue();
            if (held.size() > 1 && PairFiles.saysMask(feature.getKey())) {
                throw new InputException(shard + " holds several masks for one image, in '" + feature.getKey()
                        + "'; write them as one, with a value for each object");
            }
            if (!held.isEmpty()) {
                values.put(feature.getKey(), held.getFirst());
            }
        }
        Optional<String> name = RowNames.WORDS.stream()
                .filter(values::containsKey)
                .findFirst()
                .map(word -> new String(values.getOrDefault(word, new byte[0]), StandardCharsets.UTF_8));
        pairs.add(shard, part, values, name);
    }
}
