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
import io.thermae.finance.api.PlatformCredit;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.api.PlatformTax;
import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws an invoice of the platform on a page of A4. */
final class PlatformInvoicePaper {

    private static final int MARGIN = 48;
    private static final Font TITLE = PaperFonts.bold(16);
    private static final Font BOLD = PaperFonts.bold(9);
    private static final Font TEXT = PaperFonts.regular(9);

    private final PlatformPaper paper;
    private final PlatformInvoiceView document;
    private final PaperFormat format;

    private PlatformInvoicePaper(PlatformPaper paper) {
        this.paper = paper;
        this.document = paper.document();
        this.format = new PaperFormat(paper.language());
    }

    /** The document as PDF. */
    static byte[] draw(PlatformPaper paper) {
        return new PlatformInvoicePaper(paper).draw();
    }

    private byte[] draw() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document pages = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(pages, bytes);
        String title = word("invoice", document.number());
        writer.setPageEvent(new PageFoot(title, page -> word("page", format.number(page))));
        pages.addTitle(title);
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(paper.language().tag()));
        pages.open();
        pages.add(new Paragraph(title, TITLE));
        pages.add(spaced(head()));
        pages.add(spaced(parties()));
        pages.add(spaced(lines()));
        if (isTaxed()) {
            pages.add(new Paragraph(word(document.taxIncluded() ? "included" : "excluded"), TEXT));
        }
        pages.add(spaced(totals()));
        pages.close();
        return bytes.toByteArray();
    }

    private PdfPTable head() {
        PaperCells cells = PaperCells.plain(1, 3);
        day(cells, "issued", document.issuedAt());
        day(cells, "due", document.dueAt());
        day(cells, "paid-on", document.paidAt());
        return cells.table();
    }

    private void day(PaperCells cells, String key, @Nullable Instant moment) {
        if (moment != null) {
            cells.text(word(key), BOLD).text(format.date(day(moment)), TEXT);
        }
    }

    private PdfPTable parties() {
        PlatformPaper.Seller seller = paper.seller();
        String taxId = seller.taxId();
        String sells = Stream.of(seller.name(), seller.address(), taxId == null ? null : word("tax-id", taxId))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return PaperCells.plain(1, 1)
                .text(word("seller"), BOLD)
                .text(word("buyer"), BOLD)
                .text(sells, TEXT)
                .text(paper.buyer(), TEXT)
                .table();
    }

    private PdfPTable lines() {
        PaperCells cells = PaperCells.lined(5, 5, 2);
        cells.text(word("description"), BOLD)
                .text(word("period"), BOLD)
                .number(word(showsNet() ? "amount-net" : "amount-gross"), BOLD);
        cells.table().setHeaderRows(1);
        cells.text(word("plan", document.planName()), TEXT)
                .text(format.cell(new Days(day(document.periodStart()), day(document.periodEnd()))), TEXT)
                .number(shown(document.charge(), document.chargedTax()), TEXT);
        PlatformCredit credit = document.credit();
        if (credit != null) {
            cells.text(word("unused", credit.planName()), TEXT)
                    .text("", TEXT)
                    .number(shown(negative(credit.amount()), negative(credit.tax())), TEXT);
        }
        return cells.table();
    }

    /** As prices are meant: with their tax, or without. */
    private String shown(Money gross, Money tax) {
        return format.money(showsNet() ? gross.plus(negative(tax)) : gross);
    }

    private boolean showsNet() {
        return isTaxed() && !document.taxIncluded();
    }

    private boolean isTaxed() {
        PlatformCredit credit = document.credit();
        return document.taxedAt() != null || (credit != null && credit.taxedAt() != null);
    }

    private PdfPTable totals() {
        PaperCells cells = PaperCells.plain(3, 1);
        if (isTaxed()) {
            sum(cells, word("net"), document.net(), TEXT);
            taxes(cells);
        }
        boolean isPaid = document.status() == PlatformInvoiceStatus.PAID;
        Money nothing = Money.zero(document.amount().currency());
        sum(cells, word("total"), document.amount(), BOLD);
        sum(cells, word("paid"), isPaid ? document.amount() : nothing, TEXT);
        sum(cells, word("open"), isPaid ? nothing : document.amount(), BOLD);
        cells.table().setKeepTogether(true);
        return cells.table();
    }

    /** What is taken off has a line of its own if it was taxed otherwise. */
    private void taxes(PaperCells cells) {
        PlatformCredit credit = document.credit();
        if (credit == null || Objects.equals(credit.taxedAt(), document.taxedAt())) {
            tax(cells, document.taxedAt(), document.amount(), document.tax());
        } else {
            tax(cells, document.taxedAt(), document.charge(), document.chargedTax());
            tax(cells, credit.taxedAt(), negative(credit.amount()), negative(credit.tax()));
        }
    }

    private void tax(PaperCells cells, @Nullable PlatformTax taxedAt, Money gross, Money tax) {
        if (taxedAt != null) {
            String net = format.money(gross.plus(negative(tax)));
            sum(cells, taxedAt.name() + " " + format.percent(taxedAt.rate()) + " " + word("of-net", net), tax, TEXT);
        }
    }

    private void sum(PaperCells cells, String name, Money amount, Font font) {
        cells.number(name, font).number(format.money(amount), font);
    }

    private static Money negative(Money amount) {
        return new Money(Math.negateExact(amount.minorUnits()), amount.currency());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, paper.zone());
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
