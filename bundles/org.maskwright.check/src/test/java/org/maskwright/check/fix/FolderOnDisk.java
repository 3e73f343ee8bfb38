package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Finding;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Subject;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.check.rule.PairAndFileRules;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.settings.DatasetSettings;

/** A dataset of real files in {@code images/} and {@code masks/}, checked by the real runner; edits are made at once, without a journal. */
final class FolderOnDisk implements FixContext {
    private final Path root;
    private final DatasetSettings settings;

    FolderOnDisk(Path root, LabelMap labels) {
        this.root = root;
        settings = new DatasetSettings(
                Optional.of(new DatasetSettings.Paths("images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}")),
                Optional.of(labels),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty(),
                Map.of());
    }

    /** Writes a file. */
    FolderOnDisk put(String path, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.write(root.resolve(path), bytes);
        return this;
    }

    @Override
    public byte[] read(String path) throws IOException {
        return bytes(path);
    }

    /** The bytes of a file. */
    byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(root.resolve(path));
    }

    /** What all rules of this room find. */
    List<Finding> findings() throws IOException, InputException {
        CheckResult result = check();
        assertThat(result.faults()).isEmpty();
        return result.findings();
    }

    /** A check by all rules of this room. */
    CheckResult check() throws IOException, InputException {
        List<Rule> rules = PairAndFileRules.all();
        var subject = new Subject(root, scan(), SplitLedger.NONE, Optional.empty());
        return new CheckRunner(rules).run(subject, CheckOptions.of(RuleSettings.standard(rules)), Progress.none());
    }

    /** What one rule finds. */
    List<Finding> findings(String rule) throws IOException, InputException {
        return findings().stream().filter(f -> f.rule().equals(rule)).toList();
    }

    /** Mends all findings of a rule with one of the fixes that they name. */
    void repair(String rule, String fix) throws IOException, InputException {
        for (Finding finding : findings(rule)) {
            assertThat(finding.fixes()).contains(fix);
            for (Edit edit : FixCatalogue.standard().find(fix).orElseThrow().edits(finding, this)) {
                make(edit);
            }
        }
    }

    private void make(Edit edit) throws IOException, InputException {
        switch (edit) {
            case Edit.Rewrite e ->
                Files.write(root.resolve(e.path()), e.change().apply(bytes(e.path())));
            case Edit.Convert e -> {
                put(e.target(), e.change().apply(bytes(e.path())));
                Files.delete(root.resolve(e.path()));
            }
            case Edit.Rename e -> {
                Files.createDirectories(root.resolve(e.target()).getParent());
                Files.move(root.resolve(e.path()), root.resolve(e.target()));
            }
            case Edit.Quarantine e -> Files.delete(root.resolve(e.path()));
            case Edit.Create e -> put(e.path(), e.change().apply(new byte[0]));
            case Edit.SetRow e -> throw new AssertionError("no file to change: " + e);
            case Edit.WriteState e -> throw new AssertionError("no repair of a file: " + e);
        }
    }

    private Scan scan() throws IOException, InputException {
        return DatasetFolder.open(root, Access.READ).scan(settings, Progress.none());
    }

    /** Ids of the samples that are whole pairs. */
    List<String> pairs() throws IOException, InputException {
        return scan().samples().stream()
                .filter(Sample::isPair)
                .map(Sample::label)
                .toList();
    }

    @Override
    public Layout layout() {
        try {
            return scan().layout().layout();
        } catch (IOException | InputException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<SampleFacts> facts(String sample) {
        return Optional.empty();
    }

    @Override
    public Edit.Expected judged(String path) {
        return Edit.Expected.ANY;
    }

    @Override
    public boolean exists(String path) {
        return Files.exists(root.resolve(path));
    }
}
