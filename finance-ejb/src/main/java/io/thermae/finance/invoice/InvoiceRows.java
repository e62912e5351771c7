package io.thermae.finance.invoice;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Money;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.TaxRounding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads documents and their lines. */
final class InvoiceRows {

    private InvoiceRows() {}

    /** Without its lines. */
    static InvoiceView invoice(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Long number = row.getObject("number", Long.class);
        String series = row.getString("series");
        String fee = row.getString("fee_kind");
        return new InvoiceView(
                row.getObject("id", UUID.class),
                InvoiceKind.valueOf(row.getString("kind")),
                InvoiceStatus.valueOf(row.getString("status")),
                series,
                number == null ? null : DocumentNumberPolicy.text(series, number),
                row.getObject("branch_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getObject("booking_id", UUID.class),
                row.getObject("credits_id", UUID.class),
                fee == null ? null : FeeKind.valueOf(fee),
                row.getBoolean("tax_inclusive"),
                TaxRounding.valueOf(row.getString("tax_rounding")),
                List.of(),
                money(row, "net_minor", currency),
                money(row, "tax_minor", currency),
                money(row, "gross_minor", currency),
                money(row, "paid_minor", currency),
                money(row, "credited_minor", currency),
                money(row, "open_minor", currency),
                writtenOff(row, currency),
                row.getInt("due_days"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"),
                Timestamps.of(row, "created_at"),
                row.getLong("version"));
    }

    private static InvoiceView.@Nullable WrittenOff writtenOff(ResultSet row, Currency currency) throws SQLException {
        String reason = row.getString("write_off_reason");
        return reason == null
                ? null
                : new InvoiceView.WrittenOff(
                        money(row, "written_off_minor", currency),
                        reason,
                        row.getObject("written_off_on", LocalDate.class));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return new Money(row.getLong(column), currency);
    }

    /** Collects lines by their documents. */
    static final class Lines {

        private final Map<UUID, List<InvoiceLineView>> byDocument = new HashMap<>();

        boolean add(ResultSet row) throws SQLException {
            return byDocument
                    .computeIfAbsent(row.getObject("invoice_id", UUID.class), id -> new ArrayList<>())
                    .add(line(row));
        }

        InvoiceView of(InvoiceView invoice) {
            return new InvoiceView(
                    invoice.id(),
                    invoice.kind(),
                    invoice.status(),
                    invoice.series(),
                    invoice.number(),
                    invoice.branchId(),
                    invoice.customerId(),
                    invoice.customerName(),
                    invoice.bookingId(),
                    invoice.creditsId(),
                    invoice.fee(),
                    invoice.taxInclusive(),
                    invoice.taxRounding(),
                    List.copyOf(byDocument.getOrDefault(invoice.id(), List.of())),
                    invoice.net(),
                    invoice.tax(),
                    invoice.gross(),
                    invoice.paid(),
                    invoice.credited(),
                    invoice.open(),
                    invoice.writtenOff(),
                    invoice.dueDays(),
                    invoice.issuedOn(),
                    invoice.dueOn(),
                    invoice.note(),
                    invoice.createdAt(),
                    invoice.version());
        }
    }

    private static InvoiceLineView line(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        long net = row.getLong("net_minor");
        long tax = row.getLong("tax_minor");
        return new InvoiceLineView(
                row.getInt("position"),
                row.getString("description"),
                row.getObject("service_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("master_id", UUID.class),
                row.getInt("quantity"),
                money(row, "unit_minor", currency),
                row.getObject("discount_percent", Integer.class),
                money(row, "discount_minor", currency),
                row.getObject("tax_rate_id", UUID.class),
                row.getString("tax_name"),
                row.getInt("tax_rate"),
                new Money(net, currency),
                new Money(tax, currency),
                new Money(net + tax, currency),
                row.getObject("credits_position", Integer.class),
                money(row, "credited_minor", currency));
    }
}
