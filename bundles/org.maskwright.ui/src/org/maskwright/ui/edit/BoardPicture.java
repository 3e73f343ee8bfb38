package org.maskwright.ui.edit;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.tool.ProposalTool;
import org.maskwright.ui.pictures.DifferenceLegend;

/** What the canvas of the editor shows: a mask as it is chosen to be seen, or a line of text. Of the UI thread. */
final class BoardPicture {
    private final ImageCanvas canvas;
    private final MaskLook look;
    private final CounterpartDesk counterparts;
    private Arrangement shown = new Arrangement.One(new Scene.Note(""));
    private boolean explained;

    BoardPicture(ImageCanvas canvas, MaskLook look, CounterpartDesk counterparts) {
        this.canvas = canvas;
        this.look = look;
        this.counterparts = counterparts;
        canvas.control().addListener(SWT.Paint, e -> explain(e.gc));
    }

    /** Shows a line of text. */
    void note(String text) {
        explained = false;
        show(new Arrangement.One(new Scene.Note(text)));
    }

    /** Shows a mask, beside what it is compared with. */
    void paint(MaskEditing editing, Sheet sheet, Optional<ProposalTool> proposal) {
        Layers now = sheet.layers();
        Optional<MaskSnapshot> other = compared(editing, proposal);
        if (!other.equals(now.other())) {
            sheet.replace(new Layers(now.image(), now.mask(), other));
        }
        boolean asIs = proposal.isEmpty() || isSeenAsIs(proposal.get());
        Overlay how = asIs ? overlay(other.isPresent()) : new Overlay.Change();
        boolean differs = proposal.isEmpty() && (how instanceof Overlay.Change || how instanceof Overlay.Difference);
        if (differs != explained) {
            explained = differs;
            canvas.control().redraw();
        }
        show(new Arrangement.One(new Scene.Picture(sheet, look.with(how), "")));
    }

    /** Differences to another mask once that is there; until then the mask. */
    private Overlay overlay(boolean there) {
        if (look.way() != MaskLook.Way.CHANGES || counterparts.isSaved()) {
            return look.overlay();
        }
        return there ? new Overlay.Difference() : new Overlay.Fill(look.opacityPercent());
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

    /** What the mask is compared with: what it is while something else is proposed; what was chosen, such as how it was saved. */
    private Optional<MaskSnapshot> compared(MaskEditing editing, Optional<ProposalTool> proposal) {
        if (proposal.isPresent()) {
            return Optional.of(editing.document().snapshot());
        } else if (look.way() != MaskLook.Way.CHANGES) {
            return Optional.empty();
        }
        return counterparts.isSaved() ? Optional.of(editing.saved()) : counterparts.found();
    }

    private void explain(GC gc) {
        if (explained) {
            String other = counterparts.choice().text();
            DifferenceLegend legend = counterparts.isSaved()
                    ? new DifferenceLegend(
                            EditMessages.CHANGED_MORE, EditMessages.CHANGED_LESS, EditMessages.CHANGED_NOT)
                    : new DifferenceLegend(EditMessages.ONLY_HERE, other, EditMessages.IN_BOTH);
            legend.draw(gc, canvas.control().getClientArea());
        }
    }
}
