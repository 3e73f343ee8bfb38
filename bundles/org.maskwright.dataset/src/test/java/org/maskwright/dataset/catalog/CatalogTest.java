package org.maskwright.dataset.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Objection;
import org.maskwright.core.Rect;
import org.maskwright.dataset.file.FileStamp;

class CatalogTest {
    private static final FactsFormat FORMAT = new FactsFormat(1, "0/255");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("state").resolve("catalog.db");
    }

    @Test
    void givesBackWhatWasStored() {
        try (var catalog = Catalog.at(file())) {
            catalog.store(
                    FORMAT,
                    List.of(entry(FactsKind.IMAGE, "images/ä b?#%.jpg", "one"), entry(FactsKind.MASK, "m.png", "two")));
        }
        try (var catalog = Catalog.at(file())) {
            assertThat(loaded(catalog, FORMAT))
                    .containsOnly(
                            Map.entry("IMAGE images/ä b?#%.jpg 3 1000", "one"), Map.entry("MASK m.png 3 1000", "two"));
            assertThat(catalog.warning()).isEmpty();
        }
    }

    @Test
    void keepsTheLatestOfAFile() {
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "old")));
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "new!")));
            assertThat(loaded(catalog, FORMAT).values()).containsExactly("new!");
        }
    }

    @Test
    void tellsImageMaskAndPairOfOnePathApart() {
        try (var catalog = Catalog.at(file())) {
            catalog.store(
                    FORMAT,
                    List.of(
                            entry(FactsKind.IMAGE, "a", "i"),
                            entry(FactsKind.MASK, "a", "m"),
                            entry(FactsKind.PAIR, "a", "p")));
            assertThat(loaded(catalog, FORMAT).values()).containsExactlyInAnyOrder("i", "m", "p");
        }
    }

    @Test
    void passesOverFactsOfAnotherVersion() {
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i"), entry(FactsKind.MASK, "b", "m")));
            assertThat(loaded(catalog, new FactsFormat(2, "0/255"))).isEmpty();
        }
    }

    @Test
    void passesOverMasksUnderAnotherLabelMapButNotImages() {
        try (var catalog = Catalog.at(file())) {
            catalog.store(
                    FORMAT,
                    List.of(
                            entry(FactsKind.IMAGE, "a", "i"),
                            entry(FactsKind.MASK, "b", "m"),
                            entry(FactsKind.PAIR, "c", "p")));
            assertThat(loaded(catalog, new FactsFormat(1, "0/1")).values()).containsExactly("i");
        }
    }

    @Test
    void storesMoreThanOneBatch() {
        var entries = new ArrayList<KeptFacts>();
        for (int i = 0; i < 2 * Catalog.BATCH + 7; i++) {
            entries.add(entry(FactsKind.MASK, "m" + i, "f" + i));
        }
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, entries);
            assertThat(loaded(catalog, FORMAT)).hasSize(entries.size()).containsEntry("MASK m2004 5 1000", "f2004");
        }
    }

    @Test
    void forgetsFilesThatAreNoMore() {
        try (var catalog = Catalog.at(file())) {
            catalog.store(
                    FORMAT,
                    List.of(
                            entry(FactsKind.IMAGE, "a", "x"),
                            entry(FactsKind.IMAGE, "b", "y"),
                            entry(FactsKind.MASK, "a", "z")));
            catalog.remove(FactsKind.IMAGE, List.of("a"));
            assertThat(loaded(catalog, FORMAT).values()).containsExactlyInAnyOrder("y", "z");
        }
    }

    @Test
    void keepsScoresByKindModelImageAndMask() {
        var score = new ModelScore(ModelScore.ScoreKind.DISAGREEMENT, "net", hash(1), hash(2), hash(3), 0.25);
        var other = new ModelScore(ModelScore.ScoreKind.UNCERTAINTY, "net", hash(1), hash(2), "", 0.5);
        var hole = new Objection(Objection.Nature.HOLE, new Rect(5, 6, 70, 80), 900);
        var later = new ModelScore(
                ModelScore.ScoreKind.DISAGREEMENT, "net 2", hash(1), hash(2), hash(3), 0.75, Optional.of(hole));
        try (var catalog = Catalog.at(file())) {
            assertThat(scores(catalog)).isEmpty();
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "x")));
            assertThat(scores(catalog)).isEmpty();
            catalog.storeScores(List.of(score, other));
            assertThat(scores(catalog)).containsExactlyInAnyOrder(score, other);
            catalog.storeScores(List.of(later));
        }
        try (var catalog = Catalog.at(file())) {
            assertThat(scores(catalog)).containsExactlyInAnyOrder(later, other);
            assertThat(loaded(catalog, FORMAT)).hasSize(1);
            assertThat(catalog.warning()).isEmpty();
        }
    }

    private static List<ModelScore> scores(Catalog catalog) {
        List<ModelScore> scores = new ArrayList<>();
        catalog.loadScores(scores::add);
        return scores;
    }

    private static String hash(int n) {
        return "%064x".formatted(n);
    }

    @Test
    void makesNoFileBeforeSomethingIsStored() {
        try (var catalog = Catalog.at(file())) {
            assertThat(loaded(catalog, FORMAT)).isEmpty();
            catalog.remove(FactsKind.IMAGE, List.of("a"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void beginsAnewWhereThereIsNoDatabase() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "This is a diary, not a database. ".repeat(100));
        try (var catalog = Catalog.at(file())) {
            assertThat(loaded(catalog, FORMAT)).isEmpty();
            assertThat(catalog.warning().orElseThrow()).contains("begun anew").contains("catalog.db.damaged");
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i")));
            assertThat(loaded(catalog, FORMAT)).hasSize(1);
        }
        assertThat(file().resolveSibling("catalog.db.damaged")).content().startsWith("This is a diary");
    }

    @Test
    void beginsAnewWhenWritingFindsItDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "x".repeat(5000));
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i")));
            assertThat(loaded(catalog, FORMAT)).hasSize(1);
        }
    }

    @Test
    void leavesTheDatabaseOfAnotherProgramAlone() throws IOException, SQLException {
        Files.createDirectories(file().getParent());
        try (Connection other = other();
                Statement s = other.createStatement()) {
            s.execute("CREATE TABLE recipes (name TEXT)");
            s.execute("INSERT INTO recipes VALUES ('pancakes')");
        }
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i")));
            assertThat(loaded(catalog, FORMAT)).hasSize(1);
            assertThat(catalog.warning().orElseThrow()).contains("not ours");
        }
        assertThat(Files.readAllBytes(file().resolveSibling("catalog.db.damaged")))
                .containsSequence("pancakes".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void survivesDamageAnywhereInTheFile() throws IOException {
        var entries = new ArrayList<KeptFacts>();
        for (int i = 0; i < 300; i++) {
            entries.add(entry(FactsKind.MASK, "m" + i, ("fact " + i + " ").repeat(30)));
        }
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, entries);
        }
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at += 2111) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(whole.length, at + 64), (byte) 0x5a);
            Files.write(file(), damaged);
            try (var catalog = Catalog.at(file())) {
                loaded(catalog, FORMAT)
                        .forEach((stamp, facts) ->
                                assertThat(facts).startsWith("fact ").hasSizeBetween(210, 270));
                catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "new", "n")));
                assertThat(loaded(catalog, FORMAT)).containsEntry("IMAGE new 1 1000", "n");
            }
            Files.deleteIfExists(file().resolveSibling("catalog.db-wal"));
            Files.deleteIfExists(file().resolveSibling("catalog.db-shm"));
        }
    }

    @Test
    void readsWhileAnotherWritesAndSkipsItsOwnWriting() throws SQLException {
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i")));
            try (Connection other = other();
                    Statement s = other.createStatement()) {
                s.execute("BEGIN IMMEDIATE");
                assertThat(loaded(catalog, FORMAT)).hasSize(1);
                catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "b", "j")));
                assertThat(catalog.warning().orElseThrow()).contains("another process");
                s.execute("ROLLBACK");
            }
            assertThat(loaded(catalog, FORMAT)).hasSize(1);
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "b", "j")));
            assertThat(loaded(catalog, FORMAT)).hasSize(2);
        }
    }

    @Test
    void opensWhileAnotherWrites() throws SQLException {
        try (var first = Catalog.at(file())) {
            first.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i")));
            try (Connection other = other();
                    Statement s = other.createStatement();
                    var second = Catalog.at(file())) {
                s.execute("BEGIN IMMEDIATE");
                assertThat(loaded(second, FORMAT)).hasSize(1);
                assertThat(second.warning()).isEmpty();
            }
        }
    }

    @Test
    void doesWithoutAFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i")));
            assertThat(loaded(catalog, FORMAT)).isEmpty();
            assertThat(catalog.warning().orElseThrow()).contains("cannot be used");
        }
    }

    @Test
    void emptiesTheFileOfAnotherSchema() throws SQLException {
        try (var catalog = Catalog.at(file())) {
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "a", "i")));
        }
        try (Connection other = other();
                Statement s = other.createStatement()) {
            s.execute("PRAGMA user_version = 999");
        }
        try (var catalog = Catalog.at(file())) {
            assertThat(loaded(catalog, FORMAT)).isEmpty();
            catalog.store(FORMAT, List.of(entry(FactsKind.IMAGE, "b", "j")));
            assertThat(loaded(catalog, FORMAT)).hasSize(1);
            assertThat(catalog.warning()).isEmpty();
        }
    }

    private Connection other() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private static KeptFacts entry(FactsKind kind, String path, String facts) {
        byte[] sha = new byte[32];
        sha[0] = (byte) path.hashCode();
        byte[] bytes = facts.getBytes(StandardCharsets.UTF_8);
        return new KeptFacts(kind, new FileStamp(path, bytes.length, 1000), sha, bytes);
    }

    /** "KIND path bytes modified" → facts. */
    private static Map<String, String> loaded(Catalog catalog, FactsFormat format) {
        var found = new TreeMap<String, String>();
        catalog.load(format, e -> {
            String stamp = e.kind() + " " + e.stamp().path() + " " + e.stamp().bytes() + " "
                    + e.stamp().modifiedNs();
            assertThat(found.put(stamp, new String(e.facts(), StandardCharsets.UTF_8)))
                    .isNull();
        });
        return found;
    }
}
