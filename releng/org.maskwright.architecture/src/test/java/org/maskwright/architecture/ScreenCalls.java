package org.maskwright.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who takes himself to the UI thread. One class does, which asks whether there is something to show it in, and joins what comes often; all
 * others go through it.
 */
final class ScreenCalls {
    private static final String DISPLAY = "org.eclipse.swt.widgets.Display";

    private static final Set<String> WAYS = Set.of("asyncExec", "syncExec", "syncCall", "timerExec");

    private static final String ALLOWED = "org.maskwright.ui.jobs.UiThread";

    private ScreenCalls() {}

    /** The calls and method references in classes below these folders that go another way, each once, in the order of words. */
    static List<String> violations(Collection<Path> classFolders) {
        return new ClassFileImporter()
                .importPaths(classFolders).stream()
                        .filter(c -> !outermost(c).equals(ALLOWED))
                        .flatMap(c -> c.getAccessesFromSelf().stream())
                        .filter(ScreenCalls::isWay)
                        .map(a -> outermost(a.getOriginOwner()) + " calls Display."
                                + a.getTarget().getName())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static boolean isWay(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(DISPLAY)
                && WAYS.contains(access.getTarget().getName());
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
