package io.thermae.finance.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws an invoice or a credit note on pages of A4. */
final class InvoicePaper {

    private static final int MARGIN = 48;
    private static final Font TITLE = PaperFonts.bold(16);
    private static final Font BOLD = PaperFonts.bold(9);
    private static final Font TEXT = PaperFonts.regular(9);

    private final Paper paper;
    private final InvoiceView document;
    private final PaperFormat format;

    private InvoicePaper(Paper paper) {
        this.paper = paper;
        this.document = paper.document();
        this.format = new PaperFormat(paper.language());
    }

    /** The document as PDF. */
    static byte[] draw(Paper paper) {
        return new InvoicePaper(paper).draw();
    }

    private byte[] draw() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document pages = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(pages, bytes);
        writer.setPageEvent(new PageFoot(title(), page -> word("page", format.number(page))));
        pages.addTitle(title());
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(paper.language().tag()));
        pages.open();
        pages.add(new Paragraph(title(), TITLE));
        pages.add(spaced(head()));
        pages.add(spaced(parties()));
        pages.add(spaced(lines()));
        pages.add(new Paragraph(word(document.taxInclusive() ? "included" : "excluded"), TEXT));
        pages.add(spaced(totals()));
        if (document.note() != null) {
            pages.add(spaced(note()));
        }
        pages.close();
        return bytes.toByteArray();
    }

    private boolean isCreditNote() {
        return document.kind() == InvoiceKind.CREDIT_NOTE;
    }

    private String title() {
        if (document.status() == InvoiceStatus.DRAFT) {
            return word("draft");
        }
        return word(isCreditNote() ? "credit-note" : "invoice", Objects.requireNonNullElse(document.number(), ""));
    }

    private PdfPTable head() {
        PaperCells cells = PaperCells.plain(1, 3);
        if (paper.creditedNumber() != null) {
            cells.text("", TEXT).text(word("credits", paper.creditedNumber()), TEXT);
        }
        day(cells, "issued", document.issuedOn());
        if (!isCreditNote()) {
            day(cells, "due", document.dueOn());
        }
        return cells.table();
    }

    private void day(PaperCells cells, String key, @Nullable LocalDate day) {
        if (day != null) {
            cells.text(word(key), BOLD).text(format.date(day), TEXT);
        }
    }

    private PdfPTable parties() {
        Paper.Seller seller = paper.seller();
        String sells = Stream.of(seller.business(), seller.branch(), seller.address(), seller.phone())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return PaperCells.plain(1, 1)
                .text(word("seller"), BOLD)
                .text(word("buyer"), BOLD)
                .text(sells, TEXT)
                .text(Objects.requireNonNullElse(document.customerName(), word("anybody")), TEXT)
                .table();
    }

    private PdfPTable lines() {
        PaperCells cells = PaperCells.lined(6, 20, 11, 15, 14, 10, 16);
        cells.text(word("position"), BOLD)
                .text(word("description"), BOLD)
                .number(word("quantity"), BOLD)
                .number(word("price"), BOLD)
                .number(word("discount"), BOLD)
                .number(word("tax"), BOLD)
                .number(word(document.taxInclusive() ? "amount-gross" : "amount-net"), BOLD);
        cells.table().setHeaderRows(1);
        document.lines().forEach(line -> line(cells, line));
        return cells.table();
    }

    private void line(PaperCells cells, InvoiceLineView line) {
        cells.text(format.number(line.position()), TEXT)
                .text(line.description(), TEXT)
                .number(format.number(line.quantity()), TEXT)
                .number(format.money(line.unitPrice()), TEXT)
                .number(discount(line), TEXT)
                .number(line.taxRateId() == null ? "" : format.percent(line.taxRate()), TEXT)
                .number(format.money(document.taxInclusive() ? line.gross() : line.net()), TEXT);
    }

    private String discount(InvoiceLineView line) {
        if (line.discount().minorUnits() == 0) {
            return "";
        }
        String amount = format.money(line.discount());
        return line.discountPercent() == null ? amount : amount + "\n" + format.percent(line.discountPercent());
    }

    private PdfPTable totals() {
        PaperCells cells = PaperCells.plain(3, 1);
        sum(cells, word("net"), document.net(), TEXT);
        for (TaxedSum tax : TaxedSum.of(document.lines())) {
            sum(cells, name(tax) + " " + word("of-net", format.money(tax.net())), tax.tax(), TEXT);
        }
        sum(cells, word(isCreditNote() ? "total-back" : "total"), document.gross(), BOLD);
        if (!isCreditNote() && document.status() != InvoiceStatus.DRAFT) {
            sum(cells, word("paid"), document.paid(), TEXT);
            if (document.credited().minorUnits() != 0) {
                sum(cells, word("credited"), document.credited(), TEXT);
            }
            // that it was given up is the business's affair
            sum(cells, word("open"), document.open().plus(document.givenUp()), BOLD);
        }
        cells.table().setKeepTogether(true);
        return cells.table();
    }

    private String name(TaxedSum tax) {
        return tax.taxRateId() == null ? word("untaxed") : tax.name() + " " + format.percent(tax.rate());
    }

    private void sum(PaperCells cells, String name, Money amount, Font font) {
        cells.number(name, font).number(format.money(amount), font);
    }

    private PdfPTable note() {
        return PaperCells.plain(1)
                .text(word("note"), BOLD)
                .text(document.note(), TEXT)
                .table();
    }

    private static Element spaced(PdfPTable table) {
        table.setSpacingBefore(TEXT.getSize());
        return table;
    }

    /** @param value stands for {@code {0}} */
    private String word(String key, String... value) {
        String word = PaperWords.of(paper.language(), key);
        return value.length == 0 ? word : word.replace("{0}", value[0]);
    }
}
