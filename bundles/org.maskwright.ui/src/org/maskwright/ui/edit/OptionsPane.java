package org.maskwright.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.core.LabelClass;
import org.maskwright.core.area.Combine;
import org.maskwright.core.area.Where;
import org.maskwright.core.shape.Brush;
import org.maskwright.ui.canvas.tool.Palette;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;

/** What tools draw with, and how the mask is seen, in one row above the picture. Of the UI thread. */
final class OptionsPane {
    /** The slider's places: each is a brush ten per cent larger than the one before. */
    private static final int PLACES = 81;

    private static final List<Combine> COMBINES = List.of(Combine.ADD, Combine.SUBTRACT, Combine.INTERSECT);

    private final MaskBoard board;
    private final RowControls controls;
    private final LookBar seeing;
    private Spinner size;
    private Scale slider;
    private Label hard;
    private Scale hardness;
    private ToolItem round;
    private ToolItem square;
    private Combo label;
    private NumberChooser numbers;
    private Combo combine;
    private Combo where;
    private Combo clicks;
    private Combo contiguous;
    private List<Where> protections = List.of(Where.ANYWHERE, Where.OUTSIDE, Where.INSIDE);
    private List<LabelClass> classes = List.of();

    OptionsPane(Composite parent, MaskBoard board) {
        this.board = board;
        controls = new RowControls(parent, () -> board.control().setFocus());
        createBrush();
        createLabels();
        seeing = new LookBar(controls, board);
        board.palette().onChange(this::show);
        show();
    }

    Composite control() {
        return controls.row();
    }

    /** Has a person choose the file of a mask, and shows how it differs. */
    void compareWithFile() {
        seeing.compareWithFile();
    }

    private Palette palette() {
        return board.palette();
    }

    private void createBrush() {
        controls.text(EditMessages.SIZE);
        slider = controls.scale(PLACES, EditMessages.SIZE_TIP, place -> size(sizeAt(place)));
        size = new Spinner(controls.row(), SWT.BORDER);
        size.setValues(1, 1, Palette.LARGEST_PX, 0, 1, 10);
        size.setToolTipText(EditMessages.SIZE_TIP);
        Named.as(size, EditMessages.SIZE);
        size.addListener(SWT.Selection, e -> size(size.getSelection()));
        hard = controls.text(EditMessages.HARDNESS);
        hardness = controls.scale(100, EditMessages.HARDNESS_TIP, palette()::hardnessPercent);
        controls.hide(hard, true);
        controls.hide(hardness, true);
        ToolBar tips = controls.bar(EditMessages.TIP);
        round = controls.radio(tips, Icon.ROUND_TIP, EditMessages.ROUND, () -> tip(Brush.Tip.ROUND));
        square = controls.radio(tips, Icon.SQUARE_TIP, EditMessages.SQUARE, () -> tip(Brush.Tip.SQUARE));
    }

    private void createLabels() {
        label = controls.combo(List.of(), EditMessages.LABEL_TIP, i -> palette()
                .label(classes.get(i).id()));
        numbers = new NumberChooser(controls, board);
        combine = controls.combo(
                List.of(EditMessages.ADD, EditMessages.SUBTRACT, EditMessages.INTERSECT),
                EditMessages.COMBINE_TIP,
                i -> palette().combine(COMBINES.get(i)));
        where = controls.combo(
                List.of(EditMessages.ANYWHERE, EditMessages.OUTSIDE, EditMessages.INSIDE),
                EditMessages.WHERE_TIP,
                i -> palette().where(protections.get(i)));
        contiguous = controls.combo(
                List.of(EditMessages.CONTIGUOUS, EditMessages.EVERYWHERE), EditMessages.CONTIGUOUS_TIP, i -> palette()
                        .contiguous(i == 0));
        controls.hide(contiguous, true);
        List<String> models = board.clicks().advice().names();
        var answers = new ArrayList<>(List.of(EditMessages.CLICKS_COLOURS));
        answers.addAll(models);
        clicks = controls.combo(answers, EditMessages.CLICKS_WHO, i -> board.clicks()
                .advice()
                .use(i == 0 ? Optional.empty() : Optional.of(models.get(i - 1))));
        clicks.select(0);
    }

    private void size(int px) {
        palette().brush(new Brush(px, palette().brush().tip()));
    }

    private void tip(Brush.Tip tip) {
        palette().brush(new Brush(palette().brush().sizePx(), tip));
    }

    private static int sizeAt(int place) {
        return (int) Math.round(Math.pow(Palette.LARGEST_PX, (double) place / PLACES));
    }

    private static int placeOf(int sizePx) {
        return (int) Math.round(PLACES * Math.log(sizePx) / Math.log(Palette.LARGEST_PX));
    }

    /** Offers the labels of another mask. */
    void offer(List<LabelClass> next) {
        boolean numbered = numbers.offer();
        if (!next.equals(classes)) {
            classes = next;
            offerProtections();
            label.setItems(next.stream().map(LabelClass::name).toArray(String[]::new));
            // With two there is nothing to choose: one is drawn, and the other erased.
            controls.hide(label, next.size() < 3);
            if (!numbered && next.stream().noneMatch(c -> c.id() == palette().label())) {
                next.stream().filter(c -> c.id() != 0).findFirst().ifPresent(c -> palette()
                        .label(c.id()));
            }
        }
        show();
    }

    /** Of several labels each can be protected, or be all that may change. */
    private void offerProtections() {
        var kept = new ArrayList<>(List.of(Where.ANYWHERE, Where.OUTSIDE, Where.INSIDE));
        var names = new ArrayList<>(List.of(EditMessages.ANYWHERE, EditMessages.OUTSIDE, EditMessages.INSIDE));
        for (LabelClass c : classes.size() < 3 ? List.<LabelClass>of() : classes) {
            if (c.id() != 0) {
                kept.add(new Where.Only(c.id()));
                names.add(NLS.bind(EditMessages.ONLY_LABEL, c.name()));
                kept.add(new Where.Except(c.id()));
                names.add(NLS.bind(EditMessages.NOT_LABEL, c.name()));
            }
        }
        protections = kept;
        where.setItems(names.toArray(String[]::new));
        if (!kept.contains(palette().where())) {
            palette().where(Where.ANYWHERE);
        }
    }

    /** Protects what comes next in the list. */
    void protectNext() {
        int at = protections.indexOf(palette().where());
        palette().where(protections.get((at + 1) % protections.size()));
    }

    /** Shows what is chosen, and for the tool at work. */
    void show() {
        Brush brush = palette().brush();
        boolean brushes = board.kind().isBrush();
        size.setSelection(brush.sizePx());
        slider.setSelection(placeOf(brush.sizePx()));
        round.setSelection(brush.tip() == Brush.Tip.ROUND);
        square.setSelection(brush.tip() == Brush.Tip.SQUARE);
        List.of(size, slider).forEach(c -> c.setEnabled(brushes));
        List.of(round, square).forEach(i -> i.setEnabled(brushes));
        combine.setEnabled(board.kind().isArea());
        combine.select(COMBINES.indexOf(palette().combine()));
        controls.offer(clicks, board.kind() == ToolKind.CLICKS);
        controls.offer(contiguous, board.kind() == ToolKind.WAND);
        contiguous.select(palette().isContiguous() ? 0 : 1);
        boolean soft = board.isSoft() && board.kind().isHard();
        List.of(hard, hardness).forEach(c -> controls.offer(c, soft));
        hardness.setSelection(palette().hardnessPercent());
        numbers.show();
        where.select(protections.indexOf(palette().where()));
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).id() == palette().label()) {
                label.select(i);
            }
        }
    }
}
