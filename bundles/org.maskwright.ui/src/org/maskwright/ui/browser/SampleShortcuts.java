package org.maskwright.ui.browser;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;

/** The keys that gallery and table have in common: Delete sets aside, Ctrl+C copies files, Escape clears the filter, letters find. */
final class SampleShortcuts {
    private final BrowserModel model;
    private final CommandCall commands;
    private final TypeAhead letters;

    SampleShortcuts(Control control, BrowserModel model, IServiceLocator services) {
        this.model = model;
        this.commands = new CommandCall(services);
        this.letters = new TypeAhead(model);
        control.addListener(SWT.KeyDown, this::press);
    }

    private void press(Event event) {
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        if (plain && event.keyCode == SWT.DEL) {
            commands.run(CommandIds.QUARANTINE);
        } else if (plain && event.keyCode == SWT.ESC) {
            model.filter(BrowserFilter.ALL);
        } else if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && event.keyCode == 'c') {
            commands.run(CopyFilesHandler.COMMAND);
        } else if (!letters.type(event)) {
            return;
        }
        // Else a table would search with a field of its own.
        event.doit = false;
    }
}
