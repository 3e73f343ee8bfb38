package org.maskwright.dataset.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.maskwright.core.ModelScore;
import org.maskwright.dataset.file.FileStamp;
import org.sqlite.JDBC;
import org.sqlite.SQLiteJDBCLoader;

/** The open SQLite file of a {@link Catalog}. Not safe for several threads. */
final class CatalogFile implements AutoCloseable {
    /** "MWCT": tells our files from others. */
    private static final int APPLICATION_ID = 0x4d574354;

    /** Of the table below, with times in nanoseconds; a file of another is emptied. */
    private static final int SCHEMA = 2;

    /** How long to wait for another process: short, because a check must end within 200 ms when it is cancelled. */
    private static final int BUSY_MS = 120;

    private static final String TABLE = """
        CREATE TABLE facts (
          kind INTEGER NOT NULL, path TEXT NOT NULL, bytes INTEGER NOT NULL, modified INTEGER NOT NULL, format INTEGER NOT NULL,
          checksum INTEGER NOT NULL, sha256 BLOB NOT NULL, facts BLOB NOT NULL, PRIMARY KEY (path, kind))
        """;

    private final Connection connection;

    private CatalogFile(Connection connection) {
        this.connection = connection;
    }

    /** What kind of thing went wrong. */
    enum CatalogFault {
        /** The file is no SQLite file, or a broken one, or somebody else's. */
        DAMAGED,
        /** Another process holds it. */
        BUSY,
        OTHER
    }

    /** A file that SQLite can read and that another program made. */
    private static final class ForeignFile extends SQLException {
        ForeignFile(int applicationId) {
            super("application id " + applicationId);
        }
    }

    static CatalogFault fault(SQLException e) {
        if (e instanceof ForeignFile) {
            return CatalogFault.DAMAGED;
        }
        return switch (e.getErrorCode() & 0xff) {
            case 11, 26 -> CatalogFault.DAMAGED; // SQLITE_CORRUPT, SQLITE_NOTADB
            case 5, 6 -> CatalogFault.BUSY; // SQLITE_BUSY, SQLITE_LOCKED
            default -> CatalogFault.OTHER;
        };
    }

    /** Loads SQLite, which also happens by itself; this is for who wants it sooner. Says nothing of a failure. */
    static void loadSqlite() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError met) {
            // Met again by who needs it.
        }
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws IOException when its folder cannot be made
     * @throws SQLException as {@link #fault} tells
     */
    static CatalogFile open(Path file) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // As a URI, because the driver takes a '?' in a plain name for the beginning of options.
        Connection connection =
                JDBC.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri(), new Properties());
        try {
            prepare(connection);
            return new CatalogFile(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("PRAGMA busy_timeout = " + BUSY_MS);
            if (number(s, "PRAGMA application_id") == APPLICATION_ID && number(s, "PRAGMA user_version") == SCHEMA) {
                tune(s);
                return;
            }
            int tables = number(s, "SELECT count(*) FROM sqlite_schema");
            int application = number(s, "PRAGMA application_id");
            if (tables > 0 && application != APPLICATION_ID) {
                throw new ForeignFile(application);
            }
            s.execute("PRAGMA page_size = 8192");
            tune(s);
            s.execute("BEGIN IMMEDIATE");
            if (number(s, "PRAGMA user_version") != SCHEMA) { // another process may have been faster
                s.execute("DROP TABLE IF EXISTS facts");
                s.execute(TABLE);
                s.execute("PRAGMA application_id = " + APPLICATION_ID);
                s.execute("PRAGMA user_version = " + SCHEMA);
            }
            s.execute("COMMIT");
        }
    }

    private static void tune(Statement s) throws SQLException {
        s.execute("PRAGMA journal_mode = WAL");
        s.execute("PRAGMA synchronous = NORMAL");
        s.execute("PRAGMA wal_autocheckpoint = 2000");
        s.execute("PRAGMA mmap_size = 1073741824");
    }

    private static int number(Statement s, String query) throws SQLException {
        try (ResultSet row = s.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    void load(FactsFormat format, Consumer<KeptFacts> sink) throws SQLException {
        String query = "SELECT kind, path, bytes, modified, format, checksum, sha256, facts FROM facts";
        FactsKind[] kinds = FactsKind.values();
        long[] codes = Arrays.stream(kinds).mapToLong(k -> code(format, k)).toArray();
        try (Statement s = connection.createStatement();
                ResultSet row = s.executeQuery(query)) {
            while (row.next()) {
                int kind = row.getInt(1);
                if (kind >= 0 && kind < kinds.length && row.getLong(5) == codes[kind]) {
                    byte[] facts = row.getBytes(8);
                    var stamp = new FileStamp(row.getString(2), row.getLong(3), row.getLong(4));
                    var entry = new KeptFacts(kinds[kind], stamp, row.getBytes(7), facts);
                    if (row.getLong(6) == checksum(entry)) {
                        sink.accept(entry);
                    }
                }
            }
        }
    }

    void hashes(BiConsumer<FileStamp, String> sink) throws SQLException {
        String query = "SELECT path, bytes, modified, sha256 FROM facts WHERE kind IN (" + FactsKind.IMAGE.ordinal()
                + ", " + FactsKind.MASK.ordinal() + ")";
        try (Statement s = connection.createStatement();
                ResultSet row = s.executeQuery(query)) {
            while (row.next()) {
                byte[] sha256 = row.getBytes(4);
                if (sha256 != null && sha256.length == 32) {
                    var stamp = new FileStamp(row.getString(1), row.getLong(2), row.getLong(3));
                    sink.accept(stamp, HexFormat.of().formatHex(sha256));
                }
            }
        }
    }

    void store(FactsFormat format, List<KeptFacts> entries) throws SQLException {
        String insert =
                "INSERT OR REPLACE INTO facts (kind, path, bytes, modified, format, checksum, sha256, facts) VALUES"
                        + " (?,?,?,?,?,?,?,?)";
        transact(insert, row -> {
            for (KeptFacts e : entries) {
                row.setInt(1, e.kind().ordinal());
                row.setString(2, e.stamp().path());
                row.setLong(3, e.stamp().bytes());
                row.setLong(4, e.stamp().modifiedNs());
                row.setLong(5, code(format, e.kind()));
                row.setLong(6, checksum(e));
                row.setBytes(7, e.sha256());
                row.setBytes(8, e.facts());
                row.executeUpdate();
            }
        });
    }

    void loadScores(Consumer<ModelScore> sink) throws SQLException {
        ScoreTable.load(connection, sink);
    }

    void storeScores(List<ModelScore> scores) throws SQLException {
        try (Statement s = connection.createStatement()) {
            ScoreTable.create(s);
        }
        transact(ScoreTable.INSERT, row -> ScoreTable.store(row, scores));
    }

    void remove(FactsKind kind, List<String> paths) throws SQLException {
        transact("DELETE FROM facts WHERE path = ? AND kind = ?", row -> {
            for (String path : paths) {
                row.setString(1, path);
                row.setInt(2, kind.ordinal());
                row.executeUpdate();
            }
        });
    }

    @FunctionalInterface
    private interface Rows {
        void write(PreparedStatement row) throws SQLException;
    }

    private void transact(String sql, Rows rows) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("BEGIN IMMEDIATE");
            try (PreparedStatement row = connection.prepareStatement(sql)) {
                rows.write(row);
                s.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                s.execute("ROLLBACK");
                throw e;
            }
        }
    }

    /** What the facts depend on, as a number: the version for all, the labels for what looks at masks. */
    private static long code(FactsFormat format, FactsKind kind) {
        String labels = kind == FactsKind.IMAGE ? "" : format.labels();
        return (long) format.version() << 32 | crc(labels.getBytes(StandardCharsets.UTF_8));
    }

    /** SQLite does not notice a changed byte within a row. */
    private static long checksum(KeptFacts entry) {
        var crc = new CRC32C();
        crc.update(entry.sha256());
        crc.update(entry.facts());
        return crc.getValue();
    }

    private static long crc(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
