package org.maskwright.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.train.data.SelectionRule;

/**
 * A trainer that is killed at moments of chance, while it learns, validates or saves, comes to the losses of one that never was: twice, and more
 * often by {@code -Dmaskwright.trainer.kills=20}.
 */
@Tag("long")
class TrainerKillTest {
    private static final int KILLS = Integer.getInteger("maskwright.trainer.kills", 2);

    /** Events of an epoch of the tiny training, more or less. */
    private static final int EVENTS = 14;

    private static final int LATEST_MS = 60;

    @TempDir
    private Path folder;

    @Test
    void killedAtRandomItComesToTheSameLosses() throws Exception {
        String epochs = Integer.toString(2 * KILLS + 3);
        RunFolder whole = create(epochs);
        finish(whole);
        RunFolder killed = create(epochs);
        var random = new Random(20);
        int died = 0;
        int within = 0;
        for (int i = 0; i < KILLS; i++) {
            TrainingEvent end = killedAfter(killed, random.nextInt(EVENTS), random.nextInt(LATEST_MS));
            died += end instanceof TrainingEvent.Failed ? 1 : 0;
            CheckpointFolder states = new CheckpointFolder(killed.checkpoints());
            within += states.within(states.last().orElse(0)).isPresent() ? 1 : 0;
        }
        assertThat(died).as("how often it died before its end").isEqualTo(KILLS);
        assertThat(within).as("how often it went on within an epoch").isPositive();
        finish(killed);
        assertThat(TrainerTest.figures(killed)).isEqualTo(TrainerTest.figures(whole));
        assertThat(RunLibrary.result(killed).orElseThrow().parts())
                .isEqualTo(RunLibrary.result(whole).orElseThrow().parts());
    }

    private static void finish(RunFolder run) throws Exception {
        try (TrainerProcess process = TrainerProcess.start(run, TrainerCommand.ofThisProcess())) {
            assertThat(process.follow(e -> {}, () -> false)).isInstanceOf(TrainingEvent.Finished.class);
        }
    }

    /** Kills it so many events after it began to learn, and so many ms. */
    private static TrainingEvent killedAfter(RunFolder run, int events, int ms) throws Exception {
        int[] seen = {-1};
        try (TrainerProcess process = TrainerProcess.start(run, TrainerCommand.ofThisProcess())) {
            return process.follow(
                    event -> {
                        boolean begun = event instanceof TrainingEvent.Begun || seen[0] >= 0;
                        seen[0] += begun ? 1 : 0;
                        if (begun && seen[0] == events) {
                            sleep(ms);
                            process.kill();
                        }
                    },
                    () -> false);
        }
    }

    private static void sleep(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunFolder create(String epochs) throws Exception {
        DatasetFolder dataset = TrainerTest.dataset(folder);
        return RunPlan.of(
                        dataset,
                        dataset.scan(Progress.none()),
                        new SelectionRule(false, Map.of()),
                        TrainerTest.tiny()
                                .with("epochs", epochs)
                                .with("batch", "2")
                                .with("save-every", "0.02"))
                .create("0", TrainerTest.NOON);
    }
}
