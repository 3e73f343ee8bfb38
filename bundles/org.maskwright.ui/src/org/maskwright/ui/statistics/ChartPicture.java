package org.maskwright.ui.statistics;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;
import org.maskwright.core.Rect;
import org.maskwright.session.statistics.Bar;
import org.maskwright.session.statistics.Chart;

/**
 * A chart as it is drawn.
 *
 * @param chart what it shows
 * @param data its pixels
 * @param columns where each bar is, with the room above it; px of the chart, in the order of the bars
 */
public record ChartPicture(Chart chart, ImageData data, List<Rect> columns) {
    /** The bar at a place, if there is one. */
    public Optional<Bar> barAt(int x, int y) {
        for (int i = 0; i < columns.size(); i++) {
            Rect c = columns.get(i);
            if (x >= c.x() && x < c.x() + c.width() && y >= c.y() && y < c.y() + c.height()) {
                return Optional.of(chart.bars().get(i));
            }
        }
        return Optional.empty();
    }
}
