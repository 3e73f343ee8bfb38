package org.maskwright.ui.sample;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.maskwright.check.Finding;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.journal.SampleHistory;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.sample.SampleDetails;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.ScrolledPane;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;
import org.maskwright.ui.words.GroundMessages;

/** Shows the sample that leads the selection: large, with facts and findings. */
public final class SamplePart extends ViewPart {
    private static final String OVERLAY = "overlay";

    private final PreferenceValues preferences = new PreferenceValues();
    private Workspace workspace;
    private SamplePicture picture;
    private StatusButtons buttons;
    private ScrolledPane scroll;
    private FactsPane facts;
    private MaskOverlay overlay = MaskOverlay.FILL;
    private Optional<Job> reading = Optional.empty();
    private List<Operation> historyOf = List.of();
    private volatile SampleHistory history = SampleHistory.NONE;
    private Runnable later;
    private Subscription views;
    private Subscription snapshots;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        String name = saved == null ? null : saved.getString(OVERLAY);
        Stream.of(MaskOverlay.values()).filter(o -> o.name().equals(name)).forEach(o -> overlay = o);
    }

    @Override
    public void saveState(IMemento into) {
        into.putString(OVERLAY, overlay.name());
    }

    @Override
    public void createPartControl(Composite parent) {
        workspace = getSite().getService(Workspace.class);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(parent);
        picture = new SamplePicture(parent);
        Named.as(picture.control(), SampleMessages.PICTURE_NAME);
        FocusMark.on(picture.control());
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(200, 240)
                .minSize(100, 160)
                .applyTo(picture.control());
        buttons = new StatusButtons(parent, getSite());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons.control());
        scroll = new ScrolledPane(parent);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 260).applyTo(scroll.control());
        facts = new FactsPane(scroll.control(), this::reveal);
        scroll.show(facts.control());
        scroll.read(SampleMessages.FACTS_NAME);
        addOverlays();
        follow(parent);
        show();
    }

    private void follow(Composite parent) {
        later = UiThread.of(parent).merged(this::show);
        views = workspace.browser().onChange(v -> later.run());
        snapshots = workspace.onSnapshot(s -> later.run());
        Subscription times = workspace.onTimes(t -> later.run());
        Subscription listening = preferences.onChange(List.of(Preference.INK, Preference.OPACITY), later);
        parent.addDisposeListener(e -> {
            listening.close();
            times.close();
            views.close();
            snapshots.close();
        });
    }

    private void addOverlays() {
        var bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(overlay(MaskOverlay.NONE, Icon.PHOTO, GroundMessages.OVERLAY_NONE));
        bar.add(overlay(MaskOverlay.CONTOUR, Icon.CONTOUR, GroundMessages.OVERLAY_CONTOUR));
        bar.add(overlay(MaskOverlay.FILL, Icon.FILL, GroundMessages.OVERLAY_FILL));
        bar.add(overlay(MaskOverlay.MASK, Icon.MASK, GroundMessages.OVERLAY_MASK));
    }

    private Action overlay(MaskOverlay wanted, Icon icon, String text) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    overlay = wanted;
                    show();
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(text);
        action.setChecked(wanted == overlay);
        return action;
    }

    private void show() {
        Optional<BrowserRow> row = workspace.browser().view().leading();
        Optional<SampleDetails> details = row.flatMap(r -> workspace.snapshot().map(s -> SampleDetails.of(r, s)));
        facts.show(
                details,
                row.map(r -> history.of(r.sample())).orElse(List.of()),
                row.map(r -> workspace.times().of(r.id())).orElse(Duration.ZERO));
        workspace.session().ifPresent(this::readHistory);
        buttons.show(row, workspace.snapshot().map(s -> s.access().writable()).orElse(false));
        scroll.fit();
        setPartName(row.map(r -> NLS.bind(SampleMessages.TITLE, r.label())).orElse(SampleMessages.TITLE_NONE));
        picture.draw(overlay, preferences.ink());
        picture.show(workspace.session(), row);
    }

    /** The journal's logs are read once for each operation, not for each sample. */
    private void readHistory(DatasetSession session) {
        List<Operation> operations = session.snapshot().history();
        if (!operations.equals(historyOf)) {
            historyOf = operations;
            reading.ifPresent(Job::cancel);
            var job = new HistoryJob(session.folder(), operations, read -> {
                history = read;
                later.run();
            });
            job.schedule();
            reading = Optional.of(job);
        }
    }

    private void reveal(Finding finding) {
        try {
            IViewPart problems = getSite().getPage().showView(ViewIds.PROBLEMS);
            Adapters.of(problems, IShowInTarget.class)
                    .ifPresent(target -> target.show(new ShowInContext(null, new StructuredSelection(finding))));
        } catch (PartInitException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void setFocus() {
        if (!Keyboard.isIn(scroll.control().getParent()) && !buttons.setFocus()) {
            scroll.control().setFocus();
        }
    }
}
