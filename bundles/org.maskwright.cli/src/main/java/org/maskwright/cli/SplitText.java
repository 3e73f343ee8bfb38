package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maskwright.check.facts.SplitEvidence;
import org.maskwright.core.Sample;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.dataset.split.Scheme;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.dataset.split.SplitPlan.Leak;

/** What a split is or would be, in words and as JSON. */
final class SplitText {
    private static final int LEAKS_SHOWN = 5;

    private final Console console;
    private final PrintStream out;
    private final SplitPlan plan;
    private final Scheme scheme;
    private final Map<String, Double> areas;
    private final List<Leak> lookAlikes;
    private final Map<String, String> labels;

    SplitText(Console console, SplitPlan plan, SplitEvidence evidence, List<Sample> samples) {
        this.console = console;
        this.out = console.out();
        this.plan = plan;
        this.scheme = plan.options().scheme();
        this.areas = plan.means(evidence.coverage());
        this.lookAlikes = plan.leaks(evidence.lookAlikes());
        this.labels = samples.stream().collect(Collectors.toMap(Sample::key, Sample::label));
    }

    /** Tells people. */
    void print(Optional<Operation> written) {
        row("", bin -> scheme instanceof Scheme.Folds ? "fold " + bin : bin);
        row("before", counts(plan.before()));
        row("after", counts(plan.after()));
        row("intended", counts(plan.targets()));
        if (!areas.isEmpty()) {
            row(
                    "foreground",
                    b -> areas.containsKey(b) ? String.format(Locale.ROOT, "%.1f %%", 100 * areas.get(b)) : "");
        }
        if (!(plan.options().groups() instanceof GroupRule.Clusters)) {
            leaks("group is", "groups are", plan.torn());
        }
        leaks("cluster of look-alikes is", "clusters of look-alikes are", lookAlikes);
        if (!plan.gone().isEmpty()) {
            out.println("not split any more, rows kept: " + names(plan.gone()));
        }
        out.println(outcome(written));
        notes(written);
    }

    private void row(String name, Function<String, String> cell) {
        out.println(String.format(Locale.ROOT, "%-12s", name)
                + scheme.bins().stream()
                        .map(b -> String.format(Locale.ROOT, "%9s", cell.apply(b)))
                        .collect(Collectors.joining()));
    }

    private static Function<String, String> counts(Map<String, Integer> counts) {
        return bin -> String.format(Locale.ROOT, "%,d", counts.getOrDefault(bin, 0));
    }

    private void leaks(String one, String several, List<Leak> leaks) {
        if (!leaks.isEmpty()) {
            String what = leaks.size() == 1 ? one : several;
            out.println("leak: " + leaks.size() + " " + what + " in more than one " + scheme.column() + ":");
            leaks.stream().limit(LEAKS_SHOWN).forEach(l -> out.println("    " + label(l.group()) + ": " + members(l)));
            if (leaks.size() > LEAKS_SHOWN) {
                out.println("    … and " + (leaks.size() - LEAKS_SHOWN) + " more");
            }
        }
    }

    private String members(Leak leak) {
        return leak.samples().entrySet().stream()
                .map(e -> e.getKey() + " " + names(e.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** What people call a sample, or a cluster, which is called after its first; what is not there any more has no other name. */
    private String label(String key) {
        return labels.getOrDefault(key, key);
    }

    private String names(List<String> samples) {
        return samples.stream().limit(LEAKS_SHOWN).map(this::label).collect(Collectors.joining(", "))
                + (samples.size() > LEAKS_SHOWN ? " and " + (samples.size() - LEAKS_SHOWN) + " more" : "");
    }

    private String outcome(Optional<Operation> written) {
        String file = scheme.file().path();
        if (plan.added().isEmpty()) {
            return "Every sample has a " + scheme.column() + " already; nothing was written.";
        }
        String rows = Text.count(plan.added().size(), "row");
        return written.isPresent()
                ? rows + " appended to " + file + "."
                : rows + " would be appended to " + file + "; nothing was written.";
    }

    private void notes(Optional<Operation> written) {
        boolean grouped = plan.old().stream().anyMatch(a -> !a.group().isEmpty());
        if (grouped && !plan.added().isEmpty() && plan.options().groups() instanceof GroupRule.None) {
            console.note("warning: earlier samples are grouped; without --group-by, new ones are placed one by one");
        }
        written.ifPresent(o -> console.note("'maskwright undo DATASET " + o.id() + "' takes this back."));
    }

    /** Tells programs. */
    void json(Writer writer) throws IOException {
        Json.write(writer, json -> {
            json.writeStartObject();
            json.writeStringField("split", plan.options().text());
            json.writeStringField("file", scheme.file().path());
            json.writeArrayFieldStart(scheme.column() + "s");
            for (String bin : scheme.bins()) {
                bin(json, bin);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("added");
            for (var row : plan.added()) {
                json.writeStringField(label(row.sample()), row.bin());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("keys");
            for (var row : plan.added()) {
                json.writeStringField(label(row.sample()), row.sample());
            }
            json.writeEndObject();
            strings(json, "gone", plan.gone());
            leaks(json, "tornGroups", plan.torn());
            leaks(json, "tornLookAlikes", lookAlikes);
            json.writeEndObject();
        });
    }

    private void bin(JsonGenerator json, String bin) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", bin);
        json.writeNumberField("before", plan.before().getOrDefault(bin, 0));
        json.writeNumberField("after", plan.after().getOrDefault(bin, 0));
        json.writeNumberField("intended", plan.targets().getOrDefault(bin, 0));
        Double area = areas.get(bin);
        if (area != null) {
            json.writeNumberField("foreground", area);
        }
        json.writeEndObject();
    }

    private void leaks(JsonGenerator json, String name, List<Leak> leaks) throws IOException {
        json.writeArrayFieldStart(name);
        for (Leak leak : leaks) {
            json.writeStartObject();
            json.writeStringField("group", label(leak.group()));
            for (var e : leak.samples().entrySet()) {
                strings(json, e.getKey(), e.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(label(value));
        }
        json.writeEndArray();
    }
}
