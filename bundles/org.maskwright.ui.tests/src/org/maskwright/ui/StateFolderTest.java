package org.maskwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock that the platform keeps; no window. */
class StateFolderTest {
    private static final StateFolder.TakeAnswer OURS = new StateFolder.TakeAnswer.Ours();

    @TempDir
    Path folder;

    private static StateFolder of(Path folder) throws Exception {
        Location location = Platform.getInstanceLocation().createLocation(null, null, false);
        location.set(folder.toUri().toURL(), false);
        return new StateFolder(Optional.of(location));
    }

    @Test
    void oneTakesItAndTheOtherIsToldWhereAndWhatToDo() throws Exception {
        StateFolder first = of(folder);
        StateFolder second = of(folder);
        assertEquals(OURS, first.take());
        var refused = assertInstanceOf(StateFolder.TakeAnswer.Refused.class, second.take());
        assertTrue(refused.why().contains(folder.toString()), refused.why());
        assertTrue(refused.why().contains("-data"), refused.why());
        first.release();
        assertEquals(OURS, second.take());
        second.release();
    }

    @Test
    void whatIsNoFolderCannotBeTaken() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no folder");
        var refused = assertInstanceOf(
                StateFolder.TakeAnswer.Refused.class, of(file.resolve("state")).take());
        assertTrue(refused.why().contains("cannot be used"), refused.why());
    }

    @Test
    void whereNothingIsKeptNothingIsTaken() {
        var none = new StateFolder(Optional.empty());
        assertEquals(OURS, none.take());
        none.release();
    }

    @Test
    void theWorkbenchOfTheseTestsHasTakenItsOwn() throws Exception {
        assertTrue(Platform.getInstanceLocation().isLocked());
    }
}
