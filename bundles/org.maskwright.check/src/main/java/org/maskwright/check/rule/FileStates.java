package org.maskwright.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.check.Report;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.Integrity;

/** Reports the files of a sample that are in a certain state; the sample leaves as a whole, so that no half of a pair stays behind. */
final class FileStates {
    private FileStates() {}

    /** The image's file, then the mask's: those that there are. */
    static List<FileFacts> files(SampleFacts facts) {
        return Stream.of(facts.image().map(ImageFacts::file), facts.mask().map(MaskFacts::file))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * One finding for each file in this state.
     *
     * @param facts the sample
     * @param state the state that is wrong
     * @param verdict what to say of it, to follow the file's name: "is empty"
     * @param report where findings go
     */
    static void report(SampleFacts facts, Integrity.State state, String verdict, Report report) {
        for (FileFacts file : files(facts)) {
            if (file.integrity().state() == state) {
                report.found(facts.sample().name(), concerned(facts, file), message(file, verdict), data(file));
            }
        }
    }

    /** The broken file, then its partner. */
    static List<String> concerned(SampleFacts facts, FileFacts broken) {
        return Stream.concat(Stream.of(broken.path()), files(facts).stream().map(FileFacts::path))
                .distinct()
                .toList();
    }

    /** "images/1.jpg is cut short: ends after 1,204 of 3,310 bytes." */
    static String message(FileFacts file, String verdict) {
        String detail = file.integrity().detail();
        return file.path() + " " + verdict + (detail.isEmpty() ? "." : ": " + detail + ".");
    }

    /** What to note of a broken file. */
    static Map<String, Object> data(FileFacts file) {
        String state = file.integrity().state().name().toLowerCase(Locale.ROOT);
        return Wording.data(
                "file", file.path(), "state", state, "detail", file.integrity().detail(), "bytes", file.bytes());
    }
}
