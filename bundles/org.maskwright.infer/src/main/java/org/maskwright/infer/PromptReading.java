package org.maskwright.infer;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.infer.model.ClickSpec;
import org.maskwright.infer.model.GraphReading;
import org.maskwright.infer.model.InputSpec;
import org.maskwright.infer.model.InputSpec.ChannelOrder;
import org.maskwright.infer.model.InputSpec.Normalisation;
import org.maskwright.infer.model.InputSpec.Preparation;
import org.maskwright.infer.model.InputSpec.ResizeRule;
import org.maskwright.infer.model.ModelDescription;

/** What is taken for so of an encoder that nobody has described: that it was exported as those of Segment Anything are. */
final class PromptReading {
    private static final Normalisation IMAGENET =
            new Normalisation(1 / 255.0, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

    private PromptReading() {}

    static GraphReading of(GraphReading plain, ClickSpec.Prompt prompt) {
        ModelDescription read = plain.description();
        InputSpec input = new InputSpec(
                read.input().name(),
                read.input().layout(),
                read.input().size(),
                new Preparation(ResizeRule.LETTERBOX, ChannelOrder.RGB, IMAGENET));
        List<String> assumed = new ArrayList<>();
        assumed.add("colours: taken as RGB");
        assumed.add("numbers: taken as those of ImageNet, mean 0.485 0.456 0.406, deviation 0.229 0.224 0.225");
        assumed.add("resize: taken as letterbox, in the upper left corner");
        var description = new ModelDescription(input, read.output(), read.threshold(), read.origin());
        return new GraphReading(description.with(prompt), assumed);
    }
}
