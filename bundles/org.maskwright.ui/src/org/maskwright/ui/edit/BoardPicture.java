package org.maskwright.ui.edit;

import java.util.Optional;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.tool.ProposalTool;

/** What the canvas of the editor shows: a mask as it is chosen to be seen, or a line of text. Of the UI thread. */
final class BoardPicture {
    private final ImageCanvas canvas;
    private final MaskLook look;
    private Arrangement shown = new Arrangement.One(new Scene.Note(""));

    BoardPicture(ImageCanvas canvas, MaskLook look) {
        this.canvas = canvas;
        this.look = look;
    }

    /** Shows a line of text. */
    void note(String text) {
        show(new Arrangement.One(new Scene.Note(text)));
    }

    /** Shows a mask, beside what it is compared with. */
    void paint(MaskEditing editing, Sheet sheet, Optional<ProposalTool> proposal) {
        Layers now = sheet.layers();
        Optional<MaskSnapshot> other = compared(editing, proposal);
        if (!other.equals(now.other())) {
            sheet.replace(new Layers(now.image(), now.mask(), other));
        }
        Overlay how = proposal.isEmpty() || isSeenAsIs(proposal.get()) ? look.overlay() : new Overlay.Change();
        show(new Arrangement.One(new Scene.Picture(sheet, look.with(how), "")));
    }

    /** Whether a proposal is shown as the mask would be, not as what changes: it came in steps, or differs in shades. */
    static boolean isSeenAsIs(ProposalTool proposal) {
        return proposal.isStepwise() || proposal.next().isSoft();
    }

    private void show(Arrangement next) {
        if (!next.equals(shown)) {
            shown = next;
            canvas.show(next);
        }
    }

    /** What the mask is compared with: what it is while something else is proposed, what it was when it was saved. */
    private Optional<MaskSnapshot> compared(MaskEditing editing, Optional<ProposalTool> proposal) {
        return proposal.isPresent()
                ? Optional.of(editing.document().snapshot())
                : look.overlay() instanceof Overlay.Change ? Optional.of(editing.saved()) : Optional.empty();
    }
}
