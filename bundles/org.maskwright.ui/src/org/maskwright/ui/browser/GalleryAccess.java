package org.maskwright.ui.browser;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.ui.parts.Named;

/** What screen readers are told of the gallery: a list whose items are the samples. */
final class GalleryAccess extends AccessibleControlAdapter {
    private final Gallery gallery;
    private final BrowserModel model;

    private GalleryAccess(Gallery gallery, BrowserModel model) {
        this.gallery = gallery;
        this.model = model;
    }

    /** Has them told, as long as the gallery is there. */
    static void of(Gallery gallery, BrowserModel model) {
        Named.as(gallery.control(), BrowserMessages.GALLERY);
        var accessible = gallery.control().getAccessible();
        accessible.addAccessibleListener(new Names(model));
        accessible.addAccessibleControlListener(new GalleryAccess(gallery, model));
    }

    private static final class Names extends AccessibleAdapter {
        private final BrowserModel model;

        Names(BrowserModel model) {
            this.model = model;
        }

        @Override
        public void getName(AccessibleEvent e) {
            var rows = model.view().rows();
            if (e.childID >= 0 && e.childID < rows.size()) {
                e.result = SampleTip.of(rows.get(e.childID));
            }
        }
    }

    @Override
    public void getRole(AccessibleControlEvent e) {
        e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
    }

    @Override
    public void getChildCount(AccessibleControlEvent e) {
        e.detail = model.view().rows().size();
    }

    @Override
    public void getFocus(AccessibleControlEvent e) {
        int lead = model.view().leadPosition();
        e.childID = !gallery.control().isFocusControl() ? ACC.CHILDID_NONE : lead < 0 ? ACC.CHILDID_SELF : lead;
    }

    @Override
    public void getChildAtPoint(AccessibleControlEvent e) {
        Point at = gallery.control().toControl(e.x, e.y);
        int cell = gallery.cellAt(at.x, at.y);
        e.childID = cell >= 0 ? cell : ACC.CHILDID_SELF;
    }

    @Override
    public void getLocation(AccessibleControlEvent e) {
        Rectangle place = gallery.placeOf(e.childID);
        Point at = gallery.control().toDisplay(place.x, place.y);
        e.x = at.x;
        e.y = at.y;
        e.width = place.width;
        e.height = place.height;
    }

    @Override
    public void getState(AccessibleControlEvent e) {
        var view = model.view();
        boolean item = e.childID >= 0 && e.childID < view.rows().size();
        boolean selected =
                item && view.selection().contains(view.rows().get(e.childID).id());
        e.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | (selected ? ACC.STATE_SELECTED : 0);
    }
}
