package org.maskwright.ui.parts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.ui.IMemento;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.composite.LookChoice.BackdropKind;

/** Keeps what a view shows behind persons from one run of the workbench to the next. */
public final class LookMemory {
    private static final String KIND = "backdrop";
    private static final String BLUR = "blurPercent";
    private static final String COLOUR = "colour";
    private static final String PICTURE = "picture";
    private static final String EDGES = "edgeColours";

    private LookMemory() {}

    /** Writes it down. */
    public static void save(IMemento memento, LookChoice look) {
        memento.putString(KIND, look.kind().name());
        memento.putFloat(BLUR, (float) look.blurPercent());
        memento.putInteger(COLOUR, look.rgb());
        look.picture().ifPresent(p -> memento.putString(PICTURE, p.toString()));
        memento.putBoolean(EDGES, look.edgeColours());
    }

    /** What was written down; what is not there, or is none, as it is at first. */
    public static LookChoice restore(Optional<IMemento> memento) {
        LookChoice standard = LookChoice.STANDARD;
        return memento.map(m -> new LookChoice(
                        kind(m.getString(KIND)),
                        blur(Optional.ofNullable(m.getFloat(BLUR))),
                        Optional.ofNullable(m.getInteger(COLOUR))
                                .filter(c -> c >= 0 && c <= 0xffffff)
                                .orElse(standard.rgb()),
                        picture(Optional.ofNullable(m.getString(PICTURE))),
                        !Boolean.FALSE.equals(m.getBoolean(EDGES))))
                .orElse(standard);
    }

    private static BackdropKind kind(String name) {
        return Stream.of(BackdropKind.values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElse(LookChoice.STANDARD.kind());
    }

    private static double blur(Optional<Float> percent) {
        return percent.map(p -> Math.round(p * 1000) / 1000.0)
                .filter(p -> p >= LookChoice.LEAST_BLUR && p <= LookChoice.MOST_BLUR)
                .orElse(LookChoice.STANDARD.blurPercent());
    }

    private static Optional<Path> picture(Optional<String> path) {
        try {
            return path.map(Path::of);
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }
}
