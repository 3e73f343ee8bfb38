package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.CheckResult;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.format.derived.DerivedOrder;
import org.maskwright.format.derived.DerivedOrder.DerivedSource;
import org.maskwright.format.derived.PairChange;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.SessionAccess;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.SampleQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code subset}: a dataset of some samples of another one. */
@Command(
        name = "subset",
        description = "Makes a dataset of some samples of another one, in a new folder, byte for byte.",
        mixinStandardHelpOptions = true)
final class SubsetCommand implements Callable<Integer> {
    private final Console console;
    private final RuleBook book;

    @Mixin
    private DatasetArgs dataset = new DatasetArgs();

    @Mixin
    private CheckArgs check = new CheckArgs();

    @Mixin
    private DerivedArgs derived = new DerivedArgs();

    @Option(
            names = "--filter",
            paramLabel = "QUERY",
            description =
                    "What the workbench's search takes: 'status:verified part:train area:5%%..60%% -rule:MASK_HOLES"
                            + " folder:images/a name'. All terms must hold; a minus turns one round.")
    private @Nullable String filter;

    @Mixin
    private SamplesArgs samples = new SamplesArgs();

    SubsetCommand(Console console, RuleBook book) {
        this.console = console;
        this.book = book;
    }

    @Override
    public Integer call() throws Exception {
        derived.output().requireWritable();
        Path to = derived.target("subset");
        DatasetFolder folder = dataset.open(Access.READ);
        DatasetSettings settings = dataset.settings(folder);
        Scan scan = folder.scan(settings, Progress.none());
        Set<String> keys = samples.keys(scan, dataset);
        if (filter == null && keys.isEmpty()) {
            throw new InputException("which samples? Give --filter QUERY or --sample NAMES");
        }
        Set<String> admitted = filter == null ? keys : admitted(SampleQuery.parse(filter), folder, scan, settings);
        if (!keys.isEmpty()) {
            admitted.retainAll(keys);
        }
        if (admitted.isEmpty()) {
            throw new InputException("no sample is what was asked for; nothing was written");
        }
        var source = new DerivedSource(folder, scan, sample -> admitted.contains(sample.key()));
        derived.run(new DerivedOrder(List.of(source), PairChange.NONE), to, console);
        return ExitCode.DONE.value();
    }

    private Set<String> admitted(SampleQuery query, DatasetFolder folder, Scan scan, DatasetSettings settings)
            throws IOException, InputException {
        if (!query.unclear().isEmpty() || query.terms().isEmpty()) {
            throw new InputException("--filter is '" + filter + "', in which "
                    + (query.unclear().isEmpty()
                            ? "nothing"
                            : "'" + query.unclear().getFirst() + "'")
                    + " cannot be understood; give terms such as status:verified, part:test or area:<5%");
        }
        Progress progress = console.progress(derived.output().quiet());
        Optional<CheckResult> checked = Optional.empty();
        if (asksOfPixels()) {
            var options = check.options(book.rules(), settings, "");
            checked = Optional.of(new CheckUp(folder, settings, book.rules()).run(options, progress));
        }
        var snapshot = new DatasetSnapshot(
                0,
                folder.root(),
                new SessionAccess.ReadOnly("only read"),
                settings,
                scan,
                folder.split(scan),
                folder.statuses(scan),
                checked,
                true,
                List.of());
        Set<String> keys = new HashSet<>();
        BrowserRow.of(snapshot).stream().filter(query::admits).forEach(r -> keys.add(r.id()));
        return keys;
    }

    /** Whether a term needs the check: then it is made. */
    private boolean asksOfPixels() {
        String text = String.valueOf(filter);
        return List.of("rule:", "severity:", "area:", "components:", "has:finding", "no:finding").stream()
                .anyMatch(text::contains);
    }
}
