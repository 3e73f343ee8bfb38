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
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.words.GroundMessages;

/** The browser's tool bar: how masks are drawn, how large pictures are, and pictures or table. */
final class BrowserToolBar {
    private final SamplesPage page;

    BrowserToolBar(SamplesPage page) {
        this.page = page;
    }

    void fill(IToolBarManager bar) {
        sets(bar);
        bar.add(new Separator());
        bar.add(new SizeSlider());
        bar.add(new Separator());
        overlay(bar, MaskOverlay.NONE, Icon.PHOTO, GroundMessages.OVERLAY_NONE);
        overlay(bar, MaskOverlay.CONTOUR, Icon.CONTOUR, GroundMessages.OVERLAY_CONTOUR);
        overlay(bar, MaskOverlay.FILL, Icon.FILL, GroundMessages.OVERLAY_FILL);
        overlay(bar, MaskOverlay.MASK, Icon.MASK, GroundMessages.OVERLAY_MASK);
        bar.add(new Separator());
        mode(bar, true, Icon.GALLERY, BrowserMessages.GALLERY);
        mode(bar, false, Icon.TABLE, BrowserMessages.TABLE);
    }

    private void sets(IToolBarManager bar) {
        var action = new Action(BrowserMessages.SETS_NAME, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                page.showSets(isChecked());
            }
        };
        action.setImageDescriptor(Icon.SETS.descriptor());
        action.setToolTipText(BrowserMessages.SETS_NAME);
        action.setChecked(page.isShowingSets());
        page.onSets(() -> action.setChecked(page.isShowingSets()));
        bar.add(action);
    }

    private void overlay(IToolBarManager bar, MaskOverlay overlay, Icon icon, String text) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    page.show(overlay);
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(text);
        action.setChecked(page.style().overlay() == overlay);
        bar.add(action);
    }

    private void mode(IToolBarManager bar, boolean gallery, Icon icon, String text) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    page.showGallery(gallery);
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(text);
        action.setChecked(page.isGallery() == gallery);
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
            scale.setSelection(page.style().sidePx());
            scale.setToolTipText(BrowserMessages.SIZE);
            Named.as(scale, BrowserMessages.SIZE);
            page.gallery().onStyle(() -> {
                if (!scale.isDisposed()) {
                    scale.setSelection(page.style().sidePx());
                }
            });
            scale.addListener(SWT.Selection, e -> page.show(page.style().withSide(scale.getSelection())));
            return scale;
        }
    }
}
