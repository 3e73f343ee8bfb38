package org.maskwright.core.proto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The bytes of the examples in the documentation of protobuf's encoding, and what they leave out. */
class ProtoMessageTest {
    private static String hex(ProtoMessage message) {
        return HexFormat.of().formatHex(message.toBytes());
    }

    @Test
    void wholeNumbersAreVarints() {
        assertThat(hex(new ProtoMessage().whole(1, 150))).isEqualTo("089601");
        assertThat(hex(new ProtoMessage().whole(16, 0))).isEqualTo("800100");
        assertThat(hex(new ProtoMessage().whole(1, -2))).isEqualTo("08feffffffffffffffff01");
    }

    @Test
    void textAndMessagesHaveTheirLength() {
        assertThat(hex(new ProtoMessage().text(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new ProtoMessage().message(3, new ProtoMessage().whole(1, 150))))
                .isEqualTo("1a03089601");
        assertThat(hex(new ProtoMessage().text(1, "×"))).isEqualTo("0a02c397");
    }

    @Test
    void realNumbersAreFourBytes() {
        assertThat(hex(new ProtoMessage().real(2, 1.0))).isEqualTo("150000803f");
    }
}
