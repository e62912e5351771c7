package io.thermae.finance.paper;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Documents to draw. */
final class Papers {

    private static final Currency TENGE = Currency.getInstance("KZT");
    private static final UUID VAT = new UUID(0, 12);

    private Papers() {}

    static Paper invoice(Language language) {
        return paper(language, InvoiceKind.INVOICE, "INV-000042", null, "Дана", 1, "Massage");
    }

    static Paper creditNote(Language language) {
        return paper(language, InvoiceKind.CREDIT_NOTE, "CN-000007", "INV-000042", "Дана", 1, "Massage");
    }

    static Paper draft(Language language) {
        return paper(language, InvoiceKind.INVOICE, null, null, null, 1, "Massage");
    }

    /** The same, of which the business does not expect any more. */
    static Paper writtenOff(Language language) {
        Paper paper = invoice(language);
        InvoiceView open = paper.document();
        InvoiceView document = new InvoiceView(
                open.id(),
                open.kind(),
                InvoiceStatus.WRITTEN_OFF,
                open.series(),
                open.number(),
                open.branchId(),
                open.customerId(),
                open.customerName(),
                open.bookingId(),
                open.creditsId(),
                open.fee(),
                open.taxInclusive(),
                open.taxRounding(),
                open.lines(),
                open.net(),
                open.tax(),
                open.gross(),
                open.paid(),
                open.credited(),
                tenge(0),
                new InvoiceView.WrittenOff(open.open(), "Moved away", LocalDate.EPOCH),
                open.dueDays(),
                open.issuedOn(),
                open.dueOn(),
                open.note(),
                open.createdAt(),
                open.version());
        return new Paper(document, paper.creditedNumber(), paper.seller(), language);
    }

    static Paper ofLines(int lines, String description) {
        return paper(Language.EN, InvoiceKind.INVOICE, "INV-000042", null, "Dana", lines, description);
    }

    static Paper to(String name) {
        return paper(Language.RU, InvoiceKind.INVOICE, "INV-000042", null, name, 1, name);
    }

    private static Paper paper(
            Language language,
            InvoiceKind kind,
            @Nullable String number,
            @Nullable String credited,
            @Nullable String customer,
            int lines,
            String description) {
        boolean issued = number != null;
        InvoiceView document = new InvoiceView(
                new UUID(0, 1),
                kind,
                issued ? InvoiceStatus.PARTLY_PAID : InvoiceStatus.DRAFT,
                "INV",
                number,
                new UUID(0, 2),
                null,
                customer,
                null,
                credited == null ? null : new UUID(0, 3),
                null,
                true,
                TaxRounding.LINE,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(position -> line(position, description))
                        .toList(),
                tenge(1_000_000),
                tenge(120_000),
                tenge(1_120_000),
                tenge(20_000),
                tenge(0),
                tenge(1_100_000),
                null,
                14,
                issued ? LocalDate.of(2026, 11, 22) : null,
                issued ? LocalDate.of(2026, 12, 6) : null,
                "Рақмет",
                Instant.parse("2026-11-22T04:00:00Z"),
                1);
        return new Paper(
                document, credited, new Paper.Seller("Әулие Spa", "Центр", "ул. Абая, 1", "+77011234567"), language);
    }

    private static InvoiceLineView line(int position, String description) {
        return new InvoiceLineView(
                position,
                description,
                null,
                null,
                null,
                2,
                tenge(700_000),
                20_000,
                tenge(280_000),
                VAT,
                "VAT",
                12_000,
                tenge(1_000_000),
                tenge(120_000),
                tenge(1_120_000),
                null,
                tenge(0));
    }

    private static Money tenge(long minorUnits) {
        return new Money(minorUnits, TENGE);
    }
}
