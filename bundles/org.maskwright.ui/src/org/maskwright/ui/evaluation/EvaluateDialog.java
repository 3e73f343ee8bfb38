package org.maskwright.ui.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.maskwright.core.Part;
import org.maskwright.session.TypedPath;
import org.maskwright.session.evaluation.EvaluationOrder;
import org.maskwright.session.evaluation.PredictionSource;
import org.maskwright.session.model.ModelRow;
import org.maskwright.ui.parts.Named;

/** Asks whether a model or a folder is to be held against the masks, and against which. Of the UI thread. */
final class EvaluateDialog extends TitleAreaDialog {
    private static final List<Optional<Part>> PARTS =
            List.of(Optional.empty(), Optional.of(Part.TEST), Optional.of(Part.VAL), Optional.of(Part.TRAIN));

    private final Choices choices;
    private final Map<String, Path> models = new LinkedHashMap<>();
    private Button ofModel;
    private Button ofFolder;
    private Combo model;
    private Text folder;
    private Combo part;
    private Optional<EvaluationOrder> asked = Optional.empty();

    /**
     * What there is to choose.
     *
     * @param models that can be asked, those of the dataset's runs first
     * @param first path of the model that is chosen at first; empty for the usual one
     * @param split whether the dataset has parts
     */
    record Choices(List<ModelRow> models, Optional<String> first, boolean split) {}

    EvaluateDialog(Shell shell, Choices choices) {
        super(shell);
        this.choices = choices;
        choices.models().stream()
                .filter(r -> r.trouble().isEmpty())
                .forEach(r -> models.putIfAbsent(
                        models.containsKey(r.name()) ? r.onnx().toString() : r.name(), r.onnx()));
        setHelpAvailable(false);
    }

    /** What was asked for, once it was. */
    EvaluationOrder asked() {
        return asked.orElseThrow();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(EvaluationMessages.TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        setTitle(EvaluationMessages.HEADING);
        setMessage(EvaluationMessages.EXPLAINED);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(8, 8)
                .applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        ofModel = radio(body, EvaluationMessages.OF_MODEL);
        model = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
        Named.as(model, EvaluationMessages.OF_MODEL.replace("&", ""));
        model.addListener(SWT.Selection, e -> choose(ofModel));
        fill(model);
        browse(body, this::browseModel);
        ofFolder = radio(body, EvaluationMessages.OF_FOLDER);
        folder = new Text(body, SWT.BORDER);
        Named.as(folder, EvaluationMessages.OF_FOLDER.replace("&", ""));
        folder.addListener(SWT.Modify, e -> choose(ofFolder));
        fill(folder);
        browse(body, this::browseFolder);
        new Label(body, SWT.NONE).setText(EvaluationMessages.PART);
        part = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
        PARTS.forEach(p -> part.add(p.map(Part::text).orElse(EvaluationMessages.ALL_PARTS)));
        part.setEnabled(choices.split());
        return area;
    }

    private static void fill(Control control) {
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(320, SWT.DEFAULT)
                .applyTo(control);
    }

    private Button radio(Composite body, String text) {
        var button = new Button(body, SWT.RADIO);
        button.setText(text);
        button.addListener(SWT.Selection, e -> check());
        return button;
    }

    private static void browse(Composite body, Runnable act) {
        var button = new Button(body, SWT.PUSH);
        button.setText(EvaluationMessages.BROWSE);
        button.addListener(SWT.Selection, e -> act.run());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button evaluate = getButton(IDialogConstants.OK_ID);
        evaluate.setText(EvaluationMessages.EVALUATE);
        setButtonLayoutData(evaluate);
        part.select(choices.split() ? 1 : 0);
        models.keySet().forEach(model::add);
        choices.first().map(Path::of).ifPresent(this::add);
        if (choices.first().isEmpty()) {
            List<String> names = new ArrayList<>(models.keySet());
            String usual = choices.models().stream()
                    .filter(ModelRow::standard)
                    .map(ModelRow::name)
                    .findFirst()
                    .orElse("");
            model.select(Math.max(0, names.indexOf(usual)));
        }
        choose(ofModel);
    }

    private void add(Path onnx) {
        String known = models.entrySet().stream()
                .filter(e -> e.getValue().equals(onnx))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(onnx.toString());
        if (models.put(known, onnx) == null) {
            model.add(known);
        }
        model.setText(known);
    }

    private void browseModel() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setFilterNames(new String[] {EvaluationMessages.MODEL_FILES});
        dialog.setFilterExtensions(new String[] {"*.onnx"});
        String file = dialog.open();
        if (file != null) {
            add(Path.of(file));
            choose(ofModel);
        }
    }

    private void browseFolder() {
        var dialog = new DirectoryDialog(getShell());
        dialog.setMessage(EvaluationMessages.CHOOSE_FOLDER);
        String chosen = dialog.open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    private void choose(Button which) {
        ofModel.setSelection(which == ofModel);
        ofFolder.setSelection(which == ofFolder);
        check();
    }

    private Optional<PredictionSource> source() {
        if (ofModel.getSelection()) {
            return Optional.ofNullable(models.get(model.getText()))
                    .map(onnx -> new PredictionSource.OfModel(model.getText(), onnx));
        }
        return TypedPath.of(folder.getText()).filter(Files::isDirectory).map(PredictionSource.OfFolder::new);
    }

    private void check() {
        Button evaluate = getButton(IDialogConstants.OK_ID);
        if (evaluate != null) {
            boolean there = source().isPresent();
            evaluate.setEnabled(there);
            String wanted = ofModel.getSelection() ? EvaluationMessages.NO_MODEL : EvaluationMessages.NO_FOLDER;
            setMessage(there ? EvaluationMessages.EXPLAINED : wanted);
        }
    }

    @Override
    protected void okPressed() {
        asked = source().map(s -> new EvaluationOrder(s, PARTS.get(part.getSelectionIndex())));
        if (asked.isPresent()) {
            super.okPressed();
        }
    }
}
