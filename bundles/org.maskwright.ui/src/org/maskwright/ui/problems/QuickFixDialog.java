package org.maskwright.ui.problems;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.maskwright.check.Finding;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.problems.MaskPreview;
import org.maskwright.session.problems.QuickFixes;
import org.maskwright.session.problems.QuickFixes.Offer;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Pyramid;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.LayersReader;
import org.maskwright.ui.preferences.PreferenceValues;

/** Lists the fixes that suit some findings, and shows each finding's sample as it is and as it would be. Changes nothing. */
public final class QuickFixDialog extends TitleAreaDialog {
    private static final int PREVIEW_PX = 320;

    private final DatasetSession session;
    private final QuickFixes fixes;
    private final PreferenceValues preferences = new PreferenceValues();
    private org.eclipse.swt.widgets.List list;
    private Spinner number;
    private Label of;
    private ImageCanvas canvas;
    private Label what;
    private Offer chosen;
    private int sidePx;
    private Optional<Job> preview = Optional.empty();

    /**
     * @param shell above which it opens
     * @param session the dataset
     * @param fixes at least one
     */
    public QuickFixDialog(Shell shell, DatasetSession session, QuickFixes fixes) {
        super(shell);
        this.session = session;
        this.fixes = fixes;
        this.chosen = fixes.offers().getFirst();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The fix that was chosen, and the findings that it is for. */
    public Offer chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ProblemsMessages.FIX_TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(12, 8)
                .applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        createList(body);
        createCanvas(body);
        createFoot(body);
        choose(chosen);
        return area;
    }

    private void createList(Composite body) {
        list = new org.eclipse.swt.widgets.List(body, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        GridDataFactory.fillDefaults()
                .span(1, 2)
                .grab(false, true)
                .hint(190, 200)
                .applyTo(list);
        fixes.offers()
                .forEach(o -> list.add(NLS.bind(
                        ProblemsMessages.FIX_OFFER, o.fix().id(), o.findings().size())));
        list.select(0);
        list.addListener(SWT.Selection, e -> choose(fixes.offers().get(list.getSelectionIndex())));
        list.addListener(SWT.DefaultSelection, e -> okPressed());
    }

    private void createCanvas(Composite body) {
        canvas = new ImageCanvas(body);
        canvas.onDetailWanted(this::readWhole);
        Named.as(canvas.control(), ProblemsMessages.FIX_PICTURES);
        FocusMark.on(canvas.control());
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(2 * PREVIEW_PX, PREVIEW_PX * 3 / 4)
                .applyTo(canvas.control());
    }

    private void createFoot(Composite body) {
        var foot = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(foot);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(foot);
        what = new Label(foot, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(PREVIEW_PX, 36).applyTo(what);
        number = new Spinner(foot, SWT.BORDER);
        number.setToolTipText(ProblemsMessages.FIX_NUMBER);
        number.addListener(SWT.Selection, e -> showPreview());
        of = new Label(foot, SWT.NONE);
    }

    private void choose(Offer offer) {
        chosen = offer;
        int count = offer.findings().size();
        setTitle(NLS.bind(
                ProblemsMessages.FIX_HEADING,
                new Object[] {offer.fix().id(), count, fixes.findings().size()}));
        setMessage(offer.fix().explanation() + " "
                + NLS.bind(ProblemsMessages.FIX_KEEPS, offer.fix().keeps().text()));
        number.setValues(1, 1, count, 0, 1, 10);
        number.setEnabled(count > 1);
        of.setText(NLS.bind(ProblemsMessages.FIX_OF, count));
        of.requestLayout();
        showPreview();
    }

    private void showPreview() {
        canvas.fit();
        read(canvas.sidePx());
    }

    private void readWhole() {
        if (sidePx != LayersReader.WHOLE) {
            read(LayersReader.WHOLE);
        }
    }

    private void read(int side) {
        sidePx = side;
        Finding finding = chosen.findings().get(number.getSelection() - 1);
        Optional<String> fix = chosen.id();
        preview.ifPresent(Job::cancel);
        UiThread screen = UiThread.of(list);
        Job job = Job.createSystem(ProblemsMessages.FIX_PREVIEW_JOB, monitor -> {
            MaskPreview result = MaskPreview.of(session, finding, fix);
            Optional<Pyramid> image = result.image().flatMap(path -> image(path, side));
            screen.soon(() -> {
                if (!monitor.isCanceled()) {
                    show(result, image);
                }
            });
        });
        job.schedule();
        preview = Optional.of(job);
    }

    private Optional<Pyramid> image(String path, int side) {
        try {
            return Optional.of(new LayersReader(session).image(path, side));
        } catch (IOException | RuntimeException unreadable) {
            // Often that is what was found; the masks can be seen still.
            return Optional.empty();
        }
    }

    private void show(MaskPreview result, Optional<Pyramid> image) {
        String unchanged = result.complaint().isEmpty() ? ProblemsMessages.FIX_NO_PIXELS : "";
        Scene before = image.isPresent() || result.before().isPresent()
                ? scene(image, result.before(), ProblemsMessages.FIX_BEFORE)
                : new Scene.Note(ProblemsMessages.FIX_NOTHING_SEEN);
        Scene after = result.after().isPresent()
                ? scene(image, result.after(), ProblemsMessages.FIX_AFTER)
                : new Scene.Note(unchanged);
        canvas.show(new Arrangement.Beside(before, after));
        List<String> lines = result.complaint().isEmpty()
                ? Stream.concat(result.edits().stream(), result.pixels().stream())
                        .toList()
                : List.of(result.complaint());
        what.setText(String.join("; ", lines));
        what.setToolTipText(String.join("\n", lines));
    }

    private Scene scene(Optional<Pyramid> image, Optional<Mask> mask, String tag) {
        MaskOverlay overlay = image.isPresent() ? MaskOverlay.FILL : MaskOverlay.MASK;
        var layers = Layers.of(image, mask.flatMap(LayersReader::layer));
        return new Scene.Picture(new Sheet(layers), LayersReader.look(overlay, preferences.ink()), tag);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, ProblemsMessages.FIX_APPLY, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    public boolean close() {
        preview.ifPresent(Job::cancel);
        return super.close();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
