package org.maskwright.ui.clean;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.area.Cleaning;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.clean.CleaningEffects;
import org.maskwright.session.clean.CleaningOrder;
import org.maskwright.session.clean.CleaningPlan;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/** Asks what is to be done to which masks, and shows what that would change. Changes nothing. Of the UI thread. */
final class CleanDialog extends TitleAreaDialog {
    /** So many masks are looked at before a person decides; all of them are cleaned. */
    private static final int LOOKED_AT = 500;

    private final DatasetSession session;
    private final Set<String> selected;
    private final List<LabelClass> classes;
    private StepChoice steps;
    private Optional<Combo> label = Optional.empty();
    private Button onlySelected;
    private Button verified;
    private EffectPane effects;
    private LatestJob looking;
    private Optional<CleaningOrder> order = Optional.empty();
    private CleaningPlan plan;

    /** @param selected keys of the samples that are selected; may be none */
    CleanDialog(Shell shell, DatasetSession session, Set<String> selected) {
        super(shell);
        this.session = session;
        this.selected = selected;
        this.classes = session.snapshot().scan().layout().layout().labels().classes().stream()
                .filter(c -> c.id() != 0 && c.id() != LabelMap.IGNORE)
                .toList();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What is to be done; empty while nothing is chosen. */
    Optional<CleaningOrder> order() {
        return order;
    }

    /** To which masks. */
    CleaningPlan plan() {
        return plan;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(CleanMessages.TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        looking = new LatestJob(UiThread.of(area));
        setTitle(CleanMessages.HEADING);
        setMessage(CleanMessages.MESSAGE);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(12, 8)
                .applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        var left = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(left);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(left);
        steps = new StepChoice(left, session.snapshot().scan().layout().layout().labels(), this::look);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(steps.control());
        createSamples(left);
        effects = new EffectPane(body, session);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(effects.control());
        return area;
    }

    private void createSamples(Composite parent) {
        var group = new Group(parent, SWT.NONE);
        group.setText(CleanMessages.SAMPLES);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 4).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        if (classes.size() > 1) {
            var combo = new Combo(group, SWT.DROP_DOWN | SWT.READ_ONLY);
            combo.setToolTipText(CleanMessages.LABEL);
            classes.forEach(c -> combo.add(c.name()));
            combo.select(0);
            combo.addListener(SWT.Selection, e -> look());
            label = Optional.of(combo);
        }
        onlySelected = box(group, NLS.bind(CleanMessages.SELECTED, Amount.number(selected.size())));
        onlySelected.setEnabled(!selected.isEmpty());
        onlySelected.setSelection(selected.size() > 1);
        verified = box(group, CleanMessages.VERIFIED);
    }

    private Button box(Composite parent, String text) {
        var box = new Button(parent, SWT.CHECK);
        box.setText(text);
        box.addListener(SWT.Selection, e -> look());
        return box;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, CleanMessages.CLEAN, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        look();
    }

    /** Looks what would change now. */
    private void look() {
        plan = CleaningPlan.of(
                session.snapshot().scan(), onlySelected.getSelection() ? selected : Set.of(), verified.getSelection());
        List<Cleaning> chosen = steps.steps();
        boolean possible = !chosen.isEmpty() && !classes.isEmpty();
        order = possible ? Optional.of(new CleaningOrder(chosen, labelId())) : Optional.empty();
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        effects.clear();
        setMessage(possible ? CleanMessages.LOOK_JOB + " …" : CleanMessages.MESSAGE);
        looking.stop();
        order.ifPresent(wanted -> {
            CleaningPlan of = plan;
            looking.start(
                    CleanMessages.LOOK_JOB,
                    progress -> CleaningEffects.of(session.folder(), of, wanted, LOOKED_AT, progress),
                    found -> show(wanted, of, found));
        });
    }

    private int labelId() {
        return classes.get(label.map(Combo::getSelectionIndex).orElse(0)).id();
    }

    private void show(CleaningOrder wanted, CleaningPlan of, CleaningEffects found) {
        boolean all = found.looked() == of.targets().size();
        effects.show(wanted, found.effects());
        getButton(IDialogConstants.OK_ID).setEnabled(!all || !found.effects().isEmpty());
        String[] figures = {
            Amount.number(found.effects().size()),
            Amount.number(found.looked()),
            Amount.number(of.targets().size())
        };
        setMessage(
                !all
                        ? NLS.bind(CleanMessages.WOULD_FIRST, figures)
                        : found.effects().isEmpty()
                                ? NLS.bind(CleanMessages.WOULD_NOT, figures[1])
                                : NLS.bind(CleanMessages.WOULD, figures));
    }

    @Override
    public boolean close() {
        looking.stop();
        effects.stop();
        return super.close();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
