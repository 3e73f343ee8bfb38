package org.maskwright.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.part.EditorPart;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.edit.MaskDesk;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.canvas.tool.Tool;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/**
 * The mask editor. One tab shows one sample after the other; whoever leaves a sample has it saved in the background.
 */
public final class MaskEditor extends EditorPart implements ISaveablePart2 {
    /** The editor's id, as {@code plugin.xml} has it. */
    static final String ID = "org.maskwright.ui.edit.editor";

    private final PreferenceValues preferences = new PreferenceValues();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Workspace workspace;
    private UiThread screen;
    private MaskBoard board;
    private OptionsPane options;
    private EditorFoot foot;
    private RecoveryBar recovery;
    private Proposals proposals;
    private EditorKeys keys;
    private SampleWalk walk;
    private FindingWalk findings;
    private MaskKeeper keeper;
    private Optional<MaskDesk> desk = Optional.empty();
    private Opening opening;
    private Optional<Subscription> states = Optional.empty();
    private Runnable changed = () -> {};

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        workspace = site.getService(Workspace.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        screen = UiThread.of(parent);
        opening = new Opening(screen);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(parent);
        var look = new MaskLook(preferences);
        var top = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(top);
        GridLayoutFactory.fillDefaults().applyTo(top);
        createRecovery(parent);
        var left = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(left);
        GridLayoutFactory.fillDefaults().margins(2, 2).applyTo(left);
        var aids = new CanvasAids(parent, preferences);
        subscriptions.add(aids.follow(screen));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(aids.control());
        board = new MaskBoard(aids.canvas(), look);
        options = new OptionsPane(top, board);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(options.control());
        var tools = new ToolPane(left, board, new KeyNames(getSite().getService(IBindingService.class)));
        foot = new EditorFoot(parent, board);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(foot.control());
        board.onChosen(() -> {
            tools.show(board.kind());
            options.show();
            foot.readOut().refresh();
        });
        connect(look);
        open(((SampleInput) getEditorInput()).name());
    }

    private void createRecovery(Composite parent) {
        recovery = new RecoveryBar(
                parent, new FoundStrokes(() -> board, t -> foot.readOut().say(t), this::givenUp));
        var across = GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true);
        across.applyTo(recovery.control());
    }

    private void connect(MaskLook look) {
        proposals = new Proposals(board, workspace, foot.readOut()::say);
        board.suggestWith(proposals::ask);
        board.sayWith(foot.readOut()::say);
        keys = new EditorKeys(this);
        keeper = new MaskKeeper(getSite().getShell(), this::givenUp);
        walk = new SampleWalk(workspace.browser(), this::go);
        findings = new FindingWalk(board, workspace, foot.readOut()::say);
        changed = screen.merged(this::showState);
        subscriptions.add(look.follow(preferences, screen));
        subscriptions.add(workspace.onState(s -> screen.soon(this::followDataset)));
        subscriptions.add(workspace.onSnapshot(s -> changed.run()));
    }

    MaskBoard board() {
        return board;
    }

    OptionsPane options() {
        return options;
    }

    RecoveryBar recovery() {
        return recovery;
    }

    Proposals proposals() {
        return proposals;
    }

    FindingWalk findings() {
        return findings;
    }

    SampleWalk walk() {
        return walk;
    }

    /** Shows another sample, and saves the one that is left. */
    void go(SampleName name) {
        boolean here = ((SampleInput) getEditorInput()).name().equals(name);
        if (!here || board.editing().isEmpty() && !opening.isUnderWay()) {
            leave(Optional.empty());
            open(name);
        }
    }

    private void open(SampleName name) {
        setInputWithNotify(new SampleInput(name));
        setPartName(name.label());
        walk.at(name);
        board.note(NLS.bind(EditMessages.OPENING, name.label()));
        showState();
        opening.stop();
        desk = workspace.desk();
        desk.ifPresent(d -> opening.open(d, name, found -> take(name, found)));
    }

    private void take(SampleName name, OpenMaskJob.Found found) {
        boolean wanted = ((SampleInput) getEditorInput()).name().equals(name)
                && board.editing().isEmpty();
        switch (found) {
            case OpenMaskJob.Found.Opened opened
            when !wanted -> opened.editing().close();
            case OpenMaskJob.Found.Opened opened -> {
                states = Optional.of(opened.editing().onState(s -> changed.run()));
                board.show(opened.editing(), opened.image());
                options.offer(board.classes());
                recovery.show(opened.editing());
                opening.arrived();
                desk.ifPresent(d -> opening.prepare(d, walk.next(), board.clicks()));
            }
            case OpenMaskJob.Found.Impossible impossible -> {
                if (wanted) {
                    board.note(impossible.why());
                    opening.arrived();
                }
            }
        }
        showState();
        findings.arrived();
    }

    /** Ends what is edited. It is saved if it was changed, or if the sample is given a status. */
    private void leave(Optional<Function<MaskEditing, SampleStatus>> status) {
        cancel();
        Optional<MaskEditing> left = board.editing();
        states.ifPresent(Subscription::close);
        states = Optional.empty();
        board.note("");
        recovery.hide();
        left.ifPresent(e -> keeper.leave(desk.orElseThrow(), e, status, preferences.get(Preference.AUTOSAVE)));
    }

    /** Accepts what the tool has under way or is computed for it; where there is nothing, verifies the sample and shows the next one. */
    void accept() {
        if (!proposals.acceptComing()
                && !board.answer(Tool.Reply.ACCEPT)
                && board.editing().isPresent()) {
            SampleName here = ((SampleInput) getEditorInput()).name();
            leave(Optional.of(MaskEditing::verified));
            walk.by(1);
            if (((SampleInput) getEditorInput()).name().equals(here)) {
                open(here);
            }
        }
    }

    /** Drops what is computed, proposed or under way. */
    void cancel() {
        proposals.stop();
        findings.leave();
        board.answer(Tool.Reply.CANCEL);
        foot.readOut().refresh();
    }

    private void givenUp(MaskEditing editing) {
        if (board.editing().filter(e -> e == editing).isPresent()) {
            board.note("");
            recovery.hide();
            open(editing.sample().name());
        }
    }

    private void showState() {
        firePropertyChange(IEditorPart.PROP_DIRTY);
        keys.show(board.editing().map(MaskEditing::state));
        foot.readOut().refresh();
        board.paint();
        foot.show(workspace, walk, board.editing().map(MaskEditing::state));
    }

    /** An editor that was there at the start waits for its dataset; it goes with it. */
    private void followDataset() {
        Optional<DatasetSession> now = workspace.session();
        if (desk.isEmpty() && now.isPresent()) {
            open(((SampleInput) getEditorInput()).name());
        } else if (!now.equals(desk.map(MaskDesk::session))) {
            getSite().getPage().closeEditor(this, false);
        }
    }

    @Override
    public boolean isDirty() {
        return board != null && board.editing().filter(e -> e.state().dirty()).isPresent();
    }

    /** Saves in the background; drawing goes on. */
    void save() {
        board.answer(Tool.Reply.CANCEL);
        saving();
    }

    private Optional<Job> saving() {
        return board.editing()
                .map(e -> keeper.save(
                        new MaskKeeper.KeepOrder(desk.orElseThrow(), e, any -> SampleStatus.CORRECTED, false)));
    }

    /** Waits, while the window goes on: the platform closes what it believes to be saved. */
    @Override
    public void doSave(IProgressMonitor monitor) {
        board.answer(Tool.Reply.CANCEL);
        saving().ifPresent(job -> keeper.await(job, monitor));
    }

    @Override
    public void doSaveAs() {}

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    /** Nobody is asked: what is drawn is saved. */
    @Override
    public int promptToSaveOnClose() {
        return YES;
    }

    @Override
    public void setFocus() {
        board.control().setFocus();
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::close);
        states.ifPresent(Subscription::close);
        if (board != null) {
            opening.stop();
            board.editing().ifPresent(MaskEditing::close);
            board.dispose();
        }
        super.dispose();
    }
}
