package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCallsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    private static final String DISPLAY = """
            package org.eclipse.swt.widgets;
            public class Display {
                public void asyncExec(Runnable what) {}
                public void timerExec(int ms, Runnable what) {}
                public void beep() {}
            }
            """;

    @TempDir
    Path planted;

    @Test
    void oneClassGoesToTheUiThread() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            List<Path> ours = folders.filter(f -> !f.getFileName().toString().endsWith(".tests"))
                    .map(f -> f.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(ours).isNotEmpty();
            assertThat(ScreenCalls.violations(ours)).isEmpty();
        }
    }

    @Test
    void whoGoesByHimselfIsFound() throws IOException {
        Planted.compile(planted, DISPLAY, """
                package org.maskwright.ui.sample;
                public class Part {
                    void show(org.eclipse.swt.widgets.Display display) {
                        Runnable later = () -> display.asyncExec(() -> display.timerExec(100, () -> {}));
                        java.util.function.Consumer<Runnable> way = display::asyncExec;
                    }
                }
                """);
        assertThat(ScreenCalls.violations(List.of(planted)))
                .containsExactly(
                        "org.maskwright.ui.sample.Part calls Display.asyncExec",
                        "org.maskwright.ui.sample.Part calls Display.timerExec");
    }

    @Test
    void theOneThatMayAndOtherCallsAreNot() throws IOException {
        Planted.compile(planted, DISPLAY, """
                package org.maskwright.ui.jobs;
                public class UiThread {
                    void soon(org.eclipse.swt.widgets.Display display) { display.asyncExec(() -> {}); }
                }
                """, """
                package org.maskwright.ui.sample;
                public class Part {
                    void call(org.eclipse.swt.widgets.Display display) { display.beep(); }
                }
                """);
        assertThat(ScreenCalls.violations(List.of(planted))).isEmpty();
    }
}
