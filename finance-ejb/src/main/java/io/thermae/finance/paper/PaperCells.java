package io.thermae.finance.paper;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import org.jspecify.annotations.Nullable;

/** The cells of tables on paper. All words that people have typed go through here. */
final class PaperCells {

    private static final int PADDING = 4;

    private final PdfPTable table;
    private final int border;

    /** @param widths of the columns, in proportion to each other */
    PaperCells(int border, int... widths) {
        this.table = new PdfPTable(widths.length);
        this.border = border;
        table.setWidths(widths);
        table.setWidthPercentage(100);
        // a row that is longer than a page goes on on the next one
        table.setSplitLate(false);
    }

    /** Words of ours and of others. */
    PaperCells text(@Nullable String text, Font font) {
        return add(text, font, Element.ALIGN_LEFT);
    }

    /** As {@link #text}, over all columns. */
    PaperCells across(@Nullable String text, Font font) {
        PdfPCell cell = cell(text, font, Element.ALIGN_LEFT);
        cell.setColspan(table.getNumberOfColumns());
        table.addCell(cell);
        return this;
    }

    PaperCells number(String text, Font font) {
        return add(text, font, Element.ALIGN_RIGHT);
    }

    PdfPTable table() {
        return table;
    }

    /** What of a cell's width is not text, and a little more, since widths are whole numbers. */
    static int padding() {
        return 2 * PADDING + 1;
    }

    private PaperCells add(@Nullable String text, Font font, int align) {
        table.addCell(cell(text, font, align));
        return this;
    }

    private PdfPCell cell(@Nullable String text, Font font, int align) {
        PdfPCell cell = new PdfPCell(new Phrase(PrintablePolicy.of(text, PaperFonts::have), font));
        cell.setBorder(border);
        cell.setPadding(PADDING);
        cell.setHorizontalAlignment(align);
        // words of a language that is written from the right are, and the rest of the line stays where it is
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        return cell;
    }

    static PaperCells plain(int... widths) {
        return new PaperCells(Rectangle.NO_BORDER, widths);
    }

    static PaperCells lined(int... widths) {
        return new PaperCells(Rectangle.BOTTOM, widths);
    }
}
