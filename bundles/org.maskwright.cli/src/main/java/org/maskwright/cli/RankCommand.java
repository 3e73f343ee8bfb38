package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Objection;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.infer.Doubt;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.session.model.ProposalPlan;
import org.maskwright.session.model.ProposalRequest;
import org.maskwright.session.model.Ranking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rank}: the samples in the order in which a model finds that they deserve to be looked at. */
@Command(
        name = "rank",
        description = "Orders samples by how much a model holds against their masks. Changes no file of the dataset.",
        mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private ModelArgs model = new ModelArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "misfit",
            description =
                    "misfit: how much worse than the model's own mask this one fits what the model said, its doubts"
                            + " included; iou: the overlap of the two; uncertainty: the model's doubt of its own mask."
                            + " Default: ${DEFAULT-VALUE}.")
    private Ranking.By by = Ranking.By.MISFIT;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "40",
            description = "Print so many; --json has all. Default: ${DEFAULT-VALUE}.")
    private int limit = 40;

    @Mixin
    private LookingArgs looking = new LookingArgs();

    RankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        if (limit < 0) {
            throw new InputException("--limit is " + limit + "; give how many samples to print, 0 for none");
        }
        List<ModelFile> files = model.findAll(dataset);
        var request = new ProposalRequest(looking.looking(), OptionalDouble.empty(), model.threads());
        DatasetFolder folder = dataset.open(Access.READ);
        Progress progress = console.progress(output.quiet());
        Scan scan = folder.scan(dataset.settings(folder), progress);
        List<SegmentationModel> models = new ArrayList<>();
        try {
            for (ModelFile file : files) {
                models.add(model.load(file, console));
            }
            tell(Ranking.of(folder, scan, models, request, by, progress), models);
        } finally {
            models.forEach(SegmentationModel::close);
        }
        return ExitCode.DONE.value();
    }

    private void tell(Ranking ranking, List<SegmentationModel> models) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("models");
                    for (SegmentationModel m : models) {
                        json.writeStartObject();
                        json.writeStringField("name", m.name());
                        json.writeStringField("sha256", m.sha256());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("samples");
                    for (Ranking.Ranked ranked : ranking.samples()) {
                        sample(json, ranked);
                    }
                    json.writeEndArray();
                    json.writeArrayFieldStart("left");
                    for (ProposalPlan.NotProposed left : ranking.left()) {
                        json.writeStartObject();
                        json.writeStringField("sample", left.label());
                        json.writeStringField("why", left.why());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }));
        if (output.forPeople()) {
            print(ranking);
        }
    }

    private static void sample(JsonGenerator json, Ranking.Ranked ranked) throws IOException {
        json.writeStartObject();
        json.writeStringField("sample", ranked.sample().label());
        json.writeStringField("key", ranked.sample().key());
        json.writeNumberField("value", ranked.value());
        json.writeArrayFieldStart("models");
        for (Doubt doubt : ranked.doubts()) {
            doubt(json, doubt);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void doubt(JsonGenerator json, Doubt doubt) throws IOException {
        json.writeStartObject();
        if (doubt.iou() instanceof Measure.Defined d) {
            json.writeNumberField("iou", d.figure());
        }
        json.writeNumberField("misfit", doubt.misfit());
        json.writeNumberField("uncertainty", doubt.uncertainty());
        if (doubt.worst().isPresent()) {
            json.writeStringField("nature", nature(doubt.worst().get()));
        }
        json.writeNumberField("worstPx", doubt.worst().map(Objection::pixels).orElse(0L));
        Rect at = doubt.worst().map(Objection::place).orElse(Rect.EMPTY);
        json.writeArrayFieldStart("worst");
        for (int n : new int[] {at.x(), at.y(), at.width(), at.height()}) {
            json.writeNumber(n);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void print(Ranking ranking) {
        List<Ranking.Ranked> first =
                ranking.samples().subList(0, Math.min(limit, ranking.samples().size()));
        if (!first.isEmpty()) {
            console.out()
                    .println(by.name().toLowerCase(Locale.ROOT) + "  IoU    worst region                     sample");
        }
        for (Ranking.Ranked ranked : first) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%6.3f  %s  %-31s  %s",
                            ranked.value(),
                            best(ranked),
                            region(ranked),
                            ranked.sample().label()));
        }
        ranking.left().forEach(l -> console.out().println("    left: " + Text.about(l.label(), l.why())));
        int more = ranking.samples().size() - first.size();
        if (more > 0) {
            console.note(Text.count(more, "sample") + " more; --limit prints them, --json FILE writes all.");
        }
    }

    /** The largest overlap that a model's mask has with the sample's. */
    private static String best(Ranking.Ranked ranked) {
        return ranked.doubts().stream()
                .flatMap(d -> d.iou() instanceof Measure.Defined iou ? Stream.of(iou.figure()) : Stream.of())
                .max(Comparator.naturalOrder())
                .map(iou -> String.format(Locale.ROOT, "%.3f", iou))
                .orElse("  -  ");
    }

    /** Where all models see something else, the smallest of the regions. */
    private static String region(Ranking.Ranked ranked) {
        List<Objection> worst =
                ranked.doubts().stream().flatMap(d -> d.worst().stream()).toList();
        if (worst.size() < ranked.doubts().size()) {
            return "none";
        }
        Objection least = Collections.min(worst, Comparator.comparingLong(Objection::pixels));
        Rect at = least.place();
        return String.format(
                Locale.ROOT,
                "%,d px %s at %d,%d",
                least.pixels(),
                nature(least),
                at.x() + at.width() / 2,
                at.y() + at.height() / 2);
    }

    private static String nature(Objection objection) {
        return objection.nature().name().toLowerCase(Locale.ROOT);
    }
}
