package org.maskwright.dataset.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.core.ModelScore;

/** The table of models' scores in a catalog's file; one row for each kind, model, image and mask. Not safe for several threads. */
final class ScoreTable {
    private static final String TABLE = """
        CREATE TABLE IF NOT EXISTS scores (
          kind TEXT NOT NULL, model TEXT NOT NULL, model_sha256 TEXT NOT NULL, image_sha256 TEXT NOT NULL, mask_sha256 TEXT NOT NULL,
          value REAL NOT NULL, PRIMARY KEY (image_sha256, mask_sha256, model_sha256, kind)) WITHOUT ROWID
        """;

    private ScoreTable() {}

    /** Made when there is a first score: catalogs of earlier versions, and those that cannot be written, have none. */
    static void create(Statement s) throws SQLException {
        s.execute(TABLE);
    }

    private static boolean exists(Statement s) throws SQLException {
        try (ResultSet row = s.executeQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'scores'")) {
            return row.getInt(1) > 0;
        }
    }

    static void store(PreparedStatement row, List<ModelScore> scores) throws SQLException {
        for (ModelScore score : scores) {
            row.setString(1, score.kind().name());
            row.setString(2, score.model());
            row.setString(3, score.modelHash());
            row.setString(4, score.imageHash());
            row.setString(5, score.maskHash());
            row.setDouble(6, score.value());
            row.executeUpdate();
        }
    }

    /** For {@link #store}. */
    static final String INSERT =
            "INSERT OR REPLACE INTO scores (kind, model, model_sha256, image_sha256, mask_sha256, value) VALUES (?,?,?,?,?,?)";

    /** Gives out all scores; rows that make no sense are passed over. */
    static void load(Connection connection, Consumer<ModelScore> sink) throws SQLException {
        String query = "SELECT kind, model, model_sha256, image_sha256, mask_sha256, value FROM scores";
        try (Statement s = connection.createStatement();
                ResultSet row = s.executeQuery(exists(s) ? query : "SELECT 1 WHERE 0")) {
            while (row.next()) {
                score(row).ifPresent(sink);
            }
        }
    }

    /** Empty for a row that makes no sense: of a later version, or damaged. A model can score the file again. */
    private static Optional<ModelScore> score(ResultSet row) throws SQLException {
        try {
            return Optional.of(new ModelScore(
                    ModelScore.ScoreKind.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getDouble(6)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
