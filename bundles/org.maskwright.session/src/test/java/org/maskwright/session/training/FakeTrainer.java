package org.maskwright.session.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import org.maskwright.train.run.TrainerCommand;

/** A trainer's process without a network: tells what a real one would, and waits for a word after the first epoch where it is asked to. */
final class FakeTrainer {
    private static final String WAITS = "waits";

    private FakeTrainer() {}

    /** A command that starts it: the real one's name is then the first of its arguments. */
    static TrainerCommand command(String... properties) {
        TrainerCommand real = TrainerCommand.ofThisProcess();
        var options = new java.util.ArrayList<>(List.of(properties));
        options.add(FakeTrainer.class.getName());
        return new TrainerCommand(real.java(), real.classPath(), options);
    }

    /** One that waits after its first epoch. */
    static TrainerCommand patient() {
        return command("-D" + WAITS + "=true");
    }

    /**
     * Trains, as it says.
     *
     * @param args the name of the real one, and the folder of the run
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path run = Path.of(args[1]);
        var words = new LinkedBlockingQueue<String>();
        Thread ears = new Thread(() -> listen(words));
        ears.setDaemon(true);
        ears.start();
        tell("{'event':'working','task':'Reading train','done':8,'total':8}");
        tell("{'event':'begun','parameters':120,'samples':8,'epoch':1,'epochs':2}");
        epoch(run, 1, 0.5);
        if (Boolean.getBoolean(WAITS)) {
            obey(words);
        }
        epoch(run, 2, 0.75);
        tell("{'event':'note','text':'all went well'}");
        String result = "'bestEpoch':2,'epochs':2,'seconds':3.5,'onnxDifference':1e-6,"
                + "'parts':{'val':{'images':2,'iou':0.75,'f':0.85,'precision':0.8,'recall':0.9}}";
        Files.writeString(run.resolve("result.json"), json("{" + result + "}"));
        tell("{'event':'finished'," + result + "}");
    }

    private static void listen(LinkedBlockingQueue<String> words) {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(words::add);
        } catch (IOException e) {
            words.add("stop");
        }
    }

    private static void obey(LinkedBlockingQueue<String> words) throws InterruptedException {
        for (String word = words.take(); !word.equals("go-on"); word = words.take()) {
            if (word.equals("stop")) {
                tell("{'event':'stopped','epochsDone':1}");
                System.exit(4);
            }
            tell("{'event':'paused'}");
        }
        tell("{'event':'gone-on'}");
    }

    private static void epoch(Path run, int number, double iou) throws IOException {
        tell("{'event':'step','epoch':" + number + ",'batch':1,'batches':2,'loss':0.9}");
        tell("{'event':'step','epoch':" + number + ",'batch':2,'batches':2,'loss':0.7}");
        String figures = String.format(
                Locale.ROOT,
                "'epoch':%d,'trainLoss':%s,'valLoss':%s,'valIou':%s,'valAccuracy':0.9,'learningRate':0.001,'seconds':1.5,"
                        + "'waitingShare':0,'imagesPerSecond':16",
                number,
                1.0 / number,
                1.1 / number,
                iou);
        Path metrics = run.resolve("metrics.jsonl");
        String before = Files.exists(metrics) ? Files.readString(metrics) : "";
        Files.writeString(metrics, before + json("{" + figures + "}") + "\n");
        tell("{'event':'epoch','best':true," + figures + "}");
    }

    private static void tell(String event) {
        System.out.println(json(event));
        System.out.flush();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
