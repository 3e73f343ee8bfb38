package org.maskwright.session.training;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.session.training.TrainingState.StepLoss;

/** Losses of batches, as many as a curve can show: when there are more, each two become their mean. For one thread. */
final class StepLosses {
    private final int most;
    private final List<StepLoss> points = new ArrayList<>();
    private int each = 1;
    private int pending;
    private double epochs;
    private double losses;

    /** @param most points that are kept, even */
    StepLosses(int most) {
        this.most = most;
    }

    void add(double epoch, double loss) {
        if (!Double.isFinite(loss)) {
            return;
        }
        epochs += epoch;
        losses += loss;
        if (++pending == each) {
            points.add(new StepLoss(epochs / each, losses / each));
            pending = 0;
            epochs = 0;
            losses = 0;
        }
        if (points.size() == most) {
            halve();
        }
    }

    private void halve() {
        List<StepLoss> all = List.copyOf(points);
        points.clear();
        for (int i = 0; i + 1 < all.size(); i += 2) {
            StepLoss a = all.get(i);
            StepLoss b = all.get(i + 1);
            points.add(new StepLoss((a.epoch() + b.epoch()) / 2, (a.loss() + b.loss()) / 2));
        }
        each *= 2;
    }

    List<StepLoss> points() {
        return List.copyOf(points);
    }
}
