package org.maskwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.format.derived.DerivedOrder;
import org.maskwright.format.derived.DerivedOrder.DerivedSource;
import org.maskwright.format.derived.ResizeChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resize}: each pair at one size. */
@Command(
        name = "resize",
        description =
                "Makes a dataset of which all images and masks are of one size, in a new folder; masks take the nearest pixel.",
        mixinStandardHelpOptions = true)
final class ResizeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private DerivedArgs derived = new DerivedArgs();

    @Option(names = "--size", paramLabel = "WxH", description = "Width and height, px.")
    private @Nullable String size;

    @Option(
            names = "--fit",
            paramLabel = "HOW",
            defaultValue = "cover",
            description = "cover: as much of the middle as has the proportions; stretch: all, whatever becomes of them."
                    + " Default: ${DEFAULT-VALUE}.")
    private String fit = "cover";

    ResizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        derived.output().requireWritable();
        ResizeChange change = new ResizeChange(DerivedArgs.size(size), fit());
        Path to = derived.target("resize");
        DatasetFolder folder = dataset.open(Access.READ);
        var source = new DerivedSource(folder, folder.scan(dataset.settings(folder), Progress.none()), sample -> true);
        derived.run(new DerivedOrder(List.of(source), change), to, console);
        return ExitCode.DONE.value();
    }

    private ResizeChange.Fit fit() throws InputException {
        return switch (fit.strip().toLowerCase(Locale.ROOT)) {
            case "cover" -> ResizeChange.Fit.COVER;
            case "stretch" -> ResizeChange.Fit.STRETCH;
            default -> throw new InputException("--fit is '" + fit + "'; give cover or stretch");
        };
    }
}
