package org.maskwright.ui.parts;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.words.GroundMessages;

/**
 * A view of the open dataset: shows each snapshot, at most ten a second, and a line of text while there is nothing to show. All methods on
 * the UI thread.
 */
public abstract class SnapshotPart extends ViewPart {
    private static final int UPDATE_MS = 100;

    private Workspace workspace;
    private UiThread screen;
    private Composite pages;
    private Composite contents;
    private Composite notice;
    private Label message;
    private List<Subscription> subscriptions = List.of();

    @Override
    public final void createPartControl(Composite parent) {
        workspace = getSite().getService(Workspace.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        screen = UiThread.of(pages);
        contents = new Composite(pages, SWT.NONE);
        contents.setLayout(new FillLayout());
        notice = new Composite(pages, SWT.NONE);
        notice.setLayout(new GridLayout());
        message = new Label(notice, SWT.WRAP | SWT.CENTER);
        message.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        createContents(contents);
        Runnable later = screen.merged(UPDATE_MS, this::refresh);
        subscriptions = List.of(
                workspace.onState(s -> later.run()),
                workspace.onSnapshot(s -> later.run()),
                workspace.browser().onChange(v -> later.run()));
        pages.addDisposeListener(e -> subscriptions.forEach(Subscription::close));
        refresh();
    }

    /** Makes the view's controls; the parent fills itself with one of them. */
    protected abstract void createContents(Composite parent);

    /**
     * Shows a dataset, or what has changed in it or in the browser's selection.
     *
     * @return what to say instead while there is nothing to show
     */
    protected abstract Optional<String> show(DatasetSnapshot snapshot);

    /** Forgets what was shown: no dataset is open. */
    protected void clear() {}

    /** The workbench's datasets and selections. */
    protected final Workspace workspace() {
        return workspace;
    }

    /** Does something soon, on the UI thread, unless the view is gone by then. From any thread. */
    protected final void soon(Runnable what) {
        screen.soon(what);
    }

    /** Shows the newest snapshot now. */
    protected final void refresh() {
        Optional<DatasetSnapshot> snapshot = workspace.snapshot();
        if (snapshot.isEmpty()) {
            clear();
        }
        Optional<String> text = snapshot.isPresent() ? show(snapshot.get()) : Optional.of(GroundMessages.NO_DATASET);
        message.setText(text.orElse(""));
        bringUp(text.isPresent() ? notice : contents);
    }

    /** What was in front loses the keyboard when it goes: what comes takes it. */
    private void bringUp(Composite page) {
        var layout = (StackLayout) pages.getLayout();
        boolean had = layout.topControl != page && Keyboard.isIn(pages);
        layout.topControl = page;
        notice.layout();
        pages.layout();
        if (had) {
            focusPage();
        }
    }

    @Override
    public final void setFocus() {
        if (!Keyboard.isIn(pages)) {
            focusPage();
        }
    }

    private void focusPage() {
        if (((StackLayout) pages.getLayout()).topControl == contents) {
            focusContents();
        } else {
            notice.forceFocus();
        }
    }

    /** Gives the keyboard to the view's main control, which is visible. */
    protected abstract void focusContents();

    /** Names a control that has no label of its own for screen readers. */
    protected static void name(Control control, String name) {
        Named.as(control, name);
    }
}
