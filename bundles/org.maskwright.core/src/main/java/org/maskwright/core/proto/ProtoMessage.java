package org.maskwright.core.proto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A message in the <a href="https://protobuf.dev/programming-guides/encoding/">wire format of protobuf</a>: fields by number, in the order in which
 * they are added. Each method returns the message itself.
 */
public final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** No field yet. */
    public ProtoMessage() {}

    /** A field of type int32, int64 or enum. */
    public ProtoMessage whole(int field, long value) {
        return tag(field, VARINT).varint(value);
    }

    /** A field of type float. */
    public ProtoMessage real(int field, double value) {
        tag(field, FIXED32);
        bytes.writeBytes(ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat((float) value)
                .array());
        return this;
    }

    /** A field of type string. */
    public ProtoMessage text(int field, String value) {
        return raw(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A field of type bytes. */
    public ProtoMessage raw(int field, byte[] value) {
        tag(field, LENGTH).varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** A field that is a message itself. */
    public ProtoMessage message(int field, ProtoMessage value) {
        return raw(field, value.toBytes());
    }

    /** The fields so far. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    private ProtoMessage tag(int field, int type) {
        return varint((long) field << 3 | type);
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private ProtoMessage varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }
}
