package io.thermae.web.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jfree.chart.encoders.EncoderUtil;

/** A chart in points, two for each of the SVG's: screens have them. */
final class PngChart {

    private static final int SCALE = 2;

    private PngChart() {}

    static byte[] of(Drawing drawing) {
        BufferedImage image = DrawnChart.of(drawing)
                .createBufferedImage(
                        SCALE * SvgChart.WIDTH, SCALE * SvgChart.HEIGHT, SvgChart.WIDTH, SvgChart.HEIGHT, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            EncoderUtil.writeBufferedImage(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
