package org.maskwright.ui.models;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.core.InputException;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.infer.ModelFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.model.ModelRow;
import org.maskwright.session.model.ModelTry;
import org.maskwright.session.model.UsualWays;
import org.maskwright.session.model.UsualWays.UsualWay;
import org.maskwright.session.model.UsualWays.WayTried;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.LayersReader;

/** Shows what a model sees in three photos when their numbers are taken in each of the usual ways, and asks which way is right. Of the UI thread. */
final class DescribeDialog extends TitleAreaDialog {
    private static final int PICTURE_WIDE = 150;
    private static final int PICTURE_HIGH = 104;

    private final DatasetSession session;
    private final ModelRow row;
    private final List<Sample> samples;
    private final List<Button> ways = new ArrayList<>();
    private final List<List<ImageCanvas>> pictures = new ArrayList<>();
    private LatestJob trying;
    private Optional<UsualWay> chosen;

    /** @param samples three, or as many as there are, with images */
    DescribeDialog(Shell shell, DatasetSession session, ModelRow row, List<Sample> samples) {
        super(shell);
        this.session = session;
        this.row = row;
        this.samples = samples;
        this.chosen = row.description().flatMap(UsualWays::of);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The way that was chosen. */
    Optional<UsualWay> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ModelsMessages.DESCRIBE_TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(NLS.bind(ModelsMessages.DESCRIBE_HEADING, row.name()));
        setMessage(ModelsMessages.DESCRIBE_LOOKING);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(1 + samples.size())
                .margins(12, 12)
                .spacing(6, 6)
                .applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        UsualWays.ALL.forEach(way -> createWay(body, way));
        trying = new LatestJob(UiThread.of(area));
        trying.start(NLS.bind(ModelsMessages.TRY_JOB, row.name()), this::look, this::show);
        return area;
    }

    private void createWay(Composite body, UsualWay way) {
        var button = new Button(body, SWT.RADIO);
        button.setText(way.name());
        button.setSelection(chosen.equals(Optional.of(way)));
        button.addListener(SWT.Selection, e -> {
            if (button.getSelection()) {
                choose(way);
            }
        });
        ways.add(button);
        List<ImageCanvas> canvases = new ArrayList<>();
        for (Sample sample : samples) {
            var canvas = new ImageCanvas(body);
            Named.as(canvas.control(), way.name() + ", " + sample.label());
            GridDataFactory.fillDefaults()
                    .grab(true, true)
                    .hint(PICTURE_WIDE, PICTURE_HIGH)
                    .applyTo(canvas.control());
            canvas.control().addListener(SWT.MouseDown, e -> {
                ways.forEach(b -> b.setSelection(b == button));
                choose(way);
            });
            canvases.add(canvas);
        }
        pictures.add(canvases);
    }

    private void choose(UsualWay way) {
        chosen = Optional.of(way);
        getButton(IDialogConstants.OK_ID).setEnabled(true);
    }

    /** What was seen, or why nothing was. */
    private record Looked(List<Pyramid> images, List<WayTried> tried, String trouble) {}

    private Looked look(Progress progress) {
        try {
            var reader = new LayersReader(session);
            List<Pyramid> images = new ArrayList<>();
            for (Sample sample : samples) {
                images.add(reader.image(sample.image().orElseThrow(), 2 * PICTURE_WIDE));
            }
            return new Looked(images, UsualWays.tried(ModelFile.at(row.onnx()), session, samples, progress), "");
        } catch (InputException | IOException e) {
            return new Looked(List.of(), List.of(), Failure.text(e));
        }
    }

    private void show(Looked looked) {
        if (!looked.trouble().isEmpty()) {
            setErrorMessage(looked.trouble());
            return;
        }
        setMessage(ModelsMessages.DESCRIBE_CHOOSE);
        var look = LayersReader.look(MaskOverlay.FILL, MaskInk.STANDARD);
        for (int w = 0; w < pictures.size(); w++) {
            List<ModelTry> seen = looked.tried().get(w).seen();
            for (int i = 0; i < samples.size(); i++) {
                Layers layers = Layers.of(
                        Optional.of(looked.images().get(i)),
                        Optional.of(MaskSnapshot.of(seen.get(i).proposed())));
                pictures.get(w).get(i).show(new Arrangement.One(new Scene.Picture(new Sheet(layers), look, "")));
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button keep = getButton(IDialogConstants.OK_ID);
        keep.setText(ModelsMessages.DESCRIBE_KEEP);
        setButtonLayoutData(keep);
        keep.setEnabled(chosen.isPresent());
    }

    @Override
    public boolean close() {
        trying.stop();
        return super.close();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
