package org.maskwright.train.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.maskwright.core.InputException;
import org.maskwright.train.program.EpochFigures;
import org.maskwright.train.program.ProgramLines;

/** The epochs that a program of the user's own tells of: each is kept and told at once, and what it adds to one later is kept, too. */
final class ToldEpochs {
    private final RunFolder folder;
    private final Consumer<TrainingEvent> told;
    private final List<EpochFigures> figures = new ArrayList<>();
    /** By the clock, from one line to the next. */
    private final List<Double> seconds = new ArrayList<>();

    private long begin = System.nanoTime();

    ToldEpochs(RunFolder folder, Consumer<TrainingEvent> told) {
        this.folder = folder;
        this.told = told;
    }

    void add(EpochFigures next) throws IOException, InputException {
        if (!figures.isEmpty() && figures.getLast().epoch() == next.epoch()) {
            figures.set(figures.size() - 1, figures.getLast().with(next));
            history().write(folder);
            return;
        }
        figures.add(next);
        seconds.add((System.nanoTime() - begin) / 1e9);
        begin = System.nanoTime();
        EpochHistory history = history();
        history.write(folder);
        EpochRecord last = history.epochs().getLast();
        boolean best =
                history.best("loss").filter(b -> b.epoch() == last.epoch()).isPresent();
        told.accept(new TrainingEvent.EpochDone(last, best));
    }

    EpochHistory history() {
        List<EpochRecord> records = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            records.add(record(i + 1, figures.get(i), seconds.get(i)));
        }
        return new EpochHistory(records);
    }

    private static EpochRecord record(int number, EpochFigures f, double clock) {
        double said = f.value(ProgramLines.SECONDS);
        return new EpochRecord(
                number,
                f.value(ProgramLines.LOSS),
                new EpochRecord.Validated(
                        f.value(ProgramLines.VAL_LOSS),
                        f.value(ProgramLines.VAL_IOU),
                        f.value(ProgramLines.VAL_ACCURACY)),
                f.value(ProgramLines.LEARNING_RATE),
                new EpochRecord.Pace(Double.isNaN(said) ? clock : said, 0, 0, 0));
    }
}
