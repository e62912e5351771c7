package io.thermae.web.invoice;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import io.thermae.web.json.Times;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invoice or a credit note. */
public record InvoiceJson(
        UUID id,
        InvoiceKind kind,
        InvoiceStatus status,
        String series,
        @Nullable @Schema(description = "Null as long as it is a draft", example = "INV-000042") String number,
        UUID branchId,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID bookingId,
        @Nullable @Schema(description = "The invoice that a credit note takes back") UUID creditedInvoiceId,
        @Nullable @Schema(description = "The fee of a visit that did not take place, of which it is; null for all else")
                FeeKind fee,
        @Schema(description = "Whether prices contain their tax") boolean taxInclusive,
        TaxRounding taxRounding,
        List<InvoiceLineJson> lines,
        @Schema(description = "By rate") List<InvoiceTaxJson> taxes,
        Money net,
        Money tax,
        @Schema(description = "What is to be paid: net and tax") Money total,
        @Schema(description = "What payments pay of it now") Money paid,
        @Schema(description = "What credit notes have taken back") Money credited,
        @Schema(description = "What is still owed") Money open,
        @Nullable @Schema(description = "What was given up of it; null for nothing") InvoiceWriteOffJson writtenOff,
        int dueInDays,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        OffsetDateTime createdAt,
        long version) {

    /** A line. */
    public record InvoiceLineJson(
            int position,
            String description,
            @Nullable UUID serviceId,
            @Nullable UUID productId,
            @Nullable @Schema(description = "Who has served or sold it") UUID masterId,
            int quantity,
            Money unitPrice,
            @Nullable @Schema(example = "12.5") String discountPercent,
            @Schema(description = "What the discount comes to") Money discount,
            @Nullable UUID taxRateId,
            @Nullable @Schema(description = "As the rate was called when it was drawn up") String taxName,
            @Schema(example = "12") String taxPercent,
            Money net,
            Money tax,
            Money total,
            @Schema(description = "How much of it was taken back, tax included") Money credited,
            @Nullable @Schema(description = "Which line of the invoice a line of a credit note takes back")
                    Integer creditedPosition) {

        static InvoiceLineJson of(InvoiceLineView line) {
            Integer percent = line.discountPercent();
            return new InvoiceLineJson(
                    line.position(),
                    line.description(),
                    line.serviceId(),
                    line.productId(),
                    line.masterId(),
                    line.quantity(),
                    line.unitPrice(),
                    percent == null ? null : Percent.text(percent),
                    line.discount(),
                    line.taxRateId(),
                    line.taxName(),
                    Percent.text(line.taxRate()),
                    line.net(),
                    line.tax(),
                    line.gross(),
                    line.credited(),
                    line.creditsPosition());
        }
    }

    /** What was given up of an invoice. */
    public record InvoiceWriteOffJson(Money amount, String reason, LocalDate on) {

        static @Nullable InvoiceWriteOffJson of(InvoiceView.@Nullable WrittenOff writtenOff) {
            return writtenOff == null
                    ? null
                    : new InvoiceWriteOffJson(writtenOff.amount(), writtenOff.reason(), writtenOff.on());
        }

        /** People may be in it. */
        @Override
        public String toString() {
            return "InvoiceWriteOffJson[" + amount + "]";
        }
    }

    /** What is taxed at a rate, and its tax. */
    public record InvoiceTaxJson(
            @Nullable UUID taxRateId, @Nullable String name, String percent, Money net, Money tax) {

        InvoiceTaxJson plus(InvoiceTaxJson other) {
            return new InvoiceTaxJson(taxRateId, name, percent, net.plus(other.net), tax.plus(other.tax));
        }

        static List<InvoiceTaxJson> of(List<InvoiceLineView> lines) {
            Map<String, InvoiceTaxJson> sums = new LinkedHashMap<>();
            for (InvoiceLineView line : lines) {
                InvoiceTaxJson tax = new InvoiceTaxJson(
                        line.taxRateId(), line.taxName(), Percent.text(line.taxRate()), line.net(), line.tax());
                sums.merge(Objects.toString(line.taxRateId()), tax, InvoiceTaxJson::plus);
            }
            return new ArrayList<>(sums.values());
        }
    }

    /** @param zone in which it is told when it was drawn up */
    public static InvoiceJson of(InvoiceView invoice, ZoneId zone) {
        return new InvoiceJson(
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
                invoice.lines().stream().map(InvoiceLineJson::of).toList(),
                InvoiceTaxJson.of(invoice.lines()),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                invoice.paid(),
                invoice.credited(),
                invoice.open(),
                InvoiceWriteOffJson.of(invoice.writtenOff()),
                invoice.dueDays(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.note(),
                Times.at(invoice.createdAt(), zone),
                invoice.version());
    }

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "InvoiceJson[" + id + ", " + status + "]";
    }
}
