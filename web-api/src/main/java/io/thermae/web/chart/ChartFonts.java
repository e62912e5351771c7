package io.thermae.web.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** DejaVu Sans, as on paper: what fonts a server has installed does not matter. */
final class ChartFonts {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Font REGULAR = load("DejaVuSans.ttf");
    private static final Font BOLD = load("DejaVuSans-Bold.ttf");

    private ChartFonts() {}

    /** @param size in pixels */
    static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    /** @param size in pixels */
    static Font bold(float size) {
        return BOLD.deriveFont(size);
    }

    private static Font load(String name) {
        try (InputStream in = ChartFonts.class.getResourceAsStream(FOLDER + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("No font " + name, e);
        }
    }
}
