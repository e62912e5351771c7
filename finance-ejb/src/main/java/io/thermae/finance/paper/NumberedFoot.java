package io.thermae.finance.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;

/** Says at the foot of each page which one of how many it is: {@code 1 / 3}. How many there are is known at the end only. */
final class NumberedFoot extends PdfPageEventHelper {

    private static final int SIZE = 8;
    private static final int ABOVE_THE_EDGE = 22;
    private static final int WIDTH = 100;
    private static final int HEIGHT = 12;
    /** Some of a slash is below the line. */
    private static final int BELOW_THE_LINE = 2;

    private final String title;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    NumberedFoot(String title) {
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        Phrase words = new Phrase(title, PaperFonts.regular(SIZE));
        ColumnText.showTextAligned(
                writer.getDirectContent(),
                Element.ALIGN_LEFT,
                words,
                document.left(),
                ABOVE_THE_EDGE + BELOW_THE_LINE,
                0);
        PdfTemplate number = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
        writer.getDirectContent().addTemplate(number, document.right() - WIDTH, ABOVE_THE_EDGE);
        numbers.add(number);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        for (int page = 0; page < numbers.size(); page++) {
            Phrase number = new Phrase((page + 1) + " / " + numbers.size(), PaperFonts.regular(SIZE));
            ColumnText.showTextAligned(numbers.get(page), Element.ALIGN_RIGHT, number, WIDTH, BELOW_THE_LINE, 0);
        }
    }
}
