package org.maskwright.session.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.Fix;
import org.maskwright.check.fix.FixContext;
import org.maskwright.check.fix.Keeps;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** A fix of another room than that of the rules, as one that asks a model, is handed in where a session is opened. */
class OwnFixTest {
    @TempDir
    Path folder;

    /** Makes a mask for an image without one: the first mask that there is. */
    private record Copying(Path folder) implements Fix {
        @Override
        public String id() {
            return "copy-mask";
        }

        @Override
        public String explanation() {
            return "Takes another image's mask.";
        }

        @Override
        public Set<String> rules() {
            return Set.of("PAIR_IMAGE_WITHOUT_MASK");
        }

        @Override
        public Keeps keeps() {
            return Keeps.CONTENTS;
        }

        @Override
        public List<Edit> edits(Finding finding, FixContext context) throws InputException {
            String mask = finding.files().getFirst().replace("images/", "masks/");
            return List.of(new Edit.Create(mask, old -> Files.readAllBytes(folder.resolve("masks/2.png"))));
        }
    }

    @Test
    void isOfferedPlannedAppliedAndTakenBack() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        Path mask = folder.resolve("masks/1.png");
        Files.delete(mask);
        RuleBook book = RuleBook.standard().with(new Copying(folder));
        try (var session = DatasetSession.open(folder, book, Clock.systemUTC(), Progress.none())) {
            session.check(Progress.none());
            List<Finding> missing = missing(session);
            var offers = QuickFixes.of(missing, session.book().fixes()).offers();
            assertEquals(
                    List.of("quarantine", "copy-mask"),
                    offers.stream().map(o -> o.fix().id()).toList());
            assertEquals(missing, offers.getLast().findings());
            assertEquals(
                    List.of("quarantine", "copy-mask"),
                    ProblemDetails.of(missing, book).orElseThrow().fixes().stream()
                            .map(Fix::id)
                            .toList());
            assertEquals(
                    List.of("make masks/1.png"),
                    session.plan(missing, Optional.of("copy-mask")).describe());
            assertFalse(Files.exists(mask));

            session.repair(session.plan(missing, Optional.of("copy-mask")), Progress.none());
            assertArrayEquals(Files.readAllBytes(folder.resolve("masks/2.png")), Files.readAllBytes(mask));
            assertEquals(List.of(), missing(session));

            session.undo(Progress.none());
            assertFalse(Files.exists(mask));
            assertEquals(missing, missing(session));
        }
    }

    @Test
    void isNotThereWhereNobodyHandsItIn() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        Files.delete(folder.resolve("masks/1.png"));
        RuleBook book = RuleBook.standard();
        try (var session = DatasetSession.open(folder, book, Clock.systemUTC(), Progress.none())) {
            session.check(Progress.none());
            List<Finding> missing = missing(session);
            var offers = QuickFixes.of(missing, book.fixes()).offers();
            assertEquals(
                    List.of("quarantine"),
                    offers.stream().map(o -> o.fix().id()).toList());
            var plan = session.plan(missing, Optional.of("copy-mask"));
            assertEquals(List.of(), plan.edits());
            assertThrows(InputException.class, () -> session.repair(plan, Progress.none()));
        }
    }

    private static List<Finding> missing(DatasetSession session) {
        return session.snapshot().findings().stream()
                .filter(f -> f.rule().equals("PAIR_IMAGE_WITHOUT_MASK"))
                .toList();
    }
}
