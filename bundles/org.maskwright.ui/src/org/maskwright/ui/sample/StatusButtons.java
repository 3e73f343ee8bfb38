package org.maskwright.ui.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.icons.Icon;

/** Buttons that mark the selected samples; the one of the leading sample's status is pressed. */
final class StatusButtons {
    private static final List<SampleStatus> OFFERED = List.of(
            SampleStatus.VERIFIED, SampleStatus.VERIFIED_EMPTY, SampleStatus.CORRECTED, SampleStatus.UNREVIEWED);

    private final IServiceLocator services;
    private final Composite area;
    private final Map<SampleStatus, Button> buttons = new EnumMap<>(SampleStatus.class);

    StatusButtons(Composite parent, IServiceLocator services) {
        this.services = services;
        area = new Composite(parent, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 4;
        area.setLayout(layout);
        var resources = new LocalResourceManager(JFaceResources.getResources(), area);
        for (SampleStatus status : OFFERED) {
            var button = new Button(area, SWT.TOGGLE);
            button.setText(status.text());
            button.setImage(Icon.of(status).image(resources));
            button.addListener(SWT.Selection, e -> mark(status));
            buttons.put(status, button);
        }
    }

    Composite control() {
        return area;
    }

    /** Whether they took the keyboard: they do while there is something to mark. */
    boolean setFocus() {
        return buttons.get(SampleStatus.VERIFIED).setFocus();
    }

    void show(Optional<BrowserRow> row, boolean writable) {
        buttons.forEach((status, button) -> {
            button.setEnabled(writable && row.isPresent());
            button.setSelection(row.filter(r -> r.status() == status).isPresent());
        });
    }

    private void mark(SampleStatus status) {
        new CommandCall(services).run(SetStatusHandler.COMMAND, Map.of(SetStatusHandler.STATUS, status.text()));
    }
}
