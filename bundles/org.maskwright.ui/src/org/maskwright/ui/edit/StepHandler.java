package org.maskwright.ui.edit;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.maskwright.dataset.stroke.Origin;

/** Undoes, redoes or saves strokes while the editor is in front; its menu item says which. Of the UI thread. */
final class StepHandler extends AbstractHandler implements IElementUpdater {
    private final String label;
    private final Runnable step;
    private Optional<Origin> next = Optional.empty();

    /** @param label with a place for what the next step is of */
    StepHandler(String label, Runnable step) {
        this.label = label;
        this.step = step;
        setBaseEnabled(false);
    }

    /** The next step is of this; of nothing, there is none. */
    void show(Optional<Origin> of) {
        next = of;
        setBaseEnabled(of.isPresent());
    }

    /** There is something to be done, or nothing, whatever it is of. */
    void enable(boolean possible) {
        setBaseEnabled(possible);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        step.run();
        return null;
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        element.setText(NLS.bind(label, next.map(Origin::name).orElse("")).strip());
    }
}
