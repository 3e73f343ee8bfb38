package org.maskwright.infer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.infer.model.InputSpec.ChannelOrder;
import org.maskwright.infer.model.InputSpec.ResizeRule;
import org.maskwright.infer.model.InputSpec.TensorLayout;
import org.maskwright.infer.model.OutputSpec.Activation;

class DescriptionJsonTest {
    private static final String LEAST = "{\"input\": {\"name\": \"x\"}, \"output\": {\"name\": \"y\"}}";

    @Test
    void whatIsNotSaidIsAsUsual() throws Exception {
        ModelDescription d = DescriptionJson.parse(LEAST, "a.model.json");
        assertThat(d.input().layout()).isEqualTo(TensorLayout.NCHW);
        assertThat(d.input().size()).isEmpty();
        assertThat(d.input().preparation().resize()).isEqualTo(ResizeRule.STRETCH);
        assertThat(d.input().preparation().numbers()).isEqualTo(InputSpec.Normalisation.UNIT);
        assertThat(d.output()).isEqualTo(new OutputSpec("y", TensorLayout.NCHW, Activation.NONE, List.of(0)));
        assertThat(d.threshold()).isEqualTo(0.5);
    }

    @Test
    void readsBackWhatItWrites() throws Exception {
        ModelDescription d = DescriptionJson.parse("""
                {"version": 1, "input": {"name": "x", "layout": "NHWC", "size": [256, 144], "order": "BGR",
                 "mean": [1, 2, 3], "std": [4, 5, 6], "scale": 1, "resize": "letterbox"},
                 "output": {"name": "y", "layout": "NCHW", "activation": "softmax", "person": [1, 15]},
                 "threshold": 0.4, "licence": "MIT", "source": "here"}
                """, "a.model.json");
        assertThat(d.input().size()).isEqualTo(Optional.of(new Size(256, 144)));
        assertThat(d.input().preparation().order()).isEqualTo(ChannelOrder.BGR);
        assertThat(d.output().person()).containsExactly(1, 15);
        assertThat(DescriptionJson.parse(DescriptionJson.format(d), "again")).isEqualTo(d);
    }

    @Test
    void namesWhatIsWrong() {
        refused("{}", "input must be an object");
        refused("[]", "the file must be an object");
        refused("{\"input\": {\"name\": \"x\"", "a.model.json, line 1");
        refused(LEAST.replace("\"x\"", "\"x\", \"meen\": [1]"), "input.meen is not known");
        refused(LEAST.replace("\"x\"", "\"x\", \"order\": \"GBR\""), "input.order is 'GBR'; there are RGB, BGR");
        refused(LEAST.replace("\"x\"", "\"x\", \"std\": [1, 0, 1]"), "input.mean makes no sense");
        refused(LEAST.replace("\"x\"", "\"x\", \"size\": [5]"), "input.size must be [width, height]");
        refused(LEAST.replace("\"y\"", "\"y\", \"person\": []"), "a.model.json");
        refused("{\"threshold\": 2, " + LEAST.substring(1), "threshold makes no sense");
        refused("{\"version\": 2, " + LEAST.substring(1), "version is 2");
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> DescriptionJson.parse(json, "a.model.json"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("a.model.json")
                .hasMessageContaining(why);
    }
}
