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
import org.maskwright.core.Objection;
import org.maskwright.core.Rect;

/** The table of models' scores in a catalog's file; one row for each kind, model, image and mask. Not safe for several threads. */
final class ScoreTable {
    /** Scores of earlier versions, in a table called "scores", had no objections; a model can score the files again. */
    private static final String TABLE = """
        CREATE TABLE IF NOT EXISTS model_scores (
          kind TEXT NOT NULL, model TEXT NOT NULL, model_sha256 TEXT NOT NULL, image_sha256 TEXT NOT NULL, mask_sha256 TEXT NOT NULL,
          value REAL NOT NULL, nature TEXT, x INTEGER, y INTEGER, width INTEGER, height INTEGER, pixels INTEGER,
          PRIMARY KEY (image_sha256, mask_sha256, model_sha256, kind)) WITHOUT ROWID
        """;

    private static final String COLUMNS =
            "kind, model, model_sha256, image_sha256, mask_sha256, value, nature, x, y, width, height, pixels";

    /** For {@link #store}. */
    static final String INSERT =
            "INSERT OR REPLACE INTO model_scores (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)";

    private ScoreTable() {}

    /** Made when there is a first score: catalogs of earlier versions, and those that cannot be written, have none. */
    static void create(Statement s) throws SQLException {
        s.execute(TABLE);
        s.execute("DROP TABLE IF EXISTS scores");
    }

    private static boolean exists(Statement s) throws SQLException {
        try (ResultSet row = s.executeQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'model_scores'")) {
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
            objection(row, score.objection());
            row.executeUpdate();
        }
    }

    private static void objection(PreparedStatement row, Optional<Objection> objection) throws SQLException {
        row.setString(7, objection.map(o -> o.nature().name()).orElse(null));
        Rect place = objection.map(Objection::place).orElse(Rect.EMPTY);
        row.setInt(8, place.x());
        row.setInt(9, place.y());
        row.setInt(10, place.width());
        row.setInt(11, place.height());
        row.setLong(12, objection.map(Objection::pixels).orElse(0L));
    }

    /** Gives out all scores; rows that make no sense are passed over. */
    static void load(Connection connection, Consumer<ModelScore> sink) throws SQLException {
        String query = "SELECT " + COLUMNS + " FROM model_scores";
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
                    row.getDouble(6),
                    objection(row)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Objection> objection(ResultSet row) throws SQLException {
        String nature = row.getString(7);
        if (nature == null) {
            return Optional.empty();
        }
        var place = new Rect(row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11));
        return Optional.of(new Objection(Objection.Nature.valueOf(nature), place, row.getLong(12)));
    }
}
