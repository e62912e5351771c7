package io.thermae.finance.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * DejaVu Sans, which has the letters of all our languages and the signs of their currencies. Of a font a document embeds the
 * letters that it uses.
 */
final class PaperFonts {

    /** What a size is in the unit of widths. */
    static final int EM = 1000;

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final BaseFont REGULAR = load("DejaVuSans.ttf");
    private static final BaseFont BOLD = load("DejaVuSans-Bold.ttf");

    private PaperFonts() {}

    /** @param size in points */
    static Font regular(int size) {
        return new Font(REGULAR, size);
    }

    /** @param size in points */
    static Font bold(int size) {
        return new Font(BOLD, size);
    }

    /** Of what is printed of a text: in thousandths of the size, where a line is as long as it likes. */
    static int width(String text) {
        return REGULAR.getWidth(PrintablePolicy.of(text, PaperFonts::have));
    }

    /** As {@link #width}, in bold. */
    static int widthInBold(String text) {
        return BOLD.getWidth(PrintablePolicy.of(text, PaperFonts::have));
    }

    /** Whether both have a glyph for it. */
    static boolean have(int codePoint) {
        return REGULAR.charExists(codePoint) && BOLD.charExists(codePoint);
    }

    private static BaseFont load(String name) {
        try (InputStream in = PaperFonts.class.getResourceAsStream(FOLDER + name)) {
            byte[] font = Objects.requireNonNull(in, name).readAllBytes();
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, font, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("No font " + name, e);
        }
    }
}
