package org.maskwright.ui.edit;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.core.LabelClass;
import org.maskwright.core.Size;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Pointer;

/** The line below the picture: which pixel the pointer is on, what is there, and how large the picture is shown. Of the UI thread. */
final class ReadOut {
    private final MaskBoard board;
    private final Label line;
    private String said = "";
    private Optional<Pointer> last = Optional.empty();

    ReadOut(Composite parent, MaskBoard board) {
        this.board = board;
        line = new Label(parent, SWT.NONE);
        board.canvas().onPointer(this::show);
        board.canvas().onLook(() -> show(last));
        board.control().addListener(SWT.Resize, e -> show(last));
    }

    Label control() {
        return line;
    }

    /** Says something until the mask changes. */
    void say(String text) {
        said = text;
        show(last);
    }

    /** Shows the place again, after the mask has changed. */
    void refresh() {
        said = "";
        show(last);
    }

    private void show(Optional<Pointer> pointer) {
        last = pointer;
        String text = !said.isEmpty()
                ? said
                : board.layers()
                        .map(l -> pointer.filter(p -> isWithin(p, l.size()))
                                .map(p -> place(p, l))
                                .orElseGet(() -> size(l.size())))
                        .orElse("");
        if (!text.equals(line.getText())) {
            line.setText(text);
            // What is said may be longer than there is room.
            line.setToolTipText(said.isEmpty() ? null : said);
        }
    }

    private static boolean isWithin(Pointer p, Size size) {
        return p.x() >= 0 && p.y() >= 0 && p.x() < size.width() && p.y() < size.height();
    }

    private String size(Size size) {
        return NLS.bind(EditMessages.READ_OUT_SIZE, new Object[] {size.width(), size.height(), percent()});
    }

    private long percent() {
        return Math.round(100 * board.canvas().viewport().map(Viewport::scale).orElse(1.0));
    }

    private String place(Pointer p, Layers layers) {
        int x = (int) p.x();
        int y = (int) p.y();
        int label = layers.mask().map(m -> m.at(x, y)).orElse(0);
        String name = board.editing().filter(MaskEditing::isNumbered).isPresent() && label != 0
                ? NLS.bind(EditMessages.NUMBERED, Integer.toString(label))
                : named(label);
        String colour = layers.image().map(i -> hex(i.rgbAt(x, y))).orElse("");
        return NLS.bind(EditMessages.READ_OUT, new Object[] {x, y, name, colour, percent()});
    }

    private String named(int label) {
        return board.classes().stream()
                .filter(c -> c.id() == label)
                .map(LabelClass::name)
                .findFirst()
                .orElse(Integer.toString(label));
    }

    private static String hex(int rgb) {
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }
}
