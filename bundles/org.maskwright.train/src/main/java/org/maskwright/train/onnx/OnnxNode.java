package org.maskwright.train.onnx;

import java.util.List;
import org.maskwright.core.proto.ProtoMessage;

/** One operator of an ONNX graph ({@code NodeProto}), with what it is given and what it is set to. */
final class OnnxNode {
    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INT = 2;
    private static final int TYPE_STRING = 3;
    private static final int TYPE_INTS = 7;

    private final ProtoMessage node = new ProtoMessage();

    /** An operator of the standard set, of one output; an empty input is one left out. */
    OnnxNode(String operator, List<String> inputs, String output) {
        inputs.forEach(i -> node.text(1, i));
        node.text(2, output).text(3, output).text(4, operator);
    }

    OnnxNode with(String name, long value) {
        return attribute(new ProtoMessage().text(1, name).whole(3, value).whole(20, TYPE_INT));
    }

    OnnxNode with(String name, double value) {
        return attribute(new ProtoMessage().text(1, name).real(2, value).whole(20, TYPE_FLOAT));
    }

    OnnxNode with(String name, String value) {
        return attribute(new ProtoMessage().text(1, name).text(4, value).whole(20, TYPE_STRING));
    }

    OnnxNode with(String name, List<Integer> values) {
        var attribute = new ProtoMessage().text(1, name);
        values.forEach(v -> attribute.whole(8, v));
        return attribute(attribute.whole(20, TYPE_INTS));
    }

    ProtoMessage message() {
        return node;
    }

    private OnnxNode attribute(ProtoMessage attribute) {
        node.message(5, attribute);
        return this;
    }
}
