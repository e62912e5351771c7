package io.thermae.web.chart;

import io.thermae.web.chart.Drawing.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as the library's chart: two colours that stand apart for everybody, no gradients, no shadows. The line is dashed, here and
 * in the legend, for who sees no colours; and as long as there are few values, each has a point, so that a lone one is seen.
 */
final class DrawnChart {

    private static final Color BARS = new Color(0x0072B2);
    private static final Color LINE = new Color(0xD55E00);
    private static final Color GRID = new Color(0xCCCCCC);
    private static final int TITLE = 16;
    private static final int TEXT = 12;
    private static final double MARGIN = 0.02;
    private static final float[] DASHES = {6, 4};
    private static final double POINT = 5;
    private static final int FEW = 31;

    private final Drawing drawing;
    private final Locale locale;

    private DrawnChart(Drawing drawing) {
        this.drawing = drawing;
        this.locale = drawing.language().locale();
    }

    static JFreeChart of(Drawing drawing) {
        return new DrawnChart(drawing).chart();
    }

    /** Where a step stands; what is written below it need not tell it from others. */
    private record Step(int position, String label) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            return Integer.compare(position, other.position);
        }

        /** What the library writes below it. */
        @Override
        public String toString() {
            return label;
        }
    }

    private JFreeChart chart() {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(0);
        bars.setSeriesPaint(0, BARS);
        CategoryPlot plot = new CategoryPlot(dataset(drawing.bars()), steps(), values(), bars);
        Series second = drawing.line();
        if (second != null) {
            plot.setDataset(1, dataset(second));
            plot.setRenderer(1, line());
            plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        }
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(drawing.title(), ChartFonts.bold(TITLE), plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        // what the values are stands above them: beside them it would have to be turned, and be outlines
        chart.addSubtitle(new TextTitle(drawing.axis(), ChartFonts.regular(TEXT)));
        chart.getLegend().setItemFont(ChartFonts.regular(TEXT));
        chart.getLegend().setFrame(BlockBorder.NONE);
        return chart;
    }

    private DefaultCategoryDataset dataset(Series series) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        List<String> labels = drawing.labels();
        for (int i = 0; i < labels.size(); i++) {
            dataset.addValue(series.values().get(i), series.name(), new Step(i, labels.get(i)));
        }
        return dataset;
    }

    private CategoryItemRenderer line() {
        boolean few = drawing.labels().size() <= FEW;
        LineAndShapeRenderer line = new LineAndShapeRenderer(true, few);
        line.setSeriesPaint(0, LINE);
        line.setSeriesStroke(0, new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        line.setSeriesShape(0, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        return line;
    }

    private static CategoryAxis steps() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(ChartFonts.regular(TEXT));
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(MARGIN);
        axis.setUpperMargin(MARGIN);
        // a label may be wider than its step: its neighbours have none
        axis.setMaximumCategoryLabelWidthRatio(Float.MAX_VALUE);
        axis.setMaximumCategoryLabelLines(1);
        return axis;
    }

    private NumberAxis values() {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(ChartFonts.regular(TEXT));
        axis.setNumberFormatOverride(
                drawing.percent() ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale));
        axis.setAutoRangeIncludesZero(true);
        if (drawing.percent() && isWithinOne(drawing.bars()) && isWithinOne(drawing.line())) {
            axis.setRange(0, 1);
        }
        return axis;
    }

    private static boolean isWithinOne(@Nullable Series series) {
        return series == null || series.values().stream().allMatch(each -> each == null || each.doubleValue() <= 1);
    }
}
