package io.thermae.engagement.webhook;

import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.api.WebhookInvoice;
import io.thermae.engagement.api.WebhookInvoice.WebhookInvoiceLine;
import io.thermae.engagement.api.WebhookInvoice.WebhookInvoiceTax;
import io.thermae.engagement.api.WebhookInvoice.WebhookWriteOff;
import io.thermae.engagement.api.WebhookPayload.WebhookEventData;
import io.thermae.finance.api.DocumentChanged;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceView;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of an invoice or a credit note. Documents stay when their customer is erased, so their steps are told then, too; but
 * not whose they were.
 *
 * @param nameless whether the customer was erased
 */
record NewsOfDocument(DocumentChanged event, boolean nameless) implements News {

    private static final int DECIMALS_OF_PERCENT = 3;

    @Override
    public WebhookEventType type() {
        return switch (event.step()) {
            case ISSUED ->
                event.invoice().kind() == InvoiceKind.CREDIT_NOTE
                        ? WebhookEventType.CREDIT_NOTE_ISSUED
                        : WebhookEventType.INVOICE_ISSUED;
            case PAID -> WebhookEventType.INVOICE_PAID;
            case WRITTEN_OFF -> WebhookEventType.INVOICE_WRITTEN_OFF;
            case REOPENED -> WebhookEventType.INVOICE_REOPENED;
        };
    }

    @Override
    public UUID subject() {
        return event.subject();
    }

    @Override
    public long position() {
        return event.invoice().version();
    }

    @Override
    public @Nullable UUID customer() {
        return event.invoice().customerId();
    }

    @Override
    public Optional<News> ofErased() {
        return Optional.of(new NewsOfDocument(event, true));
    }

    @Override
    public WebhookEventData data(ZoneId zone) {
        InvoiceView invoice = event.invoice();
        return WebhookEventData.of(new WebhookInvoice(
                invoice.id(),
                invoice.kind().name(),
                invoice.status().name(),
                invoice.series(),
                invoice.number(),
                invoice.branchId(),
                invoice.customerId(),
                nameless ? null : invoice.customerName(),
                invoice.bookingId(),
                invoice.creditsId(),
                invoice.fee() == null ? null : invoice.fee().name(),
                invoice.taxInclusive(),
                invoice.taxRounding().name(),
                invoice.lines().stream().map(NewsOfDocument::line).toList(),
                taxes(invoice.lines()),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                invoice.paid(),
                invoice.credited(),
                invoice.open(),
                writtenOff(invoice.writtenOff()),
                invoice.dueDays(),
                invoice.issuedOn(),
                invoice.dueOn(),
                nameless ? null : invoice.note(),
                invoice.createdAt().atZone(zone).toOffsetDateTime(),
                invoice.version()));
    }

    private @Nullable WebhookWriteOff writtenOff(InvoiceView.@Nullable WrittenOff writtenOff) {
        return writtenOff == null
                ? null
                : new WebhookWriteOff(writtenOff.amount(), nameless ? null : writtenOff.reason(), writtenOff.on());
    }

    private static WebhookInvoiceLine line(InvoiceLineView line) {
        Integer discount = line.discountPercent();
        return new WebhookInvoiceLine(
                line.position(),
                line.description(),
                line.serviceId(),
                line.productId(),
                line.masterId(),
                line.quantity(),
                line.unitPrice(),
                discount == null ? null : percent(discount),
                line.discount(),
                line.taxRateId(),
                line.taxName(),
                percent(line.taxRate()),
                line.net(),
                line.tax(),
                line.gross(),
                line.credited(),
                line.creditsPosition());
    }

    /** By rate, in the order of the lines. */
    private static List<WebhookInvoiceTax> taxes(List<InvoiceLineView> lines) {
        Map<String, WebhookInvoiceTax> sums = new LinkedHashMap<>();
        for (InvoiceLineView line : lines) {
            sums.merge(
                    Objects.toString(line.taxRateId()),
                    new WebhookInvoiceTax(
                            line.taxRateId(), line.taxName(), percent(line.taxRate()), line.net(), line.tax()),
                    NewsOfDocument::sum);
        }
        return new ArrayList<>(sums.values());
    }

    private static WebhookInvoiceTax sum(WebhookInvoiceTax one, WebhookInvoiceTax other) {
        return new WebhookInvoiceTax(
                one.taxRateId(),
                one.name(),
                one.percent(),
                one.net().plus(other.net()),
                one.tax().plus(other.tax()));
    }

    /** @param rate in thousandths of a percent */
    private static String percent(int rate) {
        return BigDecimal.valueOf(rate, DECIMALS_OF_PERCENT)
                .stripTrailingZeros()
                .toPlainString();
    }
}
