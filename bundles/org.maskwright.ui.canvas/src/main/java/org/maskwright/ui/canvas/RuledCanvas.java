package org.maskwright.ui.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A canvas of one picture with rulers along its top and left side, px of the picture, which can be hidden. Of the UI thread. */
public final class RuledCanvas {
    private final Composite frame;
    private final ImageCanvas canvas;
    private final Canvas top;
    private final Canvas left;
    private boolean shown = true;

    /** @param parent of all of it */
    public RuledCanvas(Composite parent) {
        frame = new Composite(parent, SWT.NONE);
        canvas = new ImageCanvas(frame);
        top = new RulerStrip(frame, canvas, true).control();
        left = new RulerStrip(frame, canvas, false).control();
        frame.addListener(SWT.Resize, e -> arrange());
    }

    private void arrange() {
        Rectangle all = frame.getClientArea();
        int depth = shown ? RulerStrip.DEPTH : 0;
        int width = Math.max(0, all.width - depth);
        int height = Math.max(0, all.height - depth);
        top.setBounds(depth, 0, width, depth);
        left.setBounds(0, depth, depth, height);
        canvas.control().setBounds(depth, depth, width, height);
    }

    /** All of it. */
    public Composite control() {
        return frame;
    }

    /** The canvas within. */
    public ImageCanvas canvas() {
        return canvas;
    }

    /** Shows the rulers, or gives the canvas their room. */
    public void showRulers(boolean wanted) {
        shown = wanted;
        top.setVisible(wanted);
        left.setVisible(wanted);
        arrange();
    }
}
