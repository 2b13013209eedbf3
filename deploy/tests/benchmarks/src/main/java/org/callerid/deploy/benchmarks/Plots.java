// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws what a scenario measured, as SVG. */
record Plots(Path folder) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    static String rateFile(String scenario) {
        return scenario + "-rate.svg";
    }

    static String latencyFile(String scenario) {
        return scenario + "-latency.svg";
    }

    /** Fails early on a machine that cannot draw, for want of fonts. */
    static void requireDrawing() {
        try {
            chart("", "").paint(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                    .createGraphics(), WIDTH, HEIGHT);
        } catch (RuntimeException | Error e) {
            throw new FailedBenchmarkException(
                    "Plots need fonts; install some, for example: apt-get install fontconfig fonts-dejavu-core", e);
        }
    }

    void draw(ScenarioResult scenario) throws IOException {
        String title = scenario.scenario().title();
        List<Series> series = scenario.result().series();
        save(rates(title, series), rateFile(title));
        save(latencies(title, series.stream().filter(Plots::hasLatency).toList()), latencyFile(title));
    }

    /** Medians as bars, the lowest and the highest as points. */
    private static CategoryChart rates(String title, List<Series> series) {
        CategoryChart chart = chart(title, "requests per second");
        chart.getStyler().setOverlapped(true);
        add(chart, "median", series, each -> each.of(LoadResult::requestsPerSecond).median());
        add(chart, "lowest", series, each -> each.of(LoadResult::requestsPerSecond).lowest())
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        add(chart, "highest", series, each -> each.of(LoadResult::requestsPerSecond).highest())
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        return chart;
    }

    private static CategoryChart latencies(String title, List<Series> series) {
        CategoryChart chart = chart(title, "response time, ms");
        add(chart, "p50", series, each -> median(each.latency(LoadResult.Latency::p50)));
        add(chart, "p99", series, each -> median(each.latency(LoadResult.Latency::p99)));
        return chart;
    }

    private static boolean hasLatency(Series series) {
        return series.latency(LoadResult.Latency::p50).isPresent();
    }

    private static double median(Optional<Spread> spread) {
        return spread.map(Spread::median).orElse(0.0);
    }

    private static CategorySeries add(CategoryChart chart, String name, List<Series> series,
            ToDoubleFunction<Series> value) {
        return chart.addSeries(name, series.stream().map(Series::variant).toList(),
                series.stream().map(value::applyAsDouble).toList());
    }

    private static CategoryChart chart(String title, String axis) {
        CategoryChart chart = new CategoryChartBuilder().width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(axis)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private void save(CategoryChart chart, String file) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            ChartEncoder.saveChart(chart, out, "svg");
        }
    }
}
