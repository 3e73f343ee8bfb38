package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.IntegrityCheck;
import org.maskwright.imaging.composite.Backdrop;
import org.maskwright.imaging.composite.CompositeLook;
import org.maskwright.imaging.composite.Equalising;
import org.maskwright.imaging.composite.Scenery;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.session.composite.MatteSource;
import picocli.CommandLine.Option;

/** How composed pictures look. */
final class LookArgs {
    private static final String WAYS = "give blur:SIGMA, a picture's FILE, #RRGGBB or transparent";
    private static final double MOST_MATTE = 100;

    @Option(
            names = "--background",
            paramLabel = "WHAT",
            description = "blur:SIGMA (px, e.g. blur:12) for its own out of focus; the FILE of a picture, which covers"
                    + " all; a colour, #RRGGBB; or transparent, to cut out.")
    private @Nullable String background;

    @Option(
            names = "--feather",
            paramLabel = "PX",
            defaultValue = "0",
            description = "Soften the mask's edge by a Gaussian of so many px. Default: ${DEFAULT-VALUE}.")
    private double feather;

    @Option(
            names = "--matte",
            paramLabel = "PX",
            defaultValue = "0",
            description =
                    "Lay soft edges where the image has them, so many px around the mask's outline: for hard masks."
                            + " Default: ${DEFAULT-VALUE}.")
    private double matte;

    @Option(
            names = "--plain-edges",
            description = "Take pixels at the edge as they are, rather than estimate the person's own colours there.")
    private boolean plainEdges;

    @Option(
            names = "--equalise",
            paramLabel = "HOW",
            defaultValue = "none",
            description = "Spread the luma: none, global (histogram equalisation) or local (CLAHE). Default:"
                    + " ${DEFAULT-VALUE}.")
    private String equalise = "none";

    /** Whether a background was named. */
    boolean isGiven() {
        return background != null;
    }

    /**
     * The look that was asked for; a picture is read.
     *
     * @throws InputException when a word means nothing, or the picture cannot be read
     */
    CompositeLook look() throws IOException, InputException {
        if (!(feather >= 0 && feather <= CompositeLook.MOST_FEATHER)) {
            throw new InputException(
                    "--feather is " + feather + " px; 0 to " + (int) CompositeLook.MOST_FEATHER + " are possible");
        }
        return new CompositeLook(backdrop(), feather, !plainEdges, equalising());
    }

    /**
     * The masks, softened where that was asked for.
     *
     * @throws InputException when it is not possible
     */
    MatteSource softened(MatteSource masks) throws InputException {
        if (!(matte >= 0 && matte <= MOST_MATTE)) {
            throw new InputException("--matte is " + matte + " px; 0 to " + (int) MOST_MATTE + " are possible");
        }
        return matte > 0 ? new MatteSource.Softened(masks, matte) : masks;
    }

    private Equalising equalising() throws InputException {
        return switch (equalise.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> Equalising.NONE;
            case "global" -> Equalising.GLOBAL;
            case "local" -> Equalising.LOCAL;
            default -> throw new InputException("--equalise is '" + equalise + "'; give none, global or local");
        };
    }

    private Backdrop backdrop() throws IOException, InputException {
        if (background == null || background.isBlank()) {
            throw new InputException("which background? With --background, " + WAYS);
        }
        String word = background.strip();
        if (word.equalsIgnoreCase("transparent")) {
            return new Backdrop.Transparent();
        } else if (word.matches("#[0-9a-fA-F]{6}")) {
            return new Backdrop.Colour(Integer.parseInt(word.substring(1), 16));
        } else if (word.toLowerCase(Locale.ROOT).startsWith("blur:")) {
            return blur(word.substring("blur:".length()));
        }
        return picture(word);
    }

    private static Backdrop blur(String sigma) throws InputException {
        try {
            return new Backdrop.Blur(Double.parseDouble(sigma));
        } catch (IllegalArgumentException e) {
            throw new InputException("--background blur:" + sigma + " is not possible; give a number of px from 0.1 to "
                    + (int) Backdrop.Blur.MOST);
        }
    }

    private static Backdrop picture(String word) throws IOException, InputException {
        try {
            Path file = Path.of(word);
            if (Files.isRegularFile(file)) {
                return new Backdrop.Picture(scenery(file));
            }
        } catch (InvalidPathException e) {
            // Then it is no file, either.
        }
        throw new InputException("--background is '" + word + "', and there is no such file; " + WAYS);
    }

    private static Scenery scenery(Path file) throws IOException, InputException {
        byte[] bytes = Files.readAllBytes(file);
        ImageHeader header = ImageHeaders.read(bytes);
        if (!IntegrityCheck.of(bytes, header).sound()) {
            throw new InputException("--background " + file + " is damaged or no picture; name another one");
        }
        try (Pixels pixels = Pixels.decode(bytes, header)) {
            return Scenery.of(pixels);
        } catch (IOException e) {
            throw new InputException("--background " + file + ": " + e.getMessage() + "; name another picture", e);
        }
    }
}
