package org.maskwright.train.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.infer.ModelFile;
import org.maskwright.train.data.TrainingSample;
import org.maskwright.train.program.EpochFigures;
import org.maskwright.train.program.ProgramLines;
import org.maskwright.train.program.TrainerProgram;
import org.maskwright.train.recipe.LearningOptions;
import org.maskwright.train.recipe.Recipe;

/**
 * A training by a program of the user's own, from its run folder to its model: the program is started, what it prints becomes epochs and events,
 * and the network that it leaves is evaluated and reported as any other. The calling thread waits for it.
 *
 * @param folder that {@link RunPlan} made
 * @param program that trains
 * @param controls by which it is told to stop; it cannot be told to wait
 * @param told what happens
 */
record ProgramTraining(RunFolder folder, TrainerProgram program, Controls controls, Consumer<TrainingEvent> told) {
    /**
     * Trains to the end.
     *
     * @throws InputException when the program cannot be started, fails, or leaves no network; one line
     * @throws CancellationException when it was told to stop
     */
    RunResult run() throws IOException, InputException {
        RunRecord record = RunRecordJson.read(folder);
        List<TrainingSample> samples = RunRecordJson.samples(folder).stream()
                .map(RunRecordJson.RunSample::sample)
                .toList();
        Map<String, String> places = places(record);
        for (Part part : List.of(Part.TRAIN, Part.VAL, Part.TEST)) {
            list(part, record.data().dataset(), samples);
        }
        List<String> words = program.filled(places);
        Path left = Path.of(TrainerProgram.filled(program.model().orElse("{model}"), places));
        int learned = (int) samples.stream().filter(s -> s.part() == Part.TRAIN).count();
        told.accept(new TrainingEvent.Begun(0, learned, 1, record.recipe().whole(LearningOptions.EPOCHS)));
        EpochHistory history = follow(words);
        take(left);
        if (ModelFile.at(folder.model()).description().isEmpty()) {
            told.accept(new TrainingEvent.Note(
                    "nothing beside the model describes it: it is taken to want RGB, 0…1, stretched to its"
                            + " size; if it does not, leave a .model.json beside it (docs/models.md)"));
        }
        return new Finish(folder, record, samples, new EventProgress(told, controls)).ofModel(history);
    }

    /** What the words may ask for: paths, and every option of the recipe by its name. */
    private Map<String, String> places(RunRecord record) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("dataset", record.data().dataset().toString());
        places.put("run", absolute(folder.path()));
        places.put("model", absolute(folder.model()));
        for (Part part : List.of(Part.TRAIN, Part.VAL, Part.TEST)) {
            places.put(part.text(), absolute(listOf(part)));
        }
        record.recipe().texts().forEach((name, text) -> places.put(Recipe.hyphened(name), text));
        return places;
    }

    private Path listOf(Part part) {
        return folder.path().resolve(part.text() + ".csv");
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** Writes the samples of a part: a line each, absolute paths, quoted as RFC 4180 has it. */
    private void list(Part part, Path dataset, List<TrainingSample> samples) throws IOException, InputException {
        StringBuilder text = new StringBuilder("image,mask\n");
        for (TrainingSample sample : samples) {
            if (sample.part() == part) {
                text.append(cell(dataset.resolve(sample.image())))
                        .append(',')
                        .append(cell(dataset.resolve(sample.mask())))
                        .append('\n');
            }
        }
        AtomicFiles.write(listOf(part), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Path path) {
        return '"' + absolute(path).replace("\"", "\"\"") + '"';
    }

    private EpochHistory follow(List<String> words) throws IOException, InputException {
        Process process = start(words);
        Thread watch = Thread.ofPlatform().daemon().start(() -> endWhenUnwanted(process));
        var lines = new ProgramLines(program.pattern().map(Pattern::compile));
        var epochs = new ToldEpochs(folder, told);
        String last = "";
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                System.err.println(line);
                told.accept(new TrainingEvent.Said(line));
                last = line.isBlank() ? last : line.strip();
                Optional<EpochFigures> figures = lines.read(line);
                if (figures.isPresent()) {
                    epochs.add(figures.get());
                }
            }
            int code = process.waitFor();
            if (controls.isStopped()) {
                throw new CancellationException();
            } else if (code != 0) {
                throw new InputException(words.getFirst() + " ended with exit code " + code
                        + (last.isEmpty() ? "" : ", its last words: " + last) + "; " + folder.log() + " has them all");
            }
            return epochs.history();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            watch.interrupt();
            process.destroyForcibly();
        }
    }

    private Process start(List<String> words) throws InputException {
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().remove(TrainerCommand.PROGRAM);
            builder.environment().remove("CLASSPATH");
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new InputException(
                    words.getFirst() + " cannot be started (" + e.getMessage() + "): is it installed, and on the path?",
                    e);
        }
    }

    /** Asks the program to end when the training is to stop; it is ended with this process at the latest. */
    private void endWhenUnwanted(Process process) {
        try {
            while (process.isAlive()) {
                controls.pass(e -> told.accept(
                        new TrainingEvent.Note("a program of your own goes on: it cannot be told to wait")));
                Thread.sleep(100);
            }
        } catch (CancellationException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the network over with what stands beside it. */
    private void take(Path left) throws IOException, InputException {
        if (!Files.isRegularFile(left)) {
            throw new InputException(
                    "the program ended, but left no model " + left
                            + "; let it write its network there as ONNX ({model} is that path), or name its file by --model-file");
        }
        if (Files.exists(folder.model()) && Files.isSameFile(left, folder.model())) {
            return;
        }
        ModelFile file = ModelFile.at(left);
        Files.copy(left, folder.model(), StandardCopyOption.REPLACE_EXISTING);
        if (file.description().isPresent()) {
            Files.copy(
                    file.descriptionFile(),
                    new ModelFile(folder.model(), Optional.empty()).descriptionFile(),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
