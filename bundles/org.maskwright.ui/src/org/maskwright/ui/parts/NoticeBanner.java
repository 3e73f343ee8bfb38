package org.maskwright.ui.parts;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.SessionAccess;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.words.GroundMessages;

/** A line above a view that says why the dataset cannot be changed or is not seen as it is, while that is so. Of the UI thread. */
public final class NoticeBanner {
    private final Workspace workspace;
    private final Composite banner;
    private final Label text;

    private NoticeBanner(Composite page, Workspace workspace) {
        this.workspace = workspace;
        banner = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).applyTo(banner);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(banner);
        var resources = new LocalResourceManager(JFaceResources.getResources(), banner);
        var icon = new Label(banner, SWT.NONE);
        icon.setImage(Icon.INFO.image(resources));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        text = new Label(banner, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
    }

    /**
     * Makes the banner at the upper edge of a view.
     *
     * @return fills the rest, for the view's contents
     */
    public static Composite above(Composite parent, Workspace workspace) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        var notice = new NoticeBanner(page, workspace);
        var rest = new Composite(page, SWT.NONE);
        rest.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rest);
        Runnable later = UiThread.of(page).merged(notice::show);
        List<Subscription> subscriptions =
                List.of(workspace.onState(s -> later.run()), workspace.onSnapshot(s -> later.run()));
        page.addDisposeListener(e -> subscriptions.forEach(Subscription::close));
        notice.show();
        return rest;
    }

    private void show() {
        String line = workspace.session().map(NoticeBanner::line).orElse("");
        boolean other = !line.equals(text.getText());
        var data = (GridData) banner.getLayoutData();
        if (other || data.exclude != line.isEmpty()) {
            text.setText(line.replace("&", "&&"));
            data.exclude = line.isEmpty();
            banner.setVisible(!line.isEmpty());
            banner.getParent().layout(true, true);
        }
    }

    /** A trouble of now is more urgent than that nothing can be changed. */
    private static String line(DatasetSession session) {
        String trouble = session.notices().line();
        return trouble.isEmpty() && session.snapshot().access() instanceof SessionAccess.ReadOnly readOnly
                ? NLS.bind(GroundMessages.NOTICE_READ_ONLY, readOnly.why())
                : trouble;
    }
}
