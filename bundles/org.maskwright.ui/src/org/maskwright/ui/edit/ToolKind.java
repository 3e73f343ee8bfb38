package org.maskwright.ui.edit;

import java.util.Locale;
import java.util.function.Consumer;
import org.maskwright.core.area.Combine;
import org.maskwright.core.area.Paint;
import org.maskwright.ui.canvas.tool.BoxTool;
import org.maskwright.ui.canvas.tool.BrushTool;
import org.maskwright.ui.canvas.tool.ComponentTool;
import org.maskwright.ui.canvas.tool.Easel;
import org.maskwright.ui.canvas.tool.FillTool;
import org.maskwright.ui.canvas.tool.FrameTool;
import org.maskwright.ui.canvas.tool.LassoTool;
import org.maskwright.ui.canvas.tool.Palette;
import org.maskwright.ui.canvas.tool.Tool;
import org.maskwright.ui.canvas.tool.WandTool;
import org.maskwright.ui.icons.Icon;

/** The tools that draw, in the order in which they are offered; each is chosen by a command of its own. */
enum ToolKind {
    BRUSH(Icon.BRUSH),
    ERASER(Icon.ERASER),
    LASSO(Icon.LASSO),
    RECTANGLE(Icon.RECTANGLE),
    ELLIPSE(Icon.ELLIPSE),
    FILL(Icon.BUCKET),
    WAND(Icon.WAND),
    OBJECT(Icon.OBJECT),
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
        return "org.maskwright.ui.edit." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether what it draws is an area that is added, taken away or kept. */
    boolean isArea() {
        return this == LASSO || this == RECTANGLE || this == ELLIPSE;
    }

    /** Whether it has a size. */
    boolean isBrush() {
        return this == BRUSH || this == ERASER;
    }

    /** @param suggest has something computed and proposed */
    Tool make(Easel easel, Palette palette, Consumer<Suggestion> suggest) {
        return switch (this) {
            case BRUSH -> new BrushTool(easel, palette, false);
            case ERASER -> new BrushTool(easel, palette, true);
            case LASSO -> new LassoTool(easel, palette);
            case RECTANGLE -> new FrameTool(easel, palette, false);
            case ELLIPSE -> new FrameTool(easel, palette, true);
            case FILL -> new FillTool(easel, palette);
            case WAND ->
                new WandTool((at, tolerance, inverse) -> suggest.accept(Suggestion.wand(
                        at,
                        tolerance,
                        new Paint(palette.label(), inverse ? Combine.SUBTRACT : Combine.ADD, palette.where()))));
            case OBJECT -> new BoxTool(box -> suggest.accept(Suggestion.object(box, palette.where())));
            case PART -> new ComponentTool(easel);
        };
    }

    String label() {
        return switch (this) {
            case BRUSH -> EditMessages.BRUSH;
            case ERASER -> EditMessages.ERASER;
            case LASSO -> EditMessages.LASSO;
            case RECTANGLE -> EditMessages.RECTANGLE;
            case ELLIPSE -> EditMessages.ELLIPSE;
            case FILL -> EditMessages.FILL;
            case WAND -> EditMessages.WAND;
            case OBJECT -> EditMessages.OBJECT;
            case PART -> EditMessages.PART;
        };
    }

    /** What it does, for its tooltip. */
    String tip() {
        return switch (this) {
            case BRUSH -> EditMessages.BRUSH_TIP;
            case ERASER -> EditMessages.ERASER_TIP;
            case LASSO -> EditMessages.LASSO_TIP;
            case RECTANGLE -> EditMessages.RECTANGLE_TIP;
            case ELLIPSE -> EditMessages.ELLIPSE_TIP;
            case FILL -> EditMessages.FILL_TIP;
            case WAND -> EditMessages.WAND_TIP;
            case OBJECT -> EditMessages.OBJECT_TIP;
            case PART -> EditMessages.PART_TIP;
        };
    }
}
