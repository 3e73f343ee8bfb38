package org.maskwright.ui.edit;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.ui.parts.Named;

/** The tools, each an icon whose tooltip says what it does and its key; where there is no room for all of them they scroll. Of the UI thread. */
final class ToolPane {
    private final Map<ToolKind, ToolItem> items = new EnumMap<>(ToolKind.class);
    private final ScrolledComposite pane;
    private final ToolBar bar;

    ToolPane(Composite parent, MaskBoard board, KeyNames keys) {
        pane = new ScrolledComposite(parent, SWT.V_SCROLL);
        bar = new ToolBar(pane, SWT.VERTICAL | SWT.FLAT);
        Named.as(bar, EditMessages.TOOLS);
        ResourceManager images = new LocalResourceManager(JFaceResources.getResources(), bar);
        for (ToolKind kind : ToolKind.values()) {
            var item = new ToolItem(bar, SWT.RADIO);
            item.setImage(kind.icon().image(images));
            item.setToolTipText(NLS.bind(EditMessages.TOOL_TIP, keys.titled(kind.label(), kind.command()), kind.tip()));
            item.addListener(SWT.Selection, e -> {
                if (item.getSelection() && board.kind() != kind) {
                    board.choose(kind);
                    board.control().setFocus();
                }
            });
            items.put(kind, item);
        }
        scroll();
        show(board.kind());
    }

    private void scroll() {
        Point all = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        pane.setContent(bar);
        pane.setExpandHorizontal(true);
        pane.setExpandVertical(true);
        pane.setMinHeight(all.y);
        pane.getVerticalBar().setIncrement(all.y / items.size());
        var place = GridDataFactory.fillDefaults()
                .grab(false, true)
                .hint(all.x, all.y)
                .create();
        pane.setLayoutData(place);
        pane.addListener(SWT.Resize, e -> {
            boolean low = pane.getSize().y < all.y;
            int width = all.x + (low ? pane.getVerticalBar().getSize().x : 0);
            if (width != place.widthHint) {
                place.widthHint = width;
                pane.requestLayout();
            }
        });
    }

    /** Shows which tool is at work. */
    void show(ToolKind chosen) {
        items.forEach((kind, item) -> item.setSelection(kind == chosen));
        Rectangle place = items.get(chosen).getBounds();
        int top = pane.getOrigin().y;
        if (place.y < top || place.y + place.height > top + pane.getClientArea().height) {
            pane.setOrigin(0, place.y);
        }
    }
}
