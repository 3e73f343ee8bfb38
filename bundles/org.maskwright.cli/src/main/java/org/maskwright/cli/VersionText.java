package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.dataset.version.FrozenVersion;
import org.maskwright.dataset.version.MaskChange;
import org.maskwright.dataset.version.VersionDiff;
import org.maskwright.dataset.version.VersionDiff.ChangedSample;
import org.maskwright.dataset.version.VersionFacts;
import org.maskwright.dataset.version.Versions;

/** Versions and their differences, for people and for programs. */
final class VersionText {
    private final Console console;
    private final OutputArgs output;

    VersionText(Console console, OutputArgs output) {
        this.console = console;
        this.output = output;
    }

    /** A change, and what the masks have in common. */
    private record Measured(ChangedSample change, OptionalDouble iou) {}

    static void write(FrozenVersion version, Writer out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            facts(version.facts(), json);
            json.writeNumberField("samples", version.samples().size());
            json.writeStringField("sha256", version.sha256());
            json.writeEndObject();
        });
    }

    private static void facts(VersionFacts facts, JsonGenerator json) throws IOException {
        json.writeStringField("name", facts.name());
        json.writeStringField("created", facts.created().toString());
        json.writeStringField("note", facts.note());
    }

    void list(Versions versions) throws IOException, InputException {
        List<VersionFacts> all = versions.list();
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartArray();
                    for (VersionFacts facts : all) {
                        json.writeStartObject();
                        facts(facts, json);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }));
        if (output.forPeople()) {
            all.forEach(v -> console.out()
                    .println(v.created().toString().replace('T', ' ').substring(0, 16) + "  " + v.name()
                            + (v.note().isEmpty() ? "" : "  " + Text.oneLine(v.note()))));
            if (all.isEmpty()) {
                console.note("No version was made yet; 'maskwright version create DATASET NAME' makes one.");
            }
        }
    }

    void diff(Versions versions, FrozenVersion before, FrozenVersion after) throws IOException, InputException {
        VersionDiff diff = VersionDiff.of(before, after);
        var masks = new MaskChange(before.facts().labels(), after.facts().labels());
        List<Measured> changed = new ArrayList<>();
        for (ChangedSample change : diff.changed()) {
            changed.add(new Measured(change, change.mask() ? masks.iou(versions, change) : OptionalDouble.empty()));
        }
        output.json(console, out -> write(diff, changed, out));
        if (output.forPeople()) {
            diff.added().forEach(k -> console.out().println("added    " + k));
            diff.removed().forEach(k -> console.out().println("removed  " + k));
            changed.forEach(
                    m -> console.out().println("changed  " + m.change().after().key() + ": " + words(m)));
            console.out()
                    .println(diff.added().size() + " added, " + diff.removed().size() + " removed, " + changed.size()
                            + " changed");
        }
    }

    private static String words(Measured measured) {
        ChangedSample change = measured.change();
        List<String> words = new ArrayList<>();
        if (change.image()) {
            words.add("image");
        }
        if (change.mask()) {
            words.add(
                    measured.iou().isPresent()
                            ? String.format(
                                    Locale.ROOT,
                                    "mask (IoU %.4f)",
                                    measured.iou().getAsDouble())
                            : "mask");
        }
        if (change.status()) {
            words.add(change.before().status().text() + " → "
                    + change.after().status().text());
        }
        if (change.part()) {
            words.add(change.before().part().map(Part::text).orElse("no part") + " → "
                    + change.after().part().map(Part::text).orElse("no part"));
        }
        return String.join(", ", words);
    }

    private static void write(VersionDiff diff, List<Measured> changed, Writer out) throws IOException {
        Json.write(out, json -> {
            json.writeStartObject();
            names("added", diff.added(), json);
            names("removed", diff.removed(), json);
            json.writeArrayFieldStart("changed");
            for (Measured measured : changed) {
                json.writeStartObject();
                json.writeStringField("sample", measured.change().after().key());
                json.writeBooleanField("image", measured.change().image());
                json.writeBooleanField("mask", measured.change().mask());
                json.writeBooleanField("status", measured.change().status());
                json.writeBooleanField("part", measured.change().part());
                if (measured.iou().isPresent()) {
                    json.writeNumberField("iou", measured.iou().getAsDouble());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void names(String field, List<String> names, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
