package org.maskwright.infer;

import java.util.List;
import java.util.function.Consumer;
import org.maskwright.core.Progress;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.tool.Click;
import org.maskwright.imaging.tool.ClickRefiner;
import org.maskwright.imaging.tool.StepwiseRefiner;
import org.maskwright.infer.engine.EngineException;

/** Improves a mask by what a model has seen of its image. Where the model fails, another answers, and somebody is told. */
public final class ModelRefiner extends StepwiseRefiner {
    private final ClickModel.Sight sight;
    private final ClickRefiner otherwise;
    private final Consumer<String> notes;

    /**
     * @param sight of the mask's image
     * @param mask before any click
     * @param otherwise answers where the model fails, for the same mask
     * @param notes told in a line when it does, from any thread
     */
    public ModelRefiner(ClickModel.Sight sight, Area mask, ClickRefiner otherwise, Consumer<String> notes) {
        super(mask);
        this.sight = sight;
        this.otherwise = otherwise;
        this.notes = notes;
    }

    @Override
    protected Area found(Area before, List<Click> clicks, Progress progress) {
        try {
            return sight.found(before, clicks);
        } catch (EngineException e) {
            notes.accept(String.valueOf(e.getMessage()));
            return otherwise.refined(clicks, progress);
        }
    }
}
