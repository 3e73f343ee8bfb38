package org.maskwright.ui.statistics;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.session.statistics.Chart;
import org.maskwright.ui.canvas.ScreenImage;
import org.maskwright.ui.pictures.ChartLook;

/** Draws charts with JFreeChart into memory. Not for the UI thread. */
final class ChartPainter {
    private static final int TICK_ROOM = 10;

    /** About so much of the width is taken by the numbers beside the bars and the padding, px. */
    private static final int AXIS_ROOM = 60;

    /** Share of the width between the bars. */
    private static final double MARGIN = 0.15;

    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private final ChartLook look;

    ChartPainter(ChartLook look) {
        this.look = look;
    }

    /** Names a bar on the axis; equal labels are still two bars. */
    private record Key(int index, String label) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    ChartPicture paint(Chart chart, String title) {
        JFreeChart drawn = chart(chart, title);
        var size = new Size((int) Math.round(look.size().width() * look.zoom()), (int)
                Math.round(look.size().height() * look.zoom()));
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        var info = new ChartRenderingInfo();
        Graphics2D graphics = image.createGraphics();
        graphics.scale(look.zoom(), look.zoom());
        drawn.draw(
                graphics,
                new Rectangle2D.Double(0, 0, look.size().width(), look.size().height()),
                null,
                info);
        graphics.dispose();
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new ChartPicture(chart, ScreenImage.data(size, bgr), List.copyOf(columns(chart, info)));
    }

    private JFreeChart chart(Chart chart, String title) {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < chart.bars().size(); i++) {
            data.addValue(
                    chart.bars().get(i).count(),
                    "",
                    new Key(i, chart.bars().get(i).label()));
        }
        var orientation = horizontal(chart) ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL;
        JFreeChart result = ChartFactory.createBarChart(title, null, null, data, orientation, false, false, false);
        result.setBackgroundPaint(new Color(look.background()));
        result.setPadding(new RectangleInsets(6, 4, 4, 8));
        result.getTitle().setPaint(new Color(look.foreground()));
        result.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 12));
        style(result.getCategoryPlot(), chart);
        return result;
    }

    private static boolean horizontal(Chart chart) {
        return chart.topic() == Chart.Topic.RULE;
    }

    /** Writes each count at its bar, but for those that are 0. */
    private void number(BarRenderer renderer) {
        renderer.setDefaultItemLabelGenerator(
                new StandardCategoryItemLabelGenerator("{2}", NumberFormat.getIntegerInstance(Locale.ROOT)) {
                    @Override
                    public String generateLabel(CategoryDataset data, int row, int column) {
                        return data.getValue(row, column).doubleValue() == 0
                                ? ""
                                : super.generateLabel(data, row, column);
                    }
                });
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelPaint(new Color(look.foreground()));
        renderer.setDefaultItemLabelFont(LABELS);
    }

    private void style(CategoryPlot plot, Chart chart) {
        plot.setBackgroundPaint(new Color(look.background()));
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(new Color(look.lines()));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        style((BarRenderer) plot.getRenderer(), chart);
        style(plot.getDomainAxis(), chart);
        style(plot.getRangeAxis());
        for (var axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setTickLabelPaint(new Color(look.foreground()));
            axis.setTickLabelFont(LABELS);
            axis.setAxisLinePaint(new Color(look.lines()));
            axis.setTickMarksVisible(false);
        }
    }

    private void style(BarRenderer renderer, Chart chart) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, new Color(look.bars()));
        renderer.setMaximumBarWidth(0.18);
        // A count of one must be seen beside a count of thousands.
        renderer.setMinimumBarLength(2);
        if (chart.topic() != Chart.Topic.COVERAGE) {
            number(renderer);
        }
    }

    private void style(CategoryAxis names, Chart chart) {
        names.setCategoryMargin(MARGIN);
        names.setMaximumCategoryLabelLines(2);
        names.setMaximumCategoryLabelWidthRatio(horizontal(chart) ? 2 : 1);
        if (!horizontal(chart) && !wordsFit(chart)) {
            names.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
        }
    }

    /** Whether no word below a bar is wider than there is room: else it would be broken anywhere. */
    private boolean wordsFit(Chart chart) {
        double room =
                (look.size().width() - AXIS_ROOM) * (1 - MARGIN) / chart.bars().size();
        var context = new FontRenderContext(null, true, true);
        return chart.bars().stream()
                .flatMap(b -> Stream.of(b.label().split(" ")))
                .allMatch(word -> LABELS.getStringBounds(word, context).getWidth() <= room);
    }

    private static void style(ValueAxis counts) {
        counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        // The axis makes room for these around each number, so that there are few of them; above the bars, the counts
        // stand.
        counts.setTickLabelInsets(new RectangleInsets(TICK_ROOM, TICK_ROOM, TICK_ROOM, 4));
        counts.setUpperMargin(0.25);
    }

    /** Each bar's place, stretched over the whole plot: one of a single sample can be hit, too. */
    private static Collection<Rect> columns(Chart chart, ChartRenderingInfo info) {
        Rectangle2D plot = info.getPlotInfo().getDataArea();
        Map<Integer, Rect> columns = new TreeMap<>();
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof CategoryItemEntity bar && bar.getColumnKey() instanceof Key key) {
                Rectangle2D area = bar.getArea().getBounds2D();
                columns.put(
                        key.index(),
                        horizontal(chart)
                                ? rect(plot.getX(), area.getY(), plot.getWidth(), area.getHeight())
                                : rect(area.getX(), plot.getY(), area.getWidth(), plot.getHeight()));
            }
        }
        return columns.values();
    }

    private static Rect rect(double x, double y, double width, double height) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        return new Rect(left, top, (int) Math.ceil(x + width) - left, (int) Math.ceil(y + height) - top);
    }
}
