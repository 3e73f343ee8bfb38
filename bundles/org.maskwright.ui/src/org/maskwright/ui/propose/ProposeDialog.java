package org.maskwright.ui.propose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.engine.Device;
import org.maskwright.session.model.ModelLook;
import org.maskwright.session.model.Prelabelling;
import org.maskwright.session.model.ProposalCounts;
import org.maskwright.session.model.ProposalRequest;
import org.maskwright.session.training.TrainedModels;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/** Asks which model shall propose masks, for which samples, and how it looks at them. Of the UI thread. */
final class ProposeDialog extends TitleAreaDialog {
    private static final int WIDE = 480;

    private final ProposalCounts counts;
    private final TrainedModels trained;
    private final Optional<String> first;
    private final ModelLibrary library = ModelLibrary.ofUser(System.getenv());
    private Combo models;
    private Label assumed;
    private Button keep;
    private SamplesGroup samples;
    private Button mirror;
    private Button closer;
    private Button guided;
    private Combo device;
    private LatestJob looking;
    private Optional<ModelLook.Usable> look = Optional.empty();
    private Optional<Prelabelling> asked = Optional.empty();

    /**
     * @param counts how many samples there are to propose masks for
     * @param trained models that were trained on the dataset
     * @param first path of the model that is chosen at first; empty for the one at the top
     */
    ProposeDialog(Shell shell, ProposalCounts counts, TrainedModels trained, Optional<String> first) {
        super(shell);
        this.counts = counts;
        this.trained = trained;
        this.first = first;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What was asked for, once it was. */
    Prelabelling asked() {
        return asked.orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ProposeMessages.TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        looking = new LatestJob(UiThread.of(area));
        setTitle(ProposeMessages.HEADING);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(8, 8)
                .applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        createModel(body);
        samples = new SamplesGroup(group(body, ProposeMessages.SAMPLES), counts);
        createLooks(body);
        return area;
    }

    private void createModel(Composite body) {
        new Label(body, SWT.NONE).setText(ProposeMessages.MODEL);
        models = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(models);
        trained.files().keySet().forEach(models::add);
        names().forEach(models::add);
        models.addListener(SWT.Selection, e -> look());
        var browse = new Button(body, SWT.PUSH);
        browse.setText(ProposeMessages.BROWSE);
        browse.addListener(SWT.Selection, e -> browse());
        new Label(body, SWT.NONE);
        keep = check(body, ProposeMessages.KEEP);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(keep);
        assumed = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .hint(WIDE, 4 * assumed.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .applyTo(assumed);
    }

    /** The names of the library's models; none where it cannot be read, which is said when one is to be kept there. */
    private List<String> names() {
        try {
            return library.names();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void createLooks(Composite body) {
        Group group = group(body, ProposeMessages.LOOKS);
        mirror = check(group, ProposeMessages.MIRROR);
        closer = check(group, ProposeMessages.CLOSER);
        guided = check(group, ProposeMessages.GUIDED);
        var row = new Composite(group, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
        new Label(row, SWT.NONE).setText(ProposeMessages.DEVICE);
        device = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        device.setItems("auto", "cpu", "gpu");
        device.select(0);
    }

    private static Group group(Composite body, String title) {
        var group = new Group(body, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 4).applyTo(group);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(group);
        return group;
    }

    private static Button check(Composite parent, String text) {
        var button = new Button(parent, SWT.CHECK);
        button.setText(text);
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button propose = getButton(IDialogConstants.OK_ID);
        propose.setText(ProposeMessages.PROPOSE);
        setButtonLayoutData(propose);
        models.select(0);
        first.map(this::known).ifPresent(this::choose);
        look();
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterNames(new String[] {ProposeMessages.FILES});
        dialog.setFilterExtensions(new String[] {"*.onnx"});
        String file = dialog.open();
        if (file != null) {
            choose(file);
            look();
        }
    }

    /** The name by which the list has a file: its run's, that in the library, or its path. */
    private String known(String file) {
        Path path = Path.of(file);
        return library.folder().equals(path.getParent()) ? name(file).replace(".onnx", "") : trained.name(file);
    }

    private void choose(String model) {
        if (models.indexOf(model) < 0) {
            models.add(model);
        }
        models.select(models.indexOf(model));
    }

    /** Looks into the chosen model, and says what it is. */
    private void look() {
        look = Optional.empty();
        assumed.setText("");
        String chosen = trained.file(models.getText());
        boolean isOurs = !chosen.equals(models.getText());
        boolean isFile = chosen.contains("/") || chosen.contains("\\");
        keep.setEnabled(isFile);
        keep.setSelection(isFile && !isOurs && !names().contains(name(chosen).replace(".onnx", "")));
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        if (chosen.isEmpty()) {
            looking.stop();
            setErrorMessage(null);
            setMessage(ProposeMessages.NO_MODEL, IMessageProvider.INFORMATION);
            return;
        }
        setErrorMessage(null);
        setMessage(NLS.bind(ProposeMessages.LOOKING, name(models.getText())));
        looking.start(
                NLS.bind(ProposeMessages.LOOK_JOB, name(models.getText())),
                progress -> ModelLook.of(library, chosen),
                this::seen);
    }

    private static String name(String chosen) {
        Path file = Path.of(chosen).getFileName();
        return file == null ? chosen : file.toString();
    }

    private void seen(ModelLook seen) {
        switch (seen) {
            case ModelLook.Refused refused -> setErrorMessage(refused.why());
            case ModelLook.Usable known -> {
                look = Optional.of(known);
                setMessage(
                        known.size()
                                .map(s -> NLS.bind(ProposeMessages.TAKES, s + " px"))
                                .orElse(ProposeMessages.TAKES_ANY),
                        known.assumed().isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
                if (!known.assumed().isEmpty()) {
                    assumed.setText(NLS.bind(ProposeMessages.ASSUMED, String.join("; ", known.assumed())));
                }
                getButton(IDialogConstants.OK_ID).setEnabled(true);
            }
        }
    }

    @Override
    protected void okPressed() {
        if (look.isEmpty()) {
            return;
        }
        var request = new ProposalRequest(
                new Looking(mirror.getSelection(), closer.getSelection(), guided.getSelection()),
                OptionalDouble.empty(),
                Runtime.getRuntime().availableProcessors());
        asked = Optional.of(new Prelabelling(
                look.get().file(),
                devices().get(device.getSelectionIndex()),
                samples.choice(),
                request,
                keep.getSelection() ? Optional.of(library) : Optional.empty()));
        super.okPressed();
    }

    /** In the order of the combo's items. */
    private static List<Device> devices() {
        return List.of(Device.AUTO, Device.CPU, Device.GPU);
    }

    @Override
    public boolean close() {
        looking.stop();
        return super.close();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
