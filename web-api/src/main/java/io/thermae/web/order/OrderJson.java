package io.thermae.web.order;

import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.OrderView;
import io.thermae.kernel.Money;
import io.thermae.web.invoice.Percent;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was sold over the desk at once, as its invoice says. */
public record OrderJson(
        UUID id,
        UUID invoiceId,
        @Nullable @Schema(description = "Of the invoice", example = "INV-000042") String number,
        @Schema(description = "Of the invoice; CREDITED when the order was cancelled") InvoiceStatus status,
        UUID branchId,
        @Nullable UUID customerId,
        @Nullable String customerName,
        List<OrderItemJson> items,
        Money net,
        Money tax,
        @Schema(description = "What is to be paid: net and tax") Money total,
        Money paid,
        @Schema(description = "What was taken back") Money credited,
        @Schema(description = "What is still owed") Money open,
        @Nullable LocalDate issuedOn,
        @Nullable String note,
        OffsetDateTime createdAt,
        @Schema(description = "Of the invoice, too") long version) {

    /** So many of a product, with its name and price at that time. */
    public record OrderItemJson(
            int position,
            @Nullable UUID productId,
            String name,
            int quantity,
            Money unitPrice,
            @Nullable @Schema(example = "12.5") String discountPercent,
            @Schema(description = "What the discount comes to") Money discount,
            @Nullable @Schema(description = "The master who has sold it") UUID sellerId,
            @Nullable UUID taxRateId,
            @Schema(example = "12") String taxPercent,
            Money net,
            Money tax,
            Money total,
            @Schema(description = "How much of it was taken back, tax included") Money credited) {

        static OrderItemJson of(InvoiceLineView line) {
            Integer percent = line.discountPercent();
            return new OrderItemJson(
                    line.position(),
                    line.productId(),
                    line.description(),
                    line.quantity(),
                    line.unitPrice(),
                    percent == null ? null : Percent.text(percent),
                    line.discount(),
                    line.masterId(),
                    line.taxRateId(),
                    Percent.text(line.taxRate()),
                    line.net(),
                    line.tax(),
                    line.gross(),
                    line.credited());
        }
    }

    static OrderJson of(OrderView order, ZoneId zone) {
        InvoiceView invoice = order.invoice();
        return new OrderJson(
                order.id(),
                invoice.id(),
                invoice.number(),
                invoice.status(),
                invoice.branchId(),
                invoice.customerId(),
                invoice.customerName(),
                invoice.lines().stream().map(OrderItemJson::of).toList(),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                invoice.paid(),
                invoice.credited(),
                invoice.open(),
                invoice.issuedOn(),
                invoice.note(),
                Times.at(invoice.createdAt(), zone),
                invoice.version());
    }

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "OrderJson[" + id + ", " + status + "]";
    }
}
