package org.maskwright.infer.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.ParserWords;
import org.maskwright.infer.model.ClickSpec.ClickChannel;
import org.maskwright.infer.model.InputSpec.ChannelOrder;
import org.maskwright.infer.model.InputSpec.Normalisation;
import org.maskwright.infer.model.InputSpec.Preparation;
import org.maskwright.infer.model.InputSpec.ResizeRule;
import org.maskwright.infer.model.InputSpec.TensorLayout;
import org.maskwright.infer.model.OutputSpec.Activation;

/** The text of a {@code NAME.model.json}, format version 1. What is not said in it has its usual value; what is not known is refused. */
public final class DescriptionJson {
    static final int VERSION = 1;

    /** As RITM's networks were trained. */
    private static final double RADIUS_PX = 5;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private DescriptionJson() {}

    /**
     * Reads a description.
     *
     * @param file the file's name, for the message
     * @throws InputException when it is none; the message names the entry, or line and column
     */
    public static ModelDescription parse(String json, String file) throws InputException {
        try {
            JsonNode all = JSON.readTree(json);
            return description(new Entries(all, file, ""));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InputException(file + where + ": " + ParserWords.of(e.getOriginalMessage()), e);
        }
    }

    private static ModelDescription description(Entries all) throws InputException {
        all.knows("version", "input", "output", "threshold", "licence", "source", "clicks");
        int version = all.whole("version", VERSION);
        if (version != VERSION) {
            throw all.wrong("version", "is " + version + "; this program knows 1");
        }
        TensorLayout layout = all.object("input").word("layout", TensorLayout.class, TensorLayout.NCHW);
        return all.made(
                "threshold",
                () -> new ModelDescription(
                        input(all.object("input"), layout),
                        output(all.object("output"), layout),
                        all.number("threshold", 0.5),
                        new ModelDescription.ModelOrigin(all.text("licence", ""), all.text("source", "")),
                        all.has("clicks") ? Optional.of(clicks(all.object("clicks"))) : Optional.empty()));
    }

    private static InputSpec input(Entries input, TensorLayout layout) throws InputException {
        input.knows("name", "layout", "size", "order", "mean", "std", "scale", "resize");
        return new InputSpec(
                input.text("name"),
                layout,
                input.size("size"),
                new Preparation(
                        input.word("resize", ResizeRule.class, ResizeRule.STRETCH),
                        input.word("order", ChannelOrder.class, ChannelOrder.RGB),
                        input.made(
                                "mean",
                                () -> new Normalisation(
                                        input.number("scale", Normalisation.UNIT.scale()),
                                        input.numbers("mean", Normalisation.UNIT.mean()),
                                        input.numbers("std", Normalisation.UNIT.std())))));
    }

    private static OutputSpec output(Entries output, TensorLayout layout) throws InputException {
        output.knows("name", "layout", "activation", "person");
        return output.made(
                "person",
                () -> new OutputSpec(
                        output.text("name"),
                        output.word("layout", TensorLayout.class, layout),
                        output.word("activation", Activation.class, Activation.NONE),
                        output.wholes("person", List.of(0))));
    }

    private static ClickSpec clicks(Entries clicks) throws InputException {
        clicks.knows("decoder", "maps", "radius");
        if (clicks.has("decoder") == clicks.has("maps")) {
            throw clicks.wrong("decoder", "or maps must be said, and not both");
        }
        if (clicks.has("decoder")) {
            return clicks.made("decoder", () -> new ClickSpec.Prompt(clicks.text("decoder")));
        }
        Entries maps = clicks.object("maps");
        Map<String, List<ClickChannel>> channels = new TreeMap<>();
        for (String input : maps.names()) {
            channels.put(input, maps.words(input, ClickChannel.class));
        }
        return clicks.made("maps", () -> new ClickSpec.Maps(channels, clicks.number("radius", RADIUS_PX)));
    }

    private static void write(ClickSpec spec, ObjectNode clicks) {
        switch (spec) {
            case ClickSpec.Prompt prompt -> clicks.put("decoder", prompt.decoder());
            case ClickSpec.Maps told -> {
                ObjectNode maps = clicks.putObject("maps");
                new TreeMap<>(told.maps()).forEach((input, channels) -> {
                    var words = maps.putArray(input);
                    channels.forEach(c -> words.add(Entries.written(c)));
                });
                clicks.put("radius", told.radiusPx());
            }
        }
    }

    /** The text of a description; {@link #parse} reads it back. */
    public static String format(ModelDescription d) {
        ObjectNode all = JSON.createObjectNode().put("version", VERSION);
        ObjectNode input = all.putObject("input").put("name", d.input().name());
        Preparation preparation = d.input().preparation();
        input.put("layout", Entries.written(d.input().layout()));
        d.input().size().ifPresent(s -> input.putArray("size").add(s.width()).add(s.height()));
        input.put("resize", Entries.written(preparation.resize())).put("order", Entries.written(preparation.order()));
        input.put("scale", preparation.numbers().scale());
        preparation.numbers().mean().forEach(input.putArray("mean")::add);
        preparation.numbers().std().forEach(input.putArray("std")::add);
        ObjectNode output = all.putObject("output").put("name", d.output().name());
        output.put("layout", Entries.written(d.output().layout()));
        output.put("activation", Entries.written(d.output().activation()));
        d.output().person().forEach(output.putArray("person")::add);
        all.put("threshold", d.threshold());
        all.put("licence", d.origin().licence()).put("source", d.origin().source());
        d.clicks().ifPresent(c -> write(c, all.putObject("clicks")));
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                            .writeValueAsString(all)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
