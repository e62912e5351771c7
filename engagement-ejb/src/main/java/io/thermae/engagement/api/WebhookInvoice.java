package io.thermae.engagement.api;

import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note, as a webhook is told of it: what {@code GET /invoices/{id}} shows. Who it is for, and what was
 * noted, is left out if the customer was erased meanwhile.
 *
 * @param kind {@code INVOICE} or {@code CREDIT_NOTE}
 * @param number with its series
 * @param creditedInvoiceId the invoice that a credit note takes back
 * @param fee of which fee of a visit that did not take place it is; null for all else
 * @param taxInclusive whether prices contain their tax
 * @param total what is to be paid: net and tax
 * @param open what is still owed
 * @param createdAt with the offset of the business
 * @param version rises with each change: of two payloads the one with the higher version is the later one
 */
public record WebhookInvoice(
        UUID id,
        String kind,
        String status,
        String series,
        @Nullable String number,
        UUID branchId,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID bookingId,
        @Nullable UUID creditedInvoiceId,
        @Nullable String fee,
        boolean taxInclusive,
        String taxRounding,
        List<WebhookInvoiceLine> lines,
        List<WebhookInvoiceTax> taxes,
        Money net,
        Money tax,
        Money total,
        Money paid,
        Money credited,
        Money open,
        @Nullable WebhookWriteOff writtenOff,
        int dueInDays,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        OffsetDateTime createdAt,
        long version) {

    /**
     * A line.
     *
     * @param position counted from 1
     * @param discountPercent a decimal text; null if the discount is an amount, or none
     * @param taxPercent a decimal text
     * @param credited how much of it was taken back, tax included
     * @param creditedPosition which line of the invoice a line of a credit note takes back
     */
    public record WebhookInvoiceLine(
            int position,
            String description,
            @Nullable UUID serviceId,
            @Nullable UUID productId,
            @Nullable UUID masterId,
            int quantity,
            Money unitPrice,
            @Nullable String discountPercent,
            Money discount,
            @Nullable UUID taxRateId,
            @Nullable String taxName,
            String taxPercent,
            Money net,
            Money tax,
            Money total,
            Money credited,
            @Nullable Integer creditedPosition) {}

    /** What is taxed at a rate, and its tax. */
    public record WebhookInvoiceTax(
            @Nullable UUID taxRateId, @Nullable String name, String percent, Money net, Money tax) {}

    /**
     * What was given up of it.
     *
     * @param reason null if the customer was erased meanwhile
     */
    public record WebhookWriteOff(Money amount, @Nullable String reason, LocalDate on) {}

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "WebhookInvoice[" + id + ", " + version + "]";
    }
}
