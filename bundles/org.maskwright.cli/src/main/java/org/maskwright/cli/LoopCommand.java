package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.maskwright.core.Progress;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.ledger.TimeSheet;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.Amount;
import org.maskwright.session.model.LabellingLoop;
import org.maskwright.session.model.LabellingRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code loop}: how the rounds of proposing and correcting went, and what is left. */
@Command(
        name = "loop",
        description = "Counts the rounds of labelling: what models proposed, what people made of it, how long it took.",
        mixinStandardHelpOptions = true)
final class LoopCommand implements Callable<Integer> {
    private static final double MS = 1000;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    LoopCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        DatasetFolder folder = dataset.open(Access.READ);
        Progress progress = console.progress(output.quiet());
        Scan scan = folder.scan(dataset.settings(folder), progress);
        WorkingTimes times = TimeSheet.of(folder.stateFolder()).read();
        LabellingLoop loop = LabellingLoop.of(folder, scan, times, progress);
        output.json(console, out -> Json.write(out, json -> write(json, loop)));
        if (output.forPeople()) {
            print(loop);
        }
        return ExitCode.DONE.value();
    }

    private void print(LabellingLoop loop) {
        if (loop.rounds().isEmpty()) {
            console.out().println("No model has proposed masks here; 'prelabel' begins the first round");
        } else {
            console.out()
                    .println("round  proposed at (UTC)  proposed  as it was  corrected  waiting  anew later  IoU"
                            + "    median time  model");
        }
        int number = 0;
        for (LabellingRound round : loop.rounds()) {
            number++;
            console.out().println(row(number, round));
        }
        console.out().println(rest(loop));
    }

    private static String row(int number, LabellingRound round) {
        LabellingRound.Fates fates = round.fates();
        return String.format(
                Locale.ROOT,
                "%5d  %s   %,8d  %,9d  %,9d  %,7d  %,10d  %s  %11s  %s",
                number,
                WHEN.format(round.operation().when()),
                round.proposed(),
                fates.taken(),
                fates.corrected(),
                fates.waiting(),
                fates.replaced(),
                figure(round.overlap().value()),
                round.worked().median().map(Amount::of).orElse("-"),
                round.model());
    }

    private static String figure(Measure measure) {
        OptionalDouble figure = measure.figureIfDefined();
        return figure.isPresent() ? String.format(Locale.ROOT, "%.3f", figure.getAsDouble()) : "  -  ";
    }

    private static String rest(LabellingLoop loop) {
        String left = Text.count(loop.unlabelled(), "sample") + " without a mask, "
                + Text.count(loop.waiting(), "proposal") + " to look at";
        return left
                + loop.estimate()
                        .filter(e -> !e.isZero())
                        .map(e -> ": about " + Amount.of(e) + " at the latest pace")
                        .orElse("");
    }

    private static void write(JsonGenerator json, LabellingLoop loop) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("rounds");
        for (LabellingRound round : loop.rounds()) {
            write(json, round);
        }
        json.writeEndArray();
        json.writeNumberField("unlabelled", loop.unlabelled());
        json.writeNumberField("waiting", loop.waiting());
        seconds(json, "estimateSeconds", loop.estimate());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LabellingRound round) throws IOException {
        json.writeStartObject();
        json.writeNumberField("operation", round.operation().id());
        json.writeStringField("when", round.operation().when().toString());
        json.writeStringField("model", round.model());
        json.writeNumberField("proposed", round.proposed());
        json.writeNumberField("taken", round.fates().taken());
        json.writeNumberField("corrected", round.fates().corrected());
        json.writeNumberField("waiting", round.fates().waiting());
        json.writeNumberField("replaced", round.fates().replaced());
        json.writeNumberField("gone", round.fates().gone());
        if (round.overlap().value() instanceof Measure.Defined d) {
            json.writeNumberField("iou", d.figure());
        }
        json.writeNumberField("iouOf", round.overlap().used());
        seconds(json, "medianSeconds", round.worked().median());
        json.writeNumberField("seconds", round.worked().total().toMillis() / MS);
        json.writeEndObject();
    }

    private static void seconds(JsonGenerator json, String name, Optional<Duration> time) throws IOException {
        if (time.isPresent()) {
            json.writeNumberField(name, time.get().toMillis() / MS);
        }
    }
}
