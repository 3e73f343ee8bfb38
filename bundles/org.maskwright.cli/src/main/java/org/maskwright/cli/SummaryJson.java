package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.maskwright.core.Size;
import org.maskwright.dataset.DatasetSummary;
import org.maskwright.dataset.SizeSummary;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.stroke.UnsavedStrokes;

/** A dataset at a glance, for programs. */
final class SummaryJson {
    private final JsonGenerator json;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(String dataset, DatasetSummary summary, HandWork work, Writer out) throws IOException {
        Json.write(out, json -> new SummaryJson(json).document(dataset, summary, work));
    }

    private void document(String dataset, DatasetSummary s, HandWork work) throws IOException {
        json.writeStartObject();
        json.writeStringField("dataset", dataset);
        layout("layout", s.layout().layout());
        json.writeBooleanField("stated", s.layout().stated());
        json.writeNumberField("confidence", s.layout().confidence());
        json.writeStringField("reason", s.layout().reason());
        if (s.layout().alternative().isPresent()) {
            layout("alternative", s.layout().alternative().get());
        }
        json.writeArrayFieldStart("datasets");
        for (String folder : s.datasets()) {
            json.writeString(folder);
        }
        json.writeEndArray();
        DatasetSummary.Counts c = s.counts();
        json.writeNumberField("samples", c.samples());
        json.writeNumberField("pairs", c.pairs());
        json.writeNumberField("imagesWithoutMask", c.imagesWithoutMask());
        json.writeNumberField("masksWithoutImage", c.masksWithoutImage());
        json.writeNumberField("bytes", c.bytes());
        sizes("imageSizes", s.imageSizes());
        sizes("maskSizes", s.maskSizes());
        json.writeObjectFieldStart("values");
        for (Map.Entry<Integer, Long> e : s.values().pixels().entrySet()) {
            json.writeNumberField(String.valueOf(e.getKey()), e.getValue());
        }
        json.writeEndObject();
        counts("strays", s.strays());
        counts("statuses", s.statuses());
        counts("parts", s.parts());
        work.writeTime(json);
        unsaved(work.unsaved());
        json.writeEndObject();
    }

    private void unsaved(UnsavedText unsaved) throws IOException {
        json.writeArrayFieldStart("unsaved");
        for (UnsavedStrokes one : unsaved.unsaved()) {
            json.writeStartObject();
            json.writeStringField("sample", one.sample());
            json.writeStringField("mask", one.path());
            json.writeNumberField("strokes", one.steps());
            json.writeStringField("last", one.last().toString());
            json.writeBooleanField(
                    "changed", one.isChangedSince(unsaved.folder().root()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void layout(String name, Layout layout) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", layout.name());
        json.writeStringField("images", layout.images());
        json.writeStringField("masks", layout.masks());
        json.writeStringField("labels", LabelMapText.of(layout.labels()));
        json.writeEndObject();
    }

    private void sizes(String name, SizeSummary sizes) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("measured", sizes.measured());
        if (sizes.smallest().isPresent()) {
            size("smallest", sizes.smallest().get());
            size("median", sizes.median().orElseThrow());
            size("largest", sizes.largest().orElseThrow());
        }
        json.writeEndObject();
    }

    private void size(String name, Size size) throws IOException {
        json.writeFieldName(name);
        json.writeArray(new int[] {size.width(), size.height()}, 0, 2);
    }

    private void counts(String name, Map<? extends Enum<?>, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<? extends Enum<?>, Integer> e : counts.entrySet()) {
            json.writeNumberField(e.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'), e.getValue());
        }
        json.writeEndObject();
    }
}
