package org.maskwright.ui.edit;

import java.util.Locale;
import java.util.function.Consumer;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Palette;
import org.maskwright.ui.canvas.tool.Tool;

/** What keys and menus do in the editor, but for choosing tools; each is answered while an editor is in front. */
enum EditorAction {
    SMALLER(e -> e.board().resize(-1)),
    LARGER(e -> e.board().resize(1)),
    SOFTER(e -> harder(e.board().palette(), -10)),
    HARDER(e -> harder(e.board().palette(), 10)),
    SWAP_LABELS(e -> e.board().palette().swapLabels()),
    PROTECT(e -> e.options().protectNext()),
    MATTE_BAND(e -> e.proposals().ask(Suggestion.matte())),
    SWAP(e -> e.board().swap()),
    CONTOUR(e -> e.board().look().toggle(MaskLook.Way.CONTOUR)),
    DIFFERENCE(e -> e.board().look().toggle(MaskLook.Way.CHANGES)),
    DIFFERENCE_FILE(e -> e.options().compareWithFile()),
    FIT(e -> e.board().canvas().fit()),
    ACTUAL_SIZE(e -> actualSize(e.board().canvas())),
    KEYS(e -> KeySheetWindow.show(e.getSite().getShell(), KeySheet.of(e.getSite()))),
    ACCEPT(MaskEditor::accept),
    CANCEL(MaskEditor::cancel),
    BACK(e -> e.board().answer(Tool.Reply.BACK)),
    PREVIOUS(e -> e.walk().by(-1)),
    NEXT(e -> e.walk().by(1)),
    NEXT_UNVERIFIED(e -> e.walk().toUnverified()),
    COPY(e -> e.walk().other().ifPresent(e.proposals()::copy)),
    NEXT_FINDING(e -> e.findings().by(1)),
    PREVIOUS_FINDING(e -> e.findings().by(-1));

    private final Consumer<MaskEditor> effect;

    private static void harder(Palette palette, int percent) {
        palette.hardnessPercent(palette.hardnessPercent() + percent);
    }

    private static void actualSize(ImageCanvas canvas) {
        canvas.viewport().map(Viewport::actualSize).ifPresent(canvas::look);
    }

    EditorAction(Consumer<MaskEditor> effect) {
        this.effect = effect;
    }

    /** The command that does it, as {@code plugin.xml} has it. */
    String command() {
        return "org.maskwright.ui.edit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void run(MaskEditor editor) {
        effect.accept(editor);
    }
}
