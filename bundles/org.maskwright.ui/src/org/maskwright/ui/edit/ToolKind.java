package org.maskwright.ui.edit;

import java.util.Locale;
import java.util.function.Consumer;
import org.maskwright.core.area.Combine;
import org.maskwright.core.area.Paint;
import org.maskwright.core.shape.Point;
import org.maskwright.ui.canvas.tool.BoxTool;
import org.maskwright.ui.canvas.tool.BrushTool;
import org.maskwright.ui.canvas.tool.ClickTool;
import org.maskwright.ui.canvas.tool.ComponentTool;
import org.maskwright.ui.canvas.tool.Easel;
import org.maskwright.ui.canvas.tool.FillTool;
import org.maskwright.ui.canvas.tool.FrameTool;
import org.maskwright.ui.canvas.tool.LassoTool;
import org.maskwright.ui.canvas.tool.Palette;
import org.maskwright.ui.canvas.tool.PatchTool;
import org.maskwright.ui.canvas.tool.SeedTool;
import org.maskwright.ui.canvas.tool.Tool;
import org.maskwright.ui.canvas.tool.WandTool;
import org.maskwright.ui.canvas.tool.WireTool;
import org.maskwright.ui.icons.Icon;

/** The tools that draw, in the order in which they are offered; each is chosen by a command of its own. */
enum ToolKind {
    BRUSH(Icon.BRUSH),
    ERASER(Icon.ERASER),
    LASSO(Icon.LASSO),
    SCISSORS(Icon.SCISSORS),
    RECTANGLE(Icon.RECTANGLE),
    ELLIPSE(Icon.ELLIPSE),
    FILL(Icon.BUCKET),
    WAND(Icon.WAND),
    OBJECT(Icon.OBJECT),
    CLICKS(Icon.CLICKS),
    STROKES(Icon.STROKES),
    GROW_SEEDS(Icon.SEEDS),
    MATTE(Icon.MATTE),
    PATCHES(Icon.PATCHES),
    PART(Icon.PART);

    private final Icon icon;

    ToolKind(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** The command that chooses it, as {@code plugin.xml} has it. */
    String command() {
        return "org.maskwright.ui.edit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what it draws is an area that is added, taken away or kept. */
    boolean isArea() {
        return this == LASSO || this == SCISSORS || this == RECTANGLE || this == ELLIPSE;
    }

    /** Whether it has an edge that can be soft. */
    boolean isHard() {
        return this == BRUSH || this == ERASER;
    }

    /** Whether it has a size. */
    boolean isBrush() {
        return this == BRUSH
                || this == ERASER
                || this == STROKES
                || this == GROW_SEEDS
                || this == MATTE
                || this == PATCHES;
    }

    /**
     * What a tool works with.
     *
     * @param easel what it draws upon
     * @param palette what it draws with
     * @param suggest has something computed and proposed
     * @param jobs looks at the photo for it
     * @param clicks answers clicks
     */
    record Bench(
            Easel easel,
            Palette palette,
            Consumer<Suggestion> suggest,
            PhotoJobs jobs,
            ClickTool.ClickAnswers clicks) {}

    Tool make(Bench on) {
        Easel easel = on.easel();
        Palette palette = on.palette();
        return switch (this) {
            case BRUSH -> new BrushTool(easel, palette, false);
            case ERASER -> new BrushTool(easel, palette, true);
            case LASSO -> new LassoTool(easel, palette);
            case SCISSORS -> new WireTool(easel, palette, on.jobs()::wire);
            case RECTANGLE -> new FrameTool(easel, palette, false);
            case ELLIPSE -> new FrameTool(easel, palette, true);
            case FILL -> new FillTool(easel, palette);
            case WAND ->
                new WandTool((at, tolerance, inverse) -> on.suggest().accept(wand(at, tolerance, inverse, palette)));
            case OBJECT -> new BoxTool(box -> on.suggest().accept(Suggestion.object(box, palette.where())));
            case CLICKS -> new ClickTool(easel, on.clicks());
            case STROKES ->
                new SeedTool(easel, palette, SeedTool.Trail.WHOLE, seeds -> on.suggest()
                        .accept(Suggestion.strokes(seeds, palette.where())));
            case GROW_SEEDS ->
                new SeedTool(easel, palette, SeedTool.Trail.WHOLE, seeds -> on.suggest()
                        .accept(Suggestion.grown(seeds, palette.where())));
            case MATTE ->
                new SeedTool(easel, palette, SeedTool.Trail.RIM, seeds -> on.suggest()
                        .accept(Suggestion.matte(seeds.inside(), palette.where())));
            case PATCHES -> new PatchTool(easel, palette, on.jobs()::patches);
            case PART -> new ComponentTool(easel);
        };
    }

    private static Suggestion wand(Point at, double tolerance, boolean inverse, Palette palette) {
        Combine how = inverse ? Combine.SUBTRACT : Combine.ADD;
        return Suggestion.wand(at, tolerance, new Paint(palette.label(), how, palette.where()), palette.isContiguous());
    }

    String label() {
        return switch (this) {
            case BRUSH -> EditMessages.BRUSH;
            case ERASER -> EditMessages.ERASER;
            case LASSO -> EditMessages.LASSO;
            case SCISSORS -> EditMessages.SCISSORS;
            case RECTANGLE -> EditMessages.RECTANGLE;
            case ELLIPSE -> EditMessages.ELLIPSE;
            case FILL -> EditMessages.FILL;
            case WAND -> EditMessages.WAND;
            case OBJECT -> EditMessages.OBJECT;
            case CLICKS -> EditMessages.CLICKS;
            case STROKES -> EditMessages.STROKES;
            case GROW_SEEDS -> EditMessages.GROW_SEEDS;
            case MATTE -> EditMessages.MATTE;
            case PATCHES -> EditMessages.PATCHES;
            case PART -> EditMessages.PART;
        };
    }

    /** What it does, for its tooltip. */
    String tip() {
        return switch (this) {
            case BRUSH -> EditMessages.BRUSH_TIP;
            case ERASER -> EditMessages.ERASER_TIP;
            case LASSO -> EditMessages.LASSO_TIP;
            case SCISSORS -> EditMessages.SCISSORS_TIP;
            case RECTANGLE -> EditMessages.RECTANGLE_TIP;
            case ELLIPSE -> EditMessages.ELLIPSE_TIP;
            case FILL -> EditMessages.FILL_TIP;
            case WAND -> EditMessages.WAND_TIP;
            case OBJECT -> EditMessages.OBJECT_TIP;
            case CLICKS -> EditMessages.CLICKS_TIP;
            case STROKES -> EditMessages.STROKES_TIP;
            case GROW_SEEDS -> EditMessages.GROW_SEEDS_TIP;
            case MATTE -> EditMessages.MATTE_TIP;
            case PATCHES -> EditMessages.PATCHES_TIP;
            case PART -> EditMessages.PART_TIP;
        };
    }
}
