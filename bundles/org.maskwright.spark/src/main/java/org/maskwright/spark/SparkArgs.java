package org.maskwright.spark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.maskwright.core.InputException;
import picocli.CommandLine.Option;

/** On which cluster a command runs, and where its results go. */
final class SparkArgs {
    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description =
                    "local[*] (default), local[N], spark://HOST:PORT, yarn or k8s://…; what spark-submit was told when it starts this.")
    private String master = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Where facts and results go, a path that every executor can write.")
    private String to = "";

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark, as spark-submit takes it; docs/cluster.md says which matter.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Where results go: an absolute path, or one with a scheme. */
    String to() {
        return absolute(to);
    }

    /** A path as every process understands it: one without scheme is of this machine, from where the command was given. */
    static String absolute(String path) {
        return path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
                ? path
                : Path.of(path).toAbsolutePath().normalize().toString();
    }

    /**
     * Starts Spark, or takes the session that this process has.
     *
     * @throws InputException when it cannot be started so
     */
    OpenSpark start() throws InputException {
        requireFolder();
        SparkSession.Builder builder = SparkSession.builder()
                .appName("maskwright")
                .config("spark.ui.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false");
        String given = System.getProperty("spark.master", "");
        builder.master(!master.isEmpty() ? master : given.isEmpty() ? "local[*]" : given);
        String jars = System.getProperty("maskwright.jars", "");
        if (!jars.isEmpty() && !master.startsWith("local[")) {
            builder.config("spark.jars", jars);
        }
        if (System.getProperty("spark.executor.extraJavaOptions") == null) {
            // OpenCV is native; newer Javas warn of that otherwise.
            builder.config(
                    "spark.executor.extraJavaOptions", "--enable-native-access=ALL-UNNAMED -Djava.awt.headless=true");
        }
        settings.forEach(builder::config);
        try {
            boolean own = SparkSession.getDefaultSession().isEmpty();
            return new OpenSpark(builder.getOrCreate(), own);
        } catch (RuntimeException e) {
            throw new InputException(
                    "Spark cannot be started on " + (master.isEmpty() ? given : master) + ": " + firstLine(e)
                            + "; docs/cluster.md says what each kind of master needs",
                    e);
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    private void requireFolder() throws InputException {
        String path = to();
        boolean local = path.startsWith("/") || path.startsWith("file:");
        if (local) {
            Path folder = path.startsWith("file:") ? Path.of(URI.create(path)) : Path.of(path);
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new InputException("--to " + to + " is a file; name a folder, it is made where it is missing");
            }
        }
    }
}
