package org.maskwright.ui.clean;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Spinner;
import org.maskwright.core.LabelMap;
import org.maskwright.core.area.Cleaning;
import org.maskwright.ui.parts.Named;

/** What can be done to masks, each with a box to tick; growing and shrinking by how much. Of the UI thread. */
final class StepChoice {
    private static final int MOST_PX = 50;

    private final Group group;
    private final Runnable changed;
    private final Map<Cleaning, Button> boxes = new EnumMap<>(Cleaning.class);
    private final Map<Cleaning, Spinner> amounts = new EnumMap<>(Cleaning.class);

    /**
     * @param labels what the masks' values mean: what they cannot hold is not offered
     * @param changed told of each change
     */
    StepChoice(Composite parent, LabelMap labels, Runnable changed) {
        this.changed = changed;
        group = new Group(parent, SWT.NONE);
        group.setText(CleanMessages.STEPS);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(10, 8)
                .spacing(6, 4)
                .applyTo(group);
        for (Cleaning step : Cleaning.values()) {
            if (step.isFor(labels)) {
                box(step);
            }
        }
    }

    Composite control() {
        return group;
    }

    private void box(Cleaning step) {
        var box = new Button(group, SWT.CHECK);
        box.setText(text(step));
        box.addListener(SWT.Selection, e -> changed.run());
        boxes.put(step, box);
        if (step.isRepeated()) {
            var amount = new Spinner(group, SWT.BORDER);
            amount.setValues(1, 1, MOST_PX, 0, 1, 5);
            amount.setToolTipText(CleanMessages.PIXELS);
            Named.as(amount, text(step));
            amount.addListener(SWT.Selection, e -> {
                box.setSelection(true);
                changed.run();
            });
            amounts.put(step, amount);
        } else {
            GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
        }
    }

    /** What is ticked, in the order in which it is offered; each px of growing and shrinking is a step. */
    List<Cleaning> steps() {
        List<Cleaning> steps = new ArrayList<>();
        boxes.forEach((step, box) -> {
            if (box.getSelection()) {
                int times = Optional.ofNullable(amounts.get(step))
                        .map(Spinner::getSelection)
                        .orElse(1);
                steps.addAll(Collections.nCopies(times, step));
            }
        });
        return steps;
    }

    private static String text(Cleaning step) {
        return switch (step) {
            case FILL_HOLES -> CleanMessages.FILL_HOLES;
            case REMOVE_SPECKS -> CleanMessages.REMOVE_SPECKS;
            case KEEP_LARGEST -> CleanMessages.KEEP_LARGEST;
            case SMOOTH -> CleanMessages.SMOOTH;
            case GROW -> CleanMessages.GROW;
            case SHRINK -> CleanMessages.SHRINK;
            case INVERT -> CleanMessages.INVERT;
            case MIRROR -> CleanMessages.MIRROR;
            case FLIP -> CleanMessages.FLIP;
            case FEATHER -> CleanMessages.FEATHER;
            case THRESHOLD -> CleanMessages.THRESHOLD;
            case BAND -> CleanMessages.BAND;
        };
    }
}
