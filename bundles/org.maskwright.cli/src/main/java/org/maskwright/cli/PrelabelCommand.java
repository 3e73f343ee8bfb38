package org.maskwright.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.CarryOver;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Edits;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.session.model.ProposalChoice;
import org.maskwright.session.model.ProposalPlan;
import org.maskwright.session.model.ProposalRequest;
import org.maskwright.session.model.ProposedMasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code prelabel}: a model proposes masks, through the journal, so that {@code undo} takes them back. */
@Command(
        name = "prelabel",
        description = "Has a model propose masks; 'undo' takes them back. What a person corrected or verified stays.",
        mixinStandardHelpOptions = true)
final class PrelabelCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private ModelArgs model = new ModelArgs();

    @Mixin
    private OutputArgs output = new OutputArgs();

    @Option(
            names = "--only",
            paramLabel = "WHICH",
            defaultValue = "unlabelled",
            description = "unlabelled: samples without a mask; unreviewed: those too whose mask nobody has looked at,"
                    + " which is replaced. Default: ${DEFAULT-VALUE}.")
    private String which = "unlabelled";

    @Mixin
    private SamplesArgs samples = new SamplesArgs();

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description =
                    "Probability, between 0 and 1, from which on a pixel is the person. Default: the model's own.")
    private @Nullable Double threshold;

    @Mixin
    private LookingArgs looking = new LookingArgs();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Only list what would be proposed; the model is not run.")
    private boolean dryRun;

    PrelabelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        output.requireWritable();
        ProposalRequest request = request();
        ModelFile file = model.find(dataset);
        DatasetFolder folder = dataset.open(dryRun ? Access.READ : Access.WRITE);
        if (dryRun) {
            Scan scan = folder.scan(dataset.settings(folder), Progress.none());
            preview(ProposalPlan.of(scan, choice(scan)));
            return ExitCode.DONE.value();
        }
        Clock clock = Clock.systemUTC();
        try (DatasetLock lock = folder.lock("prelabel", clock)) {
            Scan scan = folder.scan(dataset.settings(folder), Progress.none());
            ProposalPlan plan = ProposalPlan.of(scan, choice(scan));
            if (plan.targets().isEmpty()) {
                nothing(plan);
            } else {
                try (SegmentationModel loaded = model.load(file, console)) {
                    propose(folder, scan, plan, loaded, request);
                }
            }
        }
        return ExitCode.DONE.value();
    }

    private void propose(
            DatasetFolder folder, Scan scan, ProposalPlan plan, SegmentationModel loaded, ProposalRequest request)
            throws IOException, InputException {
        Progress progress = console.progress(output.quiet());
        try (var proposals = new ProposedMasks(folder, plan, loaded, request, progress)) {
            Edits edits = CarryOver.before(proposals.edits(), folder, scan);
            Operation done = folder.journal(Clock.systemUTC()).apply(ProposedMasks.title(loaded), edits, progress);
            left(proposals.left());
            new OperationText(console, dataset, output).print(done);
        }
    }

    private ProposalRequest request() throws InputException {
        if (threshold != null && !(threshold > 0 && threshold < 1)) {
            throw new InputException("--threshold is " + threshold + "; give a number between 0 and 1");
        }
        OptionalDouble stated = threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
        return new ProposalRequest(looking.looking(), stated, model.threads());
    }

    private ProposalChoice choice(Scan scan) throws InputException {
        ProposalChoice choice =
                switch (which.strip().toLowerCase(Locale.ROOT)) {
                    case "unlabelled" -> ProposalChoice.UNLABELLED;
                    case "unreviewed" -> ProposalChoice.UNREVIEWED;
                    default -> throw new InputException("--only is '" + which + "'; give unlabelled or unreviewed");
                };
        return choice.of(samples.keys(scan, dataset));
    }

    private void preview(ProposalPlan plan) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("masks");
                    for (ProposalPlan.Target target : plan.targets()) {
                        json.writeStartObject();
                        json.writeStringField("mask", target.mask());
                        json.writeBooleanField("replaced", target.isReplaced());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }));
        if (output.forPeople()) {
            for (ProposalPlan.Target target : plan.targets()) {
                console.out().println((target.isReplaced() ? "replace " : "make ") + target.mask());
            }
            left(plan.left());
            console.out().println(Text.count(plan.targets().size(), "mask") + " would be proposed");
        }
    }

    /** Without an operation there is nothing to tell programs but that no file was written. */
    private void nothing(ProposalPlan plan) throws IOException, InputException {
        output.json(
                console,
                out -> Json.write(out, json -> {
                    json.writeStartObject();
                    json.writeNumberField("files", 0);
                    json.writeEndObject();
                }));
        if (output.forPeople()) {
            left(plan.left());
            console.out()
                    .println("There is no mask to propose: no chosen sample is " + which
                            + ("unlabelled".equals(which)
                                    ? "; --only unreviewed replaces masks nobody looked at"
                                    : ""));
        }
    }

    private void left(List<ProposalPlan.NotProposed> left) {
        if (output.forPeople()) {
            left.forEach(l -> console.out().println("    left: " + Text.about(l.label(), l.why())));
        }
    }
}
