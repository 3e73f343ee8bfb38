package org.maskwright.ui.edit;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.ui.parts.Named;

/** The tools, each an icon whose tooltip says what it does and its key. Of the UI thread. */
final class ToolPane {
    private final Map<ToolKind, ToolItem> items = new EnumMap<>(ToolKind.class);
    private final ToolBar bar;

    ToolPane(Composite parent, MaskBoard board, KeyNames keys) {
        bar = new ToolBar(parent, SWT.VERTICAL | SWT.FLAT);
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
        show(board.kind());
    }

    ToolBar control() {
        return bar;
    }

    /** Shows which tool is at work. */
    void show(ToolKind chosen) {
        items.forEach((kind, item) -> item.setSelection(kind == chosen));
    }
}
