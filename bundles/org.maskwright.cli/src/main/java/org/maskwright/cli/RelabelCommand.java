package org.maskwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.format.derived.DerivedOrder;
import org.maskwright.format.derived.DerivedOrder.DerivedSource;
import org.maskwright.format.derived.RelabelChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code relabel}: the same dataset with other classes. */
@Command(
        name = "relabel",
        description = "Makes a dataset whose classes are joined, numbered anew or background, in a new folder.",
        mixinStandardHelpOptions = true)
final class RelabelCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private DerivedArgs derived = new DerivedArgs();

    @Option(
            names = "--map",
            paramLabel = "FROM=TO",
            split = ",",
            description = "Label ids: 2=1,3=0 makes 2 the same as 1, and 3 background; the others stay.")
    private List<String> map = List.of();

    RelabelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        derived.output().requireWritable();
        RelabelChange change = new RelabelChange(ids());
        Path to = derived.target("relabel");
        DatasetFolder folder = dataset.open(Access.READ);
        var source = new DerivedSource(folder, folder.scan(dataset.settings(folder), Progress.none()), sample -> true);
        derived.run(new DerivedOrder(List.of(source), change), to, console);
        return ExitCode.DONE.value();
    }

    private Map<Integer, Integer> ids() throws InputException {
        if (map.isEmpty()) {
            throw new InputException("which labels become which? Give --map FROM=TO,FROM=TO");
        }
        Map<Integer, Integer> ids = new TreeMap<>();
        for (String pair : map) {
            if (!pair.strip().matches("\\d{1,3}=\\d{1,3}")) {
                throw new InputException("--map " + pair + " is no FROM=TO of two label ids");
            }
            String[] both = pair.strip().split("=", 2);
            int from = Integer.parseInt(both[0]);
            int to = Integer.parseInt(both[1]);
            if (from > 255 || to > 255) {
                throw new InputException("--map " + pair + " names a label above 255");
            }
            if (ids.put(from, to) != null) {
                throw new InputException("--map says twice what becomes of label " + from);
            }
        }
        return ids;
    }
}
