package org.maskwright.ui.icons;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.maskwright.check.Severity;
import org.maskwright.core.SampleStatus;

/** The icons of the workbench, each an SVG file of that name in {@code icons/}, drawn for this project at 16×16. */
public enum Icon {
    ERROR,
    WARNING,
    INFO,
    UNLABELLED,
    UNREVIEWED,
    PROPOSED,
    CORRECTED,
    VERIFIED,
    VERIFIED_EMPTY,
    MASKWRIGHT,
    OPEN,
    DEMO,
    CHECK,
    FIX,
    UNDO,
    REDO,
    GALLERY,
    TABLE,
    PHOTO,
    CONTOUR,
    FILL,
    MASK,
    BY_RULE,
    BY_SAMPLE,
    QUARANTINE,
    IGNORE,
    PROBLEMS,
    SAMPLE,
    IMAGE_MISSING,
    HISTORY,
    VERSIONS,
    RESTORE,
    COMPARE,
    SIDE_BY_SIDE,
    DIFFERENCE,
    SWIPE,
    FLICKER,
    STATISTICS,
    SETS,
    FILTER,
    SORT_ASCENDING,
    SORT_DESCENDING,
    SPLIT,
    BRUSH,
    ERASER,
    LASSO,
    RECTANGLE,
    ELLIPSE,
    BUCKET,
    WAND,
    OBJECT,
    SCISSORS,
    CLICKS,
    STROKES,
    SEEDS,
    MATTE,
    PATCHES,
    PART,
    TONE,
    ROUND_TIP,
    SQUARE_TIP,
    PREVIOUS,
    NEXT,
    NEXT_UNVERIFIED,
    SAVE,
    PAUSE,
    GO_ON,
    STOP,
    RETRAIN,
    REPORT,
    EVALUATE,
    COPY,
    NEW,
    DELETE,
    BLUR,
    COLOUR,
    CUT_OUT;

    /** The icon of a severity. */
    public static Icon of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
        };
    }

    /** The icon of a status. */
    public static Icon of(SampleStatus status) {
        return switch (status) {
            case UNLABELLED -> UNLABELLED;
            case UNREVIEWED -> UNREVIEWED;
            case PROPOSED -> PROPOSED;
            case CORRECTED -> CORRECTED;
            case VERIFIED -> VERIFIED;
            case VERIFIED_EMPTY -> VERIFIED_EMPTY;
        };
    }

    /** Its place in the bundle. */
    public String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    /** Its SVG text; the caller closes it. */
    InputStream open() throws IOException {
        InputStream svg = Icon.class.getClassLoader().getResourceAsStream(path());
        if (svg == null) {
            throw new FileNotFoundException(path());
        }
        return svg;
    }

    /** What makes its image, at any zoom. */
    public ImageDescriptor descriptor() {
        Optional<ImageDescriptor> found = ResourceLocator.imageDescriptorFromBundle(Icon.class, path());
        return found.orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** Its image, which the manager owns. */
    public Image image(ResourceManager resources) {
        return resources.create(descriptor());
    }
}
