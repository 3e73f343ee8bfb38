package org.maskwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.format.derived.DerivedOrder;
import org.maskwright.format.derived.DerivedOrder.DerivedSource;
import org.maskwright.format.derived.ResizeChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crop}: a part of each pair. */
@Command(
        name = "crop",
        description =
                "Makes a dataset of a part of each image and mask, around the person, in a new folder; nothing is scaled.",
        mixinStandardHelpOptions = true)
final class CropCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private DerivedArgs derived = new DerivedArgs();

    @Option(names = "--size", paramLabel = "WxH", description = "Width and height, px.")
    private @Nullable String size;

    CropCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        derived.output().requireWritable();
        ResizeChange change = new ResizeChange(DerivedArgs.size(size), ResizeChange.Fit.CROP);
        Path to = derived.target("crop");
        DatasetFolder folder = dataset.open(Access.READ);
        var source = new DerivedSource(folder, folder.scan(dataset.settings(folder), Progress.none()), sample -> true);
        derived.run(new DerivedOrder(List.of(source), change), to, console);
        return ExitCode.DONE.value();
    }
}
