package org.maskwright.ui.train;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.session.training.RunRow;
import org.maskwright.session.training.TrainingState;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.ui.train.CurvePlot.LineStyle;
import org.maskwright.ui.train.CurvePlot.PlotLine;

/** Which curves a training has. */
final class TrainingCurves {
    private TrainingCurves() {}

    /** Those of the one that is under way: losses, with that of each batch behind them, and IoU. */
    static List<CurvePlot> of(TrainingState state) {
        EpochHistory history = state.history();
        List<PlotLine> losses = new ArrayList<>();
        losses.add(new PlotLine(
                TrainMessages.CURVE_TRAIN, 0, LineStyle.PLAIN, CurvePlot.points(history, e -> e.trainLoss())));
        losses.add(new PlotLine(
                TrainMessages.CURVE_VALIDATION, 1, LineStyle.PLAIN, CurvePlot.points(history, e -> e.validation()
                        .loss())));
        if (!state.steps().isEmpty()) {
            losses.add(new PlotLine(TrainMessages.CURVE_STEPS, 0, LineStyle.FAINT, CurvePlot.points(state.steps())));
        }
        var iou = new PlotLine(
                TrainMessages.CURVE_VALIDATION, 1, LineStyle.PLAIN, CurvePlot.points(history, e -> e.validation()
                        .iou()));
        return List.of(
                new CurvePlot(TrainMessages.LOSS, losses, false), new CurvePlot(TrainMessages.IOU, List.of(iou), true));
    }

    /** Those of runs, in a colour each: the loss of the validation, dashed that of learning, and IoU. */
    static List<CurvePlot> of(List<RunRow> runs) {
        List<PlotLine> losses = new ArrayList<>();
        List<PlotLine> ious = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            RunRow run = runs.get(i);
            losses.add(new PlotLine(run.id(), i, LineStyle.PLAIN, CurvePlot.points(run.history(), e -> e.validation()
                    .loss())));
            losses.add(new PlotLine(
                    TrainMessages.CURVE_TRAIN,
                    i,
                    LineStyle.DASHED,
                    CurvePlot.points(run.history(), e -> e.trainLoss())));
            ious.add(new PlotLine(run.id(), i, LineStyle.PLAIN, CurvePlot.points(run.history(), e -> e.validation()
                    .iou())));
        }
        return List.of(new CurvePlot(TrainMessages.LOSS, losses, false), new CurvePlot(TrainMessages.IOU, ious, true));
    }
}
