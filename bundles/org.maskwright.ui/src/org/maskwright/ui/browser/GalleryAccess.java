package org.maskwright.ui.browser;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.BrowserModel;

/** What screen readers are told of the gallery: a list whose items are the samples. */
final class GalleryAccess {
    GalleryAccess(Gallery gallery, BrowserModel model) {
        var accessible = gallery.control().getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                var rows = model.view().rows();
                e.result = e.childID >= 0 && e.childID < rows.size()
                        ? SampleTip.of(rows.get(e.childID))
                        : Messages.BROWSER_GALLERY;
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getChildCount(AccessibleControlEvent e) {
                e.detail = model.view().rows().size();
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                var view = model.view();
                boolean item = e.childID >= 0 && e.childID < view.rows().size();
                boolean selected = item
                        && view.selection().contains(view.rows().get(e.childID).id());
                e.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE | (selected ? ACC.STATE_SELECTED : 0);
            }
        });
    }
}
