package org.maskwright.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.maskwright.core.InputException;
import org.maskwright.core.option.Option;
import org.maskwright.train.ParameterCount;
import org.maskwright.train.network.Networks;
import org.maskwright.train.recipe.Preset;
import org.maskwright.train.recipe.Recipe;

/** The presets, on a terminal, for programs, and as the page {@code docs/presets.md}. */
final class PresetList {
    private PresetList() {}

    /** A line each. */
    static void print(PrintStream out) {
        for (Preset preset : Preset.values()) {
            Recipe recipe = Recipe.of(preset);
            out.println(String.format(
                    Locale.ROOT,
                    "%-16s %,11d parameters  %-9s %s",
                    preset.id(),
                    parameters(preset).total(),
                    recipe.size(),
                    preset.summary()));
        }
    }

    /** All of them with their options. */
    static void json(Console console, OutputArgs output) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartArray();
                    for (Preset preset : Preset.values()) {
                        json.writeStartObject();
                        json.writeStringField("preset", preset.id());
                        json.writeStringField("summary", preset.summary());
                        json.writeNumberField("parameters", parameters(preset).total());
                        json.writeObjectFieldStart("recipe");
                        for (var option : Recipe.of(preset).texts().entrySet()) {
                            json.writeStringField(option.getKey(), option.getValue());
                        }
                        json.writeEndObject();
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }));
    }

    /** The page. */
    static void markdown(PrintStream out) {
        out.println("# Presets of the trainer");
        out.println();
        out.println(
                "Written by `maskwright train --presets --markdown`. How they are used: [training](training.md); what the networks are made of: [networks](networks.md).");
        out.println();
        out.println("| preset | parameters | of these statistics | images | for |");
        out.println("|---|---|---|---|---|");
        for (Preset preset : Preset.values()) {
            ParameterCount count = parameters(preset);
            out.println(String.format(
                    Locale.ROOT,
                    "| `%s` | %,d | %,d | %s | %s |",
                    preset.id(),
                    count.total(),
                    count.statistics(),
                    Recipe.of(preset).size(),
                    preset.summary()));
        }
        out.println();
        recipes(out);
    }

    private static void recipes(PrintStream out) {
        out.println("## Options");
        out.println();
        out.println(
                "Each can be changed with `--set OPTION=VALUE`. What a preset does not set is as in the second column.");
        out.println();
        StringBuilder head = new StringBuilder("| option | standard |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (Preset preset : Preset.values()) {
            head.append(" `").append(preset.id()).append("` |");
            rule.append("---|");
        }
        out.println(head.append(" what it does |"));
        out.println(rule.append("---|"));
        Recipe.OPTIONS.forEach(o -> out.println(row(o)));
    }

    private static String row(Option<?> option) {
        StringBuilder row =
                new StringBuilder("| `" + Recipe.hyphened(option.name()) + "` | " + option.standardText() + " |");
        for (Preset preset : Preset.values()) {
            String text = Recipe.of(preset).texts().getOrDefault(option.name(), "");
            row.append(' ')
                    .append(text.equals(option.standardText()) ? "" : text)
                    .append(" |");
        }
        return row.append(' ')
                .append(option.explanation())
                .append(range(option))
                .append(" |")
                .toString();
    }

    private static String range(Option<?> option) {
        return switch (option) {
            case Option.Number n -> " " + n.text(n.min()) + " to " + n.text(n.max()) + unit(n.unit()) + ".";
            case Option.Whole w -> " " + w.min() + " to " + w.max() + unit(w.unit()) + ".";
            case Option.Choice c -> " One of " + String.join(", ", c.choices()) + ".";
            case Option.Text t -> "";
            case Option.Switch s -> "";
            case Option.File f -> "";
        };
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static ParameterCount parameters(Preset preset) {
        return Networks.of(preset.architecture().preset()).count();
    }
}
