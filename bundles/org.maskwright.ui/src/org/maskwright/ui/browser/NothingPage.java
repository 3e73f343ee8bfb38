package org.maskwright.ui.browser;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserView;

/** What is seen where no sample is: why, and how to see some. */
final class NothingPage {
    private final Composite page;
    private final Link text;

    NothingPage(Composite parent, BrowserModel model) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        text = new Link(page, SWT.NONE);
        text.addListener(SWT.Selection, e -> model.filter(BrowserFilter.ALL));
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .applyTo(text);
    }

    Control control() {
        return page;
    }

    void show(BrowserView view) {
        text.setText(view.all().isEmpty() ? BrowserMessages.EMPTY : BrowserMessages.NO_MATCH);
        page.layout();
    }
}
