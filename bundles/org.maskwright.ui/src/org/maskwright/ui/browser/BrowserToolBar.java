package org.maskwright.ui.browser;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ControlContribution;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.maskwright.imaging.MaskOverlay;
import org.maskwright.ui.Icon;
import org.maskwright.ui.Messages;

/** The browser's tool bar: how masks are drawn, how large pictures are, and pictures or table. */
final class BrowserToolBar {
    private final BrowserPart part;

    BrowserToolBar(BrowserPart part) {
        this.part = part;
    }

    void fill(IToolBarManager bar) {
        bar.add(new SizeSlider());
        bar.add(new Separator());
        overlay(bar, MaskOverlay.NONE, Icon.PHOTO, Messages.OVERLAY_NONE);
        overlay(bar, MaskOverlay.CONTOUR, Icon.CONTOUR, Messages.OVERLAY_CONTOUR);
        overlay(bar, MaskOverlay.FILL, Icon.FILL, Messages.OVERLAY_FILL);
        overlay(bar, MaskOverlay.MASK, Icon.MASK, Messages.OVERLAY_MASK);
        bar.add(new Separator());
        mode(bar, true, Icon.GALLERY, Messages.BROWSER_GALLERY);
        mode(bar, false, Icon.TABLE, Messages.BROWSER_TABLE);
    }

    private void overlay(IToolBarManager bar, MaskOverlay overlay, Icon icon, String text) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    part.show(overlay);
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(text);
        action.setChecked(part.style().overlay() == overlay);
        bar.add(action);
    }

    private void mode(IToolBarManager bar, boolean gallery, Icon icon, String text) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    part.showGallery(gallery);
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(text);
        action.setChecked(part.isGallery() == gallery);
        bar.add(action);
    }

    private final class SizeSlider extends ControlContribution {
        SizeSlider() {
            super("org.maskwright.ui.browser.size");
        }

        @Override
        protected int computeWidth(Control control) {
            return 120;
        }

        @Override
        protected Control createControl(Composite parent) {
            var scale = new Scale(parent, SWT.HORIZONTAL);
            scale.setMinimum(GalleryStyle.SMALLEST);
            scale.setMaximum(GalleryStyle.LARGEST);
            scale.setPageIncrement(32);
            scale.setIncrement(16);
            scale.setSelection(part.style().sidePx());
            scale.setToolTipText(Messages.BROWSER_SIZE);
            scale.getAccessible().addAccessibleListener(Named.as(Messages.BROWSER_SIZE));
            scale.addListener(SWT.Selection, e -> part.show(part.style().withSide(scale.getSelection())));
            return scale;
        }
    }
}
