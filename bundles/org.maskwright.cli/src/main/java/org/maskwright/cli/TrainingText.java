package org.maskwright.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.train.run.EpochRecord;
import org.maskwright.train.run.RunFolder;
import org.maskwright.train.run.RunResult;
import org.maskwright.train.run.TrainerCommand;
import org.maskwright.train.run.TrainerProcess;
import org.maskwright.train.run.TrainingEvent;

/** Follows a training on a terminal: how far it is, a line an epoch, and a table at the end. */
final class TrainingText {
    private final Console console;
    private final OutputArgs output;
    private final Progress progress;
    private final TrainerCommand command;
    private String task = "";
    private long done;
    private int epochs;

    TrainingText(Console console, OutputArgs output) {
        this(console, output, TrainerCommand.ofThisProcess());
    }

    /** One that follows a process that is started otherwise. */
    TrainingText(Console console, OutputArgs output, TrainerCommand command) {
        this.command = command;
        this.console = console;
        this.output = output;
        this.progress = console.progress(output.quiet());
    }

    /**
     * Trains in another process, to the end.
     *
     * @param dataset as the user would name it in another command
     * @return how the command ends
     * @throws InputException when the user has something to mend
     */
    ExitCode train(RunFolder run, String dataset) throws IOException, InputException {
        TrainingEvent end;
        try (TrainerProcess process = TrainerProcess.start(run, command)) {
            end = process.follow(this::tell, console.interrupt()::requested);
        }
        return switch (end) {
            case TrainingEvent.Finished finished -> {
                close(run, dataset, finished.result());
                yield ExitCode.DONE;
            }
            case TrainingEvent.Stopped stopped -> {
                console.note("stopped after " + Text.count(stopped.epochsDone(), "epoch") + "; 'maskwright resume "
                        + dataset + " " + run.id() + "' goes on from there");
                yield ExitCode.STOPPED;
            }
            case TrainingEvent.Failed failed when failed.input() -> throw new InputException(failed.message());
            case TrainingEvent.Failed failed -> throw new IOException(failed.message());
            default -> throw new IOException("the trainer ended without a word; " + run.log() + " tells more");
        };
    }

    private void tell(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Working w -> advance(w.task(), w.done(), w.total());
            case TrainingEvent.Begun b -> begun(b);
            case TrainingEvent.Step s -> advance("Epoch " + s.epoch() + " of " + epochs, s.batch(), s.batches());
            case TrainingEvent.EpochDone e -> epoch(e);
            case TrainingEvent.Note n -> console.note(n.text());
            case TrainingEvent.Paused p -> console.note("paused");
            case TrainingEvent.GoneOn g -> console.note("going on");
            case TrainingEvent.Finished f -> {}
            case TrainingEvent.Stopped s -> {}
            case TrainingEvent.Failed f -> {}
            case TrainingEvent.Said s -> {}
        }
    }

    private void advance(String now, long units, long total) {
        if (!now.equals(task)) {
            task = now;
            done = 0;
            progress.begin(now, total);
        }
        progress.worked(units - done);
        done = units;
    }

    private void begun(TrainingEvent.Begun begun) {
        epochs = begun.epochs();
        if (!output.quiet()) {
            String parameters =
                    begun.parameters() == 0 ? "" : String.format(Locale.ROOT, ", %,d parameters", begun.parameters());
            console.note(String.format(
                    Locale.ROOT,
                    "learning from %,d samples%s, epochs %d to %d",
                    begun.samples(),
                    parameters,
                    begun.epoch(),
                    begun.epochs()));
        }
    }

    private void epoch(TrainingEvent.EpochDone event) {
        if (!output.quiet()) {
            EpochRecord r = event.record();
            List<String> words = new ArrayList<>();
            figure(words, "loss", r.trainLoss());
            figure(words, "validation", r.validation().loss());
            figure(words, "IoU", r.validation().iou());
            String pace = r.pace().imagesPerSecond() == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", %.0f images/s, waiting %.0f %%",
                            r.pace().imagesPerSecond(),
                            100 * r.pace().waitingShare());
            console.note(String.format(
                    Locale.ROOT,
                    "epoch %d: %s%s, %.1f s%s",
                    r.epoch(),
                    String.join(", ", words),
                    event.best() ? " (best)" : "",
                    r.pace().seconds(),
                    pace));
        }
    }

    private static void figure(List<String> words, String name, double value) {
        if (!Double.isNaN(value)) {
            words.add(String.format(Locale.ROOT, "%s %.4f", name, value));
        }
    }

    private void close(RunFolder run, String dataset, RunResult result) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    json.writeStringField("run", run.id());
                    json.writeStringField("folder", run.path().toString());
                    json.writeStringField("model", run.model().toString());
                    RunsText.result(json, result);
                    json.writeEndObject();
                }));
        if (!output.forPeople()) {
            return;
        }
        console.out()
                .println("Run " + run.id() + ", epoch " + result.bestEpoch() + " of " + result.epochs() + ", "
                        + String.format(Locale.ROOT, "%.0f s", result.seconds()));
        figures(result.parts()).forEach(console.out()::println);
        console.out().println("Model   " + run.model());
        console.out().println("Report  " + run.report());
        console.out()
                .println("Next    maskwright rank " + dataset + " --model " + run.id()
                        + "      which masks it disagrees with");
        console.out()
                .println("        maskwright prelabel " + dataset + " --model " + run.id()
                        + "  masks for images that have none");
    }

    /** A table of parts. */
    static List<String> figures(Map<String, RunResult.PartFigures> parts) {
        List<String> lines = new ArrayList<>();
        lines.add("part  images     IoU       F  precision  recall");
        parts.forEach((part, f) -> lines.add(String.format(
                Locale.ROOT,
                "%-5s %,6d  %.4f  %.4f     %.4f  %.4f",
                part,
                f.images(),
                f.iou(),
                f.f(),
                f.precision(),
                f.recall())));
        return lines;
    }
}
