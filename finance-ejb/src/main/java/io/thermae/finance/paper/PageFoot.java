package io.thermae.finance.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.util.function.IntFunction;

/** Says at the foot of each page which one it is. */
final class PageFoot extends PdfPageEventHelper {

    private static final int SIZE = 8;
    private static final int ABOVE_THE_EDGE = 24;

    private final String title;
    private final IntFunction<String> page;

    PageFoot(String title, IntFunction<String> page) {
        this.title = title;
        this.page = page;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Phrase title = new Phrase(this.title, PaperFonts.regular(SIZE));
        Phrase number = new Phrase(page.apply(writer.getPageNumber()), PaperFonts.regular(SIZE));
        ColumnText.showTextAligned(
                writer.getDirectContent(), Element.ALIGN_LEFT, title, document.left(), ABOVE_THE_EDGE, 0);
        ColumnText.showTextAligned(
                writer.getDirectContent(), Element.ALIGN_RIGHT, number, document.right(), ABOVE_THE_EDGE, 0);
    }
}
