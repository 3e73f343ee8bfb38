package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.Ahead;

/**
 * Finds out what the values of a folder's masks mean, from many of them, since one that shows nobody tells nothing: 0 and 1, or black and white
 * with shares between them. Whatever looks like classes, colours or a trimap is refused until somebody says what it is.
 */
public final class StoredMeaning {
    /** So many files are looked at, evenly spread. */
    private static final int MOST = 200;
    /** More distinct values are no classes, and few classes have larger ids. */
    private static final int FEW = 64;

    private final AskedFiles about;
    private boolean isOne = true;
    private boolean isFew = true;
    private boolean isColoured;
    private boolean isPalette;
    private long small;
    private long large;
    private final TreeSet<Integer> values = new TreeSet<>();

    private StoredMeaning(AskedFiles about) {
        this.about = about;
    }

    /**
     * The files whose values are asked for.
     *
     * @param about what they are, as a subject: "the ground truth"
     * @param option by which the user may say it
     * @param files where they are
     */
    public record AskedFiles(String about, String option, List<Path> files) {
        /** Copies the list. */
        public AskedFiles {
            files = List.copyOf(files);
        }
    }

    /**
     * Finds out. Costs the decoding of at most {@value #MOST} files.
     *
     * @param threads how many are looked at at once, ≥ 1
     * @throws InputException when it cannot be told; one line
     */
    public static LabelMap of(AskedFiles about, int threads, Progress progress) throws InputException {
        List<Path> files = about.files();
        List<Path> some = new ArrayList<>();
        int step = Math.max(1, (files.size() + MOST - 1) / MOST);
        for (int i = 0; i < files.size(); i += step) {
            some.add(files.get(i));
        }
        var meaning = new StoredMeaning(about);
        progress.begin("Looking at values", some.size());
        try (var surveys = new Ahead<Path, Optional<MaskSurvey>>(
                some.iterator(), StoredMeaning::survey, threads, progress::isCancelled)) {
            while (surveys.hasNext()) {
                surveys.next().ifPresent(meaning::add);
                progress.worked(1);
            }
        }
        return meaning.labels();
    }

    /** What cannot be read is told of when it is evaluated. */
    private static Optional<MaskSurvey> survey(Path file) {
        try {
            return Optional.of(MaskFile.read(Files.readAllBytes(file)).survey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void add(MaskSurvey survey) {
        boolean plain = survey.colour() == ColourType.PALETTE
                && survey.shown().values().stream().allMatch(rgb -> rgb == 0 || rgb == 0xffffff);
        isColoured |= survey.coloured();
        isPalette |= survey.colour() == ColourType.PALETTE && !plain;
        isFew &= survey.distinctValues() <= FEW;
        for (Map.Entry<Integer, Long> e : survey.values().entrySet()) {
            int value = e.getKey();
            isOne &= value <= 1 && !plain;
            boolean half = 2L * value >= survey.largest() || plain;
            large += half ? e.getValue() : 0;
            small += half || value == 0 || value > FEW ? 0 : e.getValue();
            values.add(value);
        }
    }

    private LabelMap labels() throws InputException {
        if (isColoured) {
            throw unsaid("stores colours");
        } else if (isOne && values.contains(1)) {
            return new LabelMap.Binary01();
        } else if (isFew && (isPalette || small > 2 * large)) {
            String some = values.stream().limit(6).map(String::valueOf).collect(Collectors.joining(", "));
            throw unsaid("has the values " + some + (values.size() > 6 ? ", …" : ""));
        }
        return new LabelMap.Binary255();
    }

    private InputException unsaid(String what) {
        return new InputException(
                about.about() + " " + what + ", neither 0 and 1 nor black and white; say what that means with "
                        + about.option() + ": trimap, indexed:N, nonzero, colours:CLASSES");
    }
}
