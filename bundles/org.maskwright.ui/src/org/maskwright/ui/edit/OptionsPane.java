package org.maskwright.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

    /** Width of a slider, px. */
    private static final int SCALE = 110;

    private static final List<Combine> COMBINES = List.of(Combine.ADD, Combine.SUBTRACT, Combine.INTERSECT);

    private final Composite row;
    private final MaskBoard board;
    private final MaskLook look;
    private final ResourceManager images;
    private Spinner size;
    private Scale slider;
    private Scale hardness;
    private ToolItem round;
    private ToolItem square;
    private Combo label;
    private Combo combine;
    private Combo where;
    private Combo clicks;
    private Combo contiguous;
    private List<Where> protections = List.of(Where.ANYWHERE, Where.OUTSIDE, Where.INSIDE);
    private Scale opacity;
    private List<LabelClass> classes = List.of();

    OptionsPane(Composite parent, MaskBoard board, MaskLook look) {
        this.board = board;
        this.look = look;
        row = new Composite(parent, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginHeight = 2;
        row.setLayout(layout);
        images = new LocalResourceManager(JFaceResources.getResources(), row);
        createBrush();
        createLabels();
        createLooks();
        board.palette().onChange(this::show);
        look.onChange(this::show);
        show();
    }

    Composite control() {
        return row;
    }

    private Palette palette() {
        return board.palette();
    }

    private void createBrush() {
        text(EditMessages.SIZE);
        slider = scale(PLACES, EditMessages.SIZE_TIP, place -> size(sizeAt(place)));
        size = new Spinner(row, SWT.BORDER);
        size.setValues(1, 1, Palette.LARGEST_PX, 0, 1, 10);
        size.setToolTipText(EditMessages.SIZE_TIP);
        Named.as(size, EditMessages.SIZE);
        size.addListener(SWT.Selection, e -> size(size.getSelection()));
        hardness = scale(100, EditMessages.HARDNESS_TIP, palette()::hardnessPercent);
        hide(hardness, true);
        var tips = new ToolBar(row, SWT.FLAT);
        Named.as(tips, EditMessages.TIP);
        round = radio(tips, Icon.ROUND_TIP, EditMessages.ROUND, () -> tip(Brush.Tip.ROUND));
        square = radio(tips, Icon.SQUARE_TIP, EditMessages.SQUARE, () -> tip(Brush.Tip.SQUARE));
    }

    private void createLabels() {
        label = combo(List.of(), EditMessages.LABEL_TIP, i -> palette()
                .label(classes.get(i).id()));
        combine = combo(
                List.of(EditMessages.ADD, EditMessages.SUBTRACT, EditMessages.INTERSECT),
                EditMessages.COMBINE_TIP,
                i -> palette().combine(COMBINES.get(i)));
        where = combo(
                List.of(EditMessages.ANYWHERE, EditMessages.OUTSIDE, EditMessages.INSIDE),
                EditMessages.WHERE_TIP,
                i -> palette().where(protections.get(i)));
        contiguous = combo(
                List.of(EditMessages.CONTIGUOUS, EditMessages.EVERYWHERE), EditMessages.CONTIGUOUS_TIP, i -> palette()
                        .contiguous(i == 0));
        hide(contiguous, true);
        List<String> models = board.clicks().advice().names();
        var answers = new ArrayList<>(List.of(EditMessages.CLICKS_COLOURS));
        answers.addAll(models);
        clicks = combo(answers, EditMessages.CLICKS_WHO, i -> board.clicks()
                .advice()
                .use(i == 0 ? Optional.empty() : Optional.of(models.get(i - 1))));
        clicks.select(0);
    }

    private void createLooks() {
        var ways = new ToolBar(row, SWT.FLAT);
        Named.as(ways, EditMessages.LOOK);
        way(ways, MaskLook.Way.FILL, Icon.FILL, EditMessages.LOOK_FILL);
        way(ways, MaskLook.Way.CONTOUR, Icon.CONTOUR, EditMessages.LOOK_CONTOUR);
        way(ways, MaskLook.Way.MASK, Icon.MASK, EditMessages.LOOK_MASK);
        way(ways, MaskLook.Way.CHANGES, Icon.DIFFERENCE, EditMessages.LOOK_CHANGES);
        opacity = scale(100, EditMessages.OPACITY_TIP, look::opacity);
        createTone();
    }

    private void createTone() {
        var bar = new ToolBar(row, SWT.FLAT);
        Named.as(bar, EditMessages.TONE);
        var item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icon.TONE.image(images));
        item.setToolTipText(EditMessages.TONE);
        item.addListener(SWT.Selection, e -> new TonePopup(bar, look).open());
    }

    private void way(ToolBar bar, MaskLook.Way way, Icon icon, String text) {
        ToolItem item = radio(bar, icon, text, () -> look.way(way));
        look.onChange(() -> item.setSelection(look.way() == way));
        item.setSelection(look.way() == way);
    }

    private void text(String text) {
        new Label(row, SWT.NONE).setText(text);
    }

    private Scale scale(int most, String tip, IntConsumer moved) {
        var scale = new Scale(row, SWT.HORIZONTAL);
        scale.setMinimum(0);
        scale.setMaximum(most);
        scale.setIncrement(1);
        scale.setPageIncrement(10);
        scale.setToolTipText(tip);
        scale.setLayoutData(new RowData(SCALE, SWT.DEFAULT));
        Named.as(scale, tip);
        scale.addListener(SWT.Selection, e -> moved.accept(scale.getSelection()));
        return scale;
    }

    private ToolItem radio(ToolBar bar, Icon icon, String text, Runnable chosen) {
        var item = new ToolItem(bar, SWT.RADIO);
        item.setImage(icon.image(images));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, e -> {
            if (item.getSelection()) {
                chosen.run();
                board.control().setFocus();
            }
        });
        return item;
    }

    private Combo combo(List<String> items, String tip, IntConsumer chosen) {
        var combo = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items.toArray(String[]::new));
        combo.setToolTipText(tip);
        Named.as(combo, tip);
        combo.addListener(SWT.Selection, e -> {
            chosen.accept(combo.getSelectionIndex());
            board.control().setFocus();
        });
        return combo;
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
        if (!next.equals(classes)) {
            classes = next;
            offerProtections();
            label.setItems(next.stream().map(LabelClass::name).toArray(String[]::new));
            // With two there is nothing to choose: one is drawn, and the other erased.
            hide(label, next.size() < 3);
            if (next.stream().noneMatch(c -> c.id() == palette().label())) {
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

    private void hide(Control control, boolean hidden) {
        var data = new RowData();
        data.exclude = hidden;
        data.width = control instanceof Scale ? SCALE : SWT.DEFAULT;
        control.setLayoutData(data);
        control.setVisible(!hidden);
        control.requestLayout();
    }

    private void offer(Control control, boolean offered) {
        if (control.getVisible() != offered) {
            hide(control, !offered);
        }
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
        offer(clicks, board.kind() == ToolKind.CLICKS);
        offer(contiguous, board.kind() == ToolKind.WAND);
        contiguous.select(palette().isContiguous() ? 0 : 1);
        offer(
                hardness,
                board.editing().filter(e -> e.document().snapshot().isSoft()).isPresent()
                        && board.kind().isHard());
        hardness.setSelection(palette().hardnessPercent());
        where.select(protections.indexOf(palette().where()));
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).id() == palette().label()) {
                label.select(i);
            }
        }
        opacity.setSelection(look.opacityPercent());
        opacity.setEnabled(look.way() == MaskLook.Way.FILL);
    }
}
