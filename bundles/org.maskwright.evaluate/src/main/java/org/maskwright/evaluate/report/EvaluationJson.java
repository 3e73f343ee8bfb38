package org.maskwright.evaluate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.evaluate.ClassScores;
import org.maskwright.evaluate.Curves;
import org.maskwright.evaluate.Evaluation;
import org.maskwright.evaluate.EvaluationOptions;
import org.maskwright.evaluate.GroupScores;
import org.maskwright.evaluate.ImageScore;
import org.maskwright.evaluate.ModelDifference;
import org.maskwright.evaluate.ModelScores;

/** An evaluation for programs. Numbers are those of the formulas; what is undefined is null, with the reason beside it. */
public final class EvaluationJson {
    private final JsonGenerator json;
    private final EvaluationOptions options;

    private EvaluationJson(JsonGenerator json, EvaluationOptions options) {
        this.json = json;
        this.options = options;
    }

    /**
     * Writes the document; the writer stays open.
     *
     * @param differences of pairs of models; none where there is one
     */
    public static void write(Evaluation evaluation, List<ModelDifference> differences, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new EvaluationJson(json, evaluation.options()).document(evaluation, differences);
        }
        out.write(System.lineSeparator());
        out.flush();
    }

    private void document(Evaluation evaluation, List<ModelDifference> differences) throws IOException {
        json.writeStartObject();
        options();
        json.writeArrayFieldStart("models");
        for (ModelScores model : evaluation.models()) {
            model(model, evaluation.groups());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("differences");
        for (ModelDifference difference : differences) {
            difference(difference);
        }
        json.writeEndArray();
        texts("left", evaluation.left());
        json.writeObjectFieldStart("resized");
        for (Map.Entry<String, Integer> e : evaluation.resized().entrySet()) {
            json.writeNumberField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("seconds", evaluation.seconds());
        json.writeEndObject();
    }

    private void options() throws IOException {
        json.writeObjectFieldStart("options");
        json.writeNumberField("threshold", options.scoring().threshold());
        json.writeNumberField("betaSquared", options.scoring().betaSquared());
        json.writeNumberField("sweepBetaSquared", options.scoring().sweepBetaSquared());
        json.writeBooleanField("stretched", options.scoring().stretched());
        json.writeStringField("undefined", options.undefined().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringField("missing", options.missing().name().toLowerCase(java.util.Locale.ROOT));
        json.writeNumberField("draws", options.bootstrap().draws());
        json.writeNumberField("confidence", options.bootstrap().confidence());
        json.writeNumberField("seed", options.bootstrap().seed());
        json.writeEndObject();
    }

    private void model(ModelScores model, Map<String, String> groups) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        if (model.millis().isPresent()) {
            json.writeNumberField("millis", model.millis().getAsDouble());
        }
        json.writeObjectFieldStart("means");
        for (Map.Entry<Metric, Mean> e : model.means(options.undefined()).entrySet()) {
            json.writeFieldName(e.getKey().key());
            mean(e.getValue(), model.interval(e.getKey(), options.undefined(), options.bootstrap()));
        }
        json.writeEndObject();
        json.writeFieldName("pooled");
        counts(model.pooled());
        curves(model.curves());
        if (model.classes().isPresent()) {
            classes(model.classes().get());
        }
        groups(GroupScores.of(model, groups, options));
        texts("missing", model.missing());
        json.writeArrayFieldStart("images");
        for (ImageScore image : model.images()) {
            image(image);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void groups(List<GroupScores> groups) throws IOException {
        json.writeArrayFieldStart("groups");
        for (GroupScores group : groups) {
            json.writeStartObject();
            json.writeStringField("group", group.group());
            json.writeNumberField("images", group.images());
            json.writeObjectFieldStart("means");
            for (Map.Entry<Metric, Mean> e : new EnumMap<>(group.means()).entrySet()) {
                json.writeFieldName(e.getKey().key());
                mean(e.getValue(), Optional.empty());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void mean(Mean mean, Optional<Bootstrap.Interval> interval) throws IOException {
        json.writeStartObject();
        measure("value", mean.value());
        if (mean.value() instanceof Measure.Undefined u) {
            json.writeStringField("undefined", u.reason());
        }
        json.writeNumberField("used", mean.used());
        json.writeNumberField("total", mean.total());
        if (interval.isPresent()) {
            interval(interval.get());
        }
        texts("leftOut", mean.leftOut());
        json.writeEndObject();
    }

    private void interval(Bootstrap.Interval interval) throws IOException {
        json.writeArrayFieldStart("interval");
        json.writeNumber(interval.low());
        json.writeNumber(interval.high());
        json.writeEndArray();
    }

    private void counts(Confusion counts) throws IOException {
        json.writeStartObject();
        json.writeNumberField("tp", counts.tp());
        json.writeNumberField("fp", counts.fp());
        json.writeNumberField("fn", counts.fn());
        json.writeNumberField("tn", counts.tn());
        measure("accuracy", counts.accuracy());
        measure("precision", counts.precision());
        measure("recall", counts.recall());
        measure("f", counts.f(options.scoring().betaSquared()));
        measure("iou", counts.iou());
        measure("dice", counts.dice());
        json.writeEndObject();
    }

    private void curves(Curves curves) throws IOException {
        json.writeObjectFieldStart("curves");
        json.writeNumberField("images", curves.images());
        curve("precision", curves.precision());
        curve("recall", curves.recall());
        curve("f", curves.f());
        curve("iou", curves.iou());
        curve("e", curves.e());
        json.writeEndObject();
    }

    private void curve(String name, double[] curve) throws IOException {
        json.writeFieldName(name);
        json.writeArray(curve, 0, curve.length);
    }

    private void classes(ClassScores classes) throws IOException {
        json.writeArrayFieldStart("classes");
        for (ClassScores.OfClass c : classes.classes()) {
            json.writeStartObject();
            json.writeNumberField("id", c.label().id());
            json.writeStringField("name", c.label().name());
            json.writeFieldName("pooled");
            counts(c.counts());
            json.writeFieldName("iou");
            mean(c.iou(), Optional.empty());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("meanIou");
        mean(classes.meanIou(), Optional.empty());
    }

    private void image(ImageScore image) throws IOException {
        json.writeStartObject();
        json.writeStringField("image", image.name());
        json.writeNumberField("width", image.size().width());
        json.writeNumberField("height", image.size().height());
        json.writeNumberField("tp", image.counts().tp());
        json.writeNumberField("fp", image.counts().fp());
        json.writeNumberField("fn", image.counts().fn());
        json.writeNumberField("tn", image.counts().tn());
        for (Metric metric : Metric.values()) {
            if (options.scoring().metrics().contains(metric)) {
                measure(metric.key(), image.value(metric));
            }
        }
        if (image.millis().isPresent()) {
            json.writeNumberField("millis", image.millis().getAsDouble());
        }
        json.writeEndObject();
    }

    private void difference(ModelDifference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("metric", difference.metric().key());
        json.writeStringField("first", difference.first());
        json.writeStringField("second", difference.second());
        measure("mean", difference.mean());
        if (difference.interval().isPresent()) {
            interval(difference.interval().get());
        }
        json.writeArrayFieldStart("images");
        for (ModelDifference.OfImage image : difference.images()) {
            json.writeStartObject();
            json.writeStringField("image", image.name());
            json.writeNumberField("first", image.first());
            json.writeNumberField("second", image.second());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void measure(String name, Measure measure) throws IOException {
        switch (measure) {
            case Measure.Defined d -> json.writeNumberField(name, d.figure());
            case Measure.Undefined u -> json.writeNullField(name);
        }
    }

    private void texts(String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> e : texts.entrySet()) {
            json.writeStringField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
    }
}
