package org.maskwright.ui.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.live.LiveFigures;
import org.maskwright.session.live.LiveFrame;
import org.maskwright.session.live.LiveSource;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.BackdropActions;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.LookMemory;
import org.maskwright.ui.parts.Named;

/** Shows a camera or a video through a model, before another background. Needs no dataset. */
public final class LivePart extends ViewPart implements LivePlayer.Screening {
    private static final String VIDEO = "video";
    private static final String MODEL = "model";
    private static final String STEADY = "steadyPercent";
    private static final int STANDARD_STEADY = 50;
    private static final int CAMERAS = 2;

    private final ModelLibrary library = ModelLibrary.ofUser(System.getenv());
    private Optional<IMemento> saved = Optional.empty();
    private LivePlayer player;
    private LiveCanvas canvas;
    private Combo sources;
    private Combo models;
    private Scale steady;
    private Label figures;
    private BackdropActions backdrop;
    private Action start;
    private Action stop;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        saved = Optional.ofNullable(memento);
    }

    @Override
    public void saveState(IMemento into) {
        LookMemory.save(into, backdrop.look());
        into.putString(
                VIDEO, source() instanceof LiveSource.Video video ? video.file().toString() : "");
        into.putString(MODEL, models.getText());
        into.putInteger(STEADY, steady.getSelection());
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        var head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(6, 4)
                .spacing(6, 3)
                .applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        sources = combo(head, LiveMessages.SOURCE, LiveMessages.VIDEOS, "*.avi", this::restart);
        models = combo(head, LiveMessages.MODEL, LiveMessages.MODELS, "*.onnx", this::useModel);
        createSteady(head);
        canvas = new LiveCanvas(parent);
        Named.as(canvas.control(), LiveMessages.NAME);
        FocusMark.on(canvas.control());
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 120).applyTo(canvas.control());
        figures = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(figures);
        LookChoice first = LookMemory.restore(saved);
        player = new LivePlayer(UiThread.of(canvas.control()), library, first, this);
        backdrop = new BackdropActions(getSite().getShell(), first, player::show);
        canvas.control().addListener(SWT.Dispose, e -> player.stop());
        createActions();
        fill();
        player.steady(steady.getSelection() / 100.0);
        canvas.note(models.getText().isEmpty() ? LiveMessages.NO_MODEL : LiveMessages.READY);
    }

    private Combo combo(Composite head, String label, String filterName, String filter, Runnable chosen) {
        new Label(head, SWT.NONE).setText(label);
        var combo = new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY);
        Named.as(combo, label);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, e -> chosen.run());
        var browse = new Button(head, SWT.PUSH);
        browse.setText(LiveMessages.CHOOSE);
        browse.addListener(SWT.Selection, e -> {
            var dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
            dialog.setFilterNames(new String[] {filterName});
            dialog.setFilterExtensions(new String[] {filter});
            Optional.ofNullable(dialog.open()).ifPresent(file -> {
                choose(combo, file);
                chosen.run();
            });
        });
        return combo;
    }

    private void createSteady(Composite head) {
        new Label(head, SWT.NONE).setText(LiveMessages.STEADY);
        steady = new Scale(head, SWT.HORIZONTAL);
        steady.setMaximum(100);
        steady.setToolTipText(LiveMessages.STEADY_TIP);
        Named.as(steady, LiveMessages.STEADY_TIP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(60, SWT.DEFAULT)
                .applyTo(steady);
        steady.addListener(SWT.Selection, e -> player.steady(steady.getSelection() / 100.0));
    }

    private void createActions() {
        var bar = getViewSite().getActionBars().getToolBarManager();
        start = action(LiveMessages.START, Icon.GO_ON, this::play);
        stop = action(LiveMessages.STOP, Icon.STOP, () -> {
            player.stop();
            ended(Optional.empty());
        });
        bar.add(start);
        bar.add(stop);
        bar.add(new Separator());
        backdrop.fill(bar);
        backdrop.fillMenu(getViewSite().getActionBars().getMenuManager());
    }

    private static Action action(String text, Icon icon, Runnable act) {
        var action = new Action(text, icon.descriptor()) {
            @Override
            public void run() {
                act.run();
            }
        };
        action.setToolTipText(text);
        return action;
    }

    private void fill() {
        for (int i = 0; i < CAMERAS; i++) {
            sources.add(NLS.bind(LiveMessages.CAMERA, i));
        }
        sources.select(0);
        names().forEach(models::add);
        models.select(0);
        saved.map(m -> m.getString(VIDEO)).filter(f -> !f.isEmpty()).ifPresent(f -> choose(sources, f));
        saved.map(m -> m.getString(MODEL)).filter(m -> !m.isEmpty()).ifPresent(m -> choose(models, m));
        steady.setSelection(saved.map(m -> m.getInteger(STEADY)).orElse(STANDARD_STEADY));
        enable();
    }

    private List<String> names() {
        try {
            return library.names();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static void choose(Combo combo, String item) {
        if (combo.indexOf(item) < 0) {
            combo.add(item);
        }
        combo.select(combo.indexOf(item));
    }

    private LiveSource source() {
        int at = sources.getSelectionIndex();
        return at < CAMERAS ? new LiveSource.Camera(at) : new LiveSource.Video(Path.of(sources.getText()));
    }

    private void play() {
        canvas.note(NLS.bind(LiveMessages.LOADING, models.getText()));
        player.play(source(), models.getText());
        enable();
    }

    private void restart() {
        if (player.isPlaying()) {
            play();
        }
    }

    private void useModel() {
        player.use(models.getText());
        if (!player.isPlaying()) {
            canvas.note(LiveMessages.READY);
        }
        enable();
    }

    private void enable() {
        start.setEnabled(!models.getText().isEmpty());
        stop.setEnabled(player.isPlaying());
    }

    @Override
    public void show(LiveFrame frame, String device) {
        canvas.show(frame);
        LiveFigures now = frame.figures();
        String text = NLS.bind(
                LiveMessages.FIGURES,
                new Object[] {String.format(Locale.ROOT, "%.1f", now.fps()), now.shares(), device, frame.size()});
        if (!text.equals(figures.getText())) {
            figures.setText(text);
            figures.getParent().layout();
        }
    }

    @Override
    public void ended(Optional<String> why) {
        canvas.note(why.orElse(LiveMessages.ENDED));
        enable();
    }

    @Override
    public void setFocus() {
        canvas.control().setFocus();
    }
}
