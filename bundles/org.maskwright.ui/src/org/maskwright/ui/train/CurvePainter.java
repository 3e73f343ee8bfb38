package org.maskwright.ui.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.eclipse.swt.graphics.ImageData;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.maskwright.core.Size;
import org.maskwright.ui.canvas.ScreenImage;
import org.maskwright.ui.pictures.ChartLook;
import org.maskwright.ui.train.CurvePlot.LineStyle;
import org.maskwright.ui.train.CurvePlot.PlotLine;

/**
 * Draws curves with JFreeChart into memory. Not for the UI thread.
 *
 * @param look how
 */
record CurvePainter(ChartLook look) {
    private static final Font LABELS = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    /** So many points are marked by dots; of more, the line says enough. */
    private static final int DOTTED = 60;

    private static final double DOT = 4;

    private static final int TICK_ROOM = 12;

    ImageData paint(CurvePlot plot) {
        var size = new Size((int) Math.round(look.size().width() * look.zoom()), (int)
                Math.round(look.size().height() * look.zoom()));
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(look.zoom(), look.zoom());
        chart(plot)
                .draw(
                        graphics,
                        new Rectangle2D.Double(
                                0, 0, look.size().width(), look.size().height()));
        graphics.dispose();
        return ScreenImage.data(size, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private JFreeChart chart(CurvePlot plot) {
        var data = new XYSeriesCollection();
        List<PlotLine> lines = plot.lines();
        for (int i = 0; i < lines.size(); i++) {
            // Two lines may have the same name: they are told apart by a number that nobody sees.
            var series = new XYSeries(lines.get(i).name() + "\u200b".repeat(i), false);
            lines.get(i).points().forEach(p -> series.add(p[0], p[1]));
            data.addSeries(series);
        }
        JFreeChart chart = ChartFactory.createXYLineChart(plot.title(), null, null, data);
        chart.setBackgroundPaint(new Color(look.background()));
        chart.setPadding(new RectangleInsets(6, 4, 2, 8));
        chart.getTitle().setPaint(new Color(look.foreground()));
        chart.getTitle().setFont(TITLE);
        chart.getLegend().setPosition(RectangleEdge.BOTTOM);
        chart.getLegend().setBackgroundPaint(new Color(look.background()));
        chart.getLegend().setItemPaint(new Color(look.foreground()));
        chart.getLegend().setItemFont(LABELS);
        chart.getLegend().setFrame(BlockBorder.NONE);
        style(chart.getXYPlot(), plot);
        return chart;
    }

    private void style(XYPlot drawn, CurvePlot plot) {
        drawn.setBackgroundPaint(new Color(look.background()));
        drawn.setOutlineVisible(false);
        drawn.setDomainGridlinesVisible(false);
        drawn.setRangeGridlinePaint(new Color(look.lines()));
        drawn.setRangeGridlineStroke(new BasicStroke(1));
        drawn.setRenderer(renderer(plot.lines()));
        drawn.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        var values = (NumberAxis) drawn.getRangeAxis();
        values.setAutoRangeIncludesZero(false);
        // The axis makes room for these around each number, so that there are few of them.
        values.setTickLabelInsets(new RectangleInsets(TICK_ROOM, 4, TICK_ROOM, 4));
        values.setAutoRangeMinimumSize(plot.share() ? 0.02 : 1e-3);
        for (ValueAxis axis : List.of(drawn.getDomainAxis(), drawn.getRangeAxis())) {
            axis.setTickLabelPaint(new Color(look.foreground()));
            axis.setTickLabelFont(LABELS);
            axis.setAxisLinePaint(new Color(look.lines()));
            axis.setTickMarksVisible(false);
        }
    }

    private XYLineAndShapeRenderer renderer(List<PlotLine> lines) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < lines.size(); i++) {
            PlotLine line = lines.get(i);
            boolean faint = line.style() == LineStyle.FAINT;
            renderer.setSeriesPaint(i, faint ? new Color(look.lines()) : new Color(look.line(line.colour())));
            renderer.setSeriesStroke(i, stroke(line.style()));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            renderer.setSeriesShapesVisible(i, !faint && line.points().size() <= DOTTED);
        }
        return renderer;
    }

    private static BasicStroke stroke(LineStyle style) {
        return switch (style) {
            case PLAIN -> new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case FAINT -> new BasicStroke(1, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case DASHED ->
                new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
        };
    }
}
