package org.maskwright.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.CarryOver;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.session.clean.CleanedMasks;
import org.maskwright.session.clean.CleaningEffects;
import org.maskwright.session.clean.CleaningOrder;
import org.maskwright.session.clean.CleaningPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clean}: does to many masks what the editor does to one, through the journal, so that {@code undo} takes it back. */
@Command(
        name = "clean",
        description = "Cleans whole masks; 'undo' takes it back. What a person verified stays, unless it is asked for.",
        mixinStandardHelpOptions = true)
final class CleanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = "--do",
            required = true,
            arity = "1..*",
            split = ",",
            paramLabel = "STEP",
            description =
                    "What is done, in this order: fill-holes, remove-specks, keep-largest, smooth, grow, shrink,"
                            + " invert, mirror, flip; of soft masks feather, threshold; of masks with ignore band. One that is given twice is done twice: grow,grow reaches two pixels.")
    private List<String> steps = List.of();

    @Mixin
    private SamplesArgs samples = new SamplesArgs();

    @Option(
            names = "--label",
            paramLabel = "CLASS",
            description = "Name or number of the class that it is done to; needed where there are several.")
    private @Nullable String label;

    @Option(names = "--verified-too", description = "Clean masks that a person verified, too.")
    private boolean verifiedToo;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Only list which masks would change, and by how many pixels.")
    private boolean dryRun;

    CleanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        steps = dataset.takeFrom(steps);
        DatasetFolder folder = dataset.open(dryRun ? Access.READ : Access.WRITE);
        if (dryRun) {
            Scan scan = folder.scan(dataset.settings(folder), Progress.none());
            preview(folder, plan(scan), order(scan));
            return ExitCode.DONE.value();
        }
        Clock clock = Clock.systemUTC();
        try (DatasetLock lock = folder.lock("clean", clock)) {
            Scan scan = folder.scan(dataset.settings(folder), Progress.none());
            CleaningOrder order = order(scan);
            Progress progress = console.progress(output.quiet());
            try (var masks = new CleanedMasks(folder, scan, plan(scan), order, progress)) {
                Operation done = folder.journal(clock)
                        .apply(order.title(), CarryOver.before(masks.edits(), folder, scan), progress);
                spared(masks.spared());
                new OperationText(console, dataset, output).print(done);
            }
            UnsavedText.of(folder).note(console);
        }
        return ExitCode.DONE.value();
    }

    private CleaningOrder order(Scan scan) throws InputException {
        return CleaningOrder.parse(
                steps, Optional.ofNullable(label), scan.layout().layout().labels());
    }

    private CleaningPlan plan(Scan scan) throws InputException {
        return CleaningPlan.of(scan, samples.keys(scan, dataset), verifiedToo);
    }

    private void preview(DatasetFolder folder, CleaningPlan plan, CleaningOrder order)
            throws IOException, InputException {
        Progress progress = console.progress(output.quiet());
        var effects = CleaningEffects.of(folder, plan, order, Long.MAX_VALUE, progress);
        List<CleaningEffects.MaskEffect> changed = effects.effects();
        spared(effects.spared());
        output.json(console, out -> Json.write(out, json -> write(changed, json)));
        if (output.forPeople()) {
            changed.forEach(c -> console.out().println(line(c)));
            console.out().println(Text.count(changed.size(), "mask") + " would change");
        }
    }

    private static String line(CleaningEffects.MaskEffect one) {
        return String.format(
                Locale.ROOT,
                "%s: %,d px more, %,d px less",
                one.sample().mask().orElseThrow(),
                one.gained(),
                one.lost());
    }

    private static void write(List<CleaningEffects.MaskEffect> effects, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (CleaningEffects.MaskEffect one : effects) {
            json.writeStartObject();
            json.writeStringField("sample", one.sample().label());
            json.writeStringField("mask", one.sample().mask().orElseThrow());
            json.writeNumberField("gained", one.gained());
            json.writeNumberField("lost", one.lost());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void spared(List<CleaningPlan.Spared> spared) {
        if (output.forPeople()) {
            spared.forEach(s -> console.out().println("    left: " + Text.about(s.label(), s.why())));
        }
    }
}
