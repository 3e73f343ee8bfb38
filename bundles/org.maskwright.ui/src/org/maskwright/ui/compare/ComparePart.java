package org.maskwright.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.compare.Agreement;
import org.maskwright.session.compare.CompareChoice;
import org.maskwright.session.compare.CompareMode;
import org.maskwright.session.compare.ComparedMask;
import org.maskwright.session.compare.MaskNames;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.SnapshotPart;
import org.maskwright.ui.pictures.LayersReader;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** Two masks of the sample that leads the browser's selection, beside or upon each other, and how well they agree. */
public final class ComparePart extends SnapshotPart {
    private static final String MODE = "mode";

    private final List<ComparedMask.Chosen> files = new ArrayList<>();
    private final PreferenceValues preferences = new PreferenceValues();
    private CompareChoice choice = CompareChoice.NONE;
    private ComboViewer first;
    private ComboViewer second;
    private Label figures;
    private ComparedPictures canvas;
    private Optional<CompareJob> job = Optional.empty();
    private Optional<DatasetSnapshot> shown = Optional.empty();
    private CompareMode mode = CompareMode.SIDE_BY_SIDE;
    private int sidePx;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        String name = saved == null ? null : saved.getString(MODE);
        mode = Stream.of(CompareMode.values())
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElse(CompareMode.SIDE_BY_SIDE);
    }

    @Override
    public void saveState(IMemento into) {
        into.putString(MODE, mode.name());
    }

    @Override
    protected void createContents(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        createSources(body);
        canvas = new ComparedPictures(body);
        name(canvas.control(), CompareMessages.NAME);
        FocusMark.on(canvas.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        figures = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(figures);
        canvas.onDetailWanted(this::readWhole);
        canvas.show(mode);
        Subscription listening =
                preferences.onChange(List.of(Preference.INK, Preference.OPACITY), () -> soon(() -> choose(choice)));
        body.addDisposeListener(e -> listening.close());
        createModes(getViewSite().getActionBars().getToolBarManager());
    }

    private void createSources(Composite body) {
        var row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 4).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        first = combo(row, "A", CompareMessages.FIRST, s -> choice.withA(s));
        second = combo(row, "B", CompareMessages.SECOND, s -> choice.withB(s));
        button(row, CompareMessages.SWAP, () -> choose(choice.swapped()));
        button(row, CompareMessages.FILE, this::chooseFile);
    }

    private ComboViewer combo(Composite row, String letter, String name, Function<ComparedMask, CompareChoice> chosen) {
        new Label(row, SWT.NONE).setText(letter);
        var combo = new ComboViewer(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setContentProvider(ArrayContentProvider.getInstance());
        combo.setLabelProvider(LabelProvider.createTextProvider(o -> MaskNames.of((ComparedMask) o)));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo.getControl());
        name(combo.getControl(), name);
        combo.getCombo()
                .addListener(
                        SWT.Selection,
                        e -> choose(chosen.apply(
                                (ComparedMask) combo.getStructuredSelection().getFirstElement())));
        return combo;
    }

    private static void button(Composite row, String text, Runnable pressed) {
        var button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> pressed.run());
    }

    private void createModes(IToolBarManager bar) {
        bar.add(mode(CompareMessages.SIDE_BY_SIDE, Icon.SIDE_BY_SIDE, CompareMode.SIDE_BY_SIDE));
        bar.add(mode(CompareMessages.DIFFERENCE, Icon.DIFFERENCE, CompareMode.DIFFERENCE));
        bar.add(mode(CompareMessages.SWIPE, Icon.SWIPE, CompareMode.SWIPE));
        bar.add(mode(CompareMessages.FLICKER, Icon.FLICKER, CompareMode.FLICKER));
    }

    private Action mode(String text, Icon icon, CompareMode wanted) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    mode = wanted;
                    canvas.show(wanted);
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setChecked(wanted == mode);
        return action;
    }

    private void chooseFile() {
        var dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText(CompareMessages.FILE_TITLE);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::compareWith);
    }

    /** Takes a file as the second mask. */
    public void compareWith(Path file) {
        var chosen = new ComparedMask.Chosen(file);
        if (!files.contains(chosen)) {
            files.add(chosen);
        }
        choose(choice.withFile(chosen));
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        CompareChoice next = choice.follow(snapshot, workspace().browser().view(), files);
        if (!next.equals(choice) || shown.isEmpty() || shown.get() != snapshot) {
            shown = Optional.of(snapshot);
            choose(next);
        }
        return next.sample().isEmpty() ? Optional.of(CompareMessages.SELECT) : Optional.empty();
    }

    @Override
    protected void clear() {
        files.clear();
        shown = Optional.empty();
        choose(CompareChoice.NONE);
    }

    private void choose(CompareChoice next) {
        choice = next;
        fill(first, next.a());
        fill(second, next.b());
        job.ifPresent(CompareJob::cancel);
        job = Optional.empty();
        Optional<DatasetSession> session = workspace().session();
        if (session.isPresent() && next.a().isPresent() && next.b().isPresent()) {
            compare(session.get(), canvas.sidePx());
        } else {
            take(next, new Comparison.Nothing(next.a().isEmpty() ? CompareMessages.NOTHING : CompareMessages.CHOOSE));
        }
    }

    private void compare(DatasetSession session, int side) {
        CompareChoice asked = choice;
        sidePx = side;
        var next = new CompareJob(session, asked, side, found -> soon(() -> take(asked, found)));
        job = Optional.of(next);
        next.schedule();
    }

    private void readWhole() {
        if (sidePx != LayersReader.WHOLE) {
            workspace().session().ifPresent(s -> compare(s, LayersReader.WHOLE));
        }
    }

    private void fill(ComboViewer combo, Optional<ComparedMask> chosen) {
        if (!choice.sources().equals(combo.getInput())) {
            combo.setInput(choice.sources());
        }
        combo.setSelection(chosen.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }

    private void take(CompareChoice asked, Comparison found) {
        if (asked.equals(choice)) {
            canvas.show(found, preferences.ink());
            figures.setText(text(found));
            figures.getParent().layout();
        }
    }

    private static String text(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Nothing nothing -> "";
            case Comparison.Pictures pictures ->
                pictures.figures().map(ComparePart::text).orElse(CompareMessages.SIZES_DIFFER);
        };
    }

    private static String text(Agreement f) {
        return NLS.bind(CompareMessages.FIGURES, new Object[] {
            Agreement.words(f.overlap().iou()), Agreement.words(f.boundaryIou()), f.boundaryPx(),
            f.overlap().onlyA(), f.overlap().onlyB(), f.overlap().both()
        });
    }

    @Override
    protected void focusContents() {
        canvas.control().setFocus();
    }
}
