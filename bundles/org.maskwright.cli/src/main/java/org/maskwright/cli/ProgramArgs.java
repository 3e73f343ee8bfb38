package org.maskwright.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.train.program.TrainerProgram;
import picocli.CommandLine.Option;

/** What is to be known of a trainer of the user's own. */
final class ProgramArgs {
    @Option(
            names = "--log-pattern",
            paramLabel = "REGEX",
            description = "With a PROGRAM: finds an epoch in a line of its log, by groups such as (?<epoch>\\d+) and"
                    + " (?<valLoss>\\S+). JSON Lines are understood without.")
    private @Nullable String pattern;

    @Option(
            names = "--model-file",
            paramLabel = "FILE",
            description = "With a PROGRAM: where it leaves its ONNX file, if not at {model}.")
    private @Nullable String model;

    /**
     * The program, where one was given.
     *
     * @param words the program and its arguments; empty for none
     * @throws InputException when it cannot be one, or what belongs to one was given without
     */
    Optional<TrainerProgram> program(List<String> words) throws InputException {
        if (words.isEmpty() && pattern == null && model == null) {
            return Optional.empty();
        }
        return Optional.of(
                new TrainerProgram(words, Optional.ofNullable(pattern), Optional.ofNullable(model)).checked());
    }
}
