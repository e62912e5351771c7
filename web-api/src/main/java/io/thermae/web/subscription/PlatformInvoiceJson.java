package io.thermae.web.subscription;

import io.thermae.finance.api.PlatformInvoiceKind;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.kernel.Money;
import io.thermae.web.invoice.Percent;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a business owes to the platform, or has paid. */
public record PlatformInvoiceJson(
        UUID id,
        @Schema(description = "Without gaps, on the whole platform", example = "000042") String number,
        @Schema(description = "UPGRADE: what the rest of a period costs more on another plan") PlatformInvoiceKind kind,
        PlatformInvoiceStatus status,
        @Schema(description = "Of the plan, as it was called then", example = "Studio") String planName,
        OffsetDateTime periodStart,
        OffsetDateTime periodEnd,
        @Schema(description = "What is to be paid, its tax included, the credit taken off") Money amount,
        @Schema(description = "The amount without its tax") Money net,
        @Schema(description = "How much of the amount is tax; below zero if more is taken back than charged") Money tax,
        @Nullable @Schema(description = "As it was when it was issued; null for no tax", example = "VAT")
                String taxName,
        @Nullable @Schema(description = "As it was when it was issued; null for no tax", example = "12")
                String taxPercent,
        @Nullable
                @Schema(
                        description =
                                "Of an upgrade: what is taken off, since it was paid before for what was not used; null"
                                        + " for nothing")
                PlatformCreditJson credit,
        OffsetDateTime issuedAt,
        OffsetDateTime dueAt,
        @Schema(description = "How often the owners were told that it is overdue") int reminders,
        @Nullable @Schema(description = "When it was noted that it was paid") OffsetDateTime paidAt,
        @Nullable @Schema(description = "Of the payment", example = "Transfer 4711") String reference,
        @Nullable
                @Schema(
                        description =
                                "Why the card that is kept was refused when it was last charged for it; null if it was"
                                        + " not, or the invoice is paid")
                CardRefusedJson cardRefused) {

    static PlatformInvoiceJson of(PlatformInvoiceView invoice, @Nullable CardRefusedJson cardRefused, ZoneId zone) {
        return new PlatformInvoiceJson(
                invoice.id(),
                invoice.number(),
                invoice.kind(),
                invoice.status(),
                invoice.planName(),
                invoice.periodStart().atZone(zone).toOffsetDateTime(),
                invoice.periodEnd().atZone(zone).toOffsetDateTime(),
                invoice.amount(),
                invoice.net(),
                invoice.tax(),
                invoice.taxedAt() == null ? null : invoice.taxedAt().name(),
                invoice.taxedAt() == null
                        ? null
                        : Percent.text(invoice.taxedAt().rate()),
                PlatformCreditJson.of(invoice.credit()),
                invoice.issuedAt().atZone(zone).toOffsetDateTime(),
                invoice.dueAt().atZone(zone).toOffsetDateTime(),
                invoice.reminders(),
                ChosenPlanJson.at(invoice.paidAt(), zone),
                invoice.reference(),
                cardRefused);
    }
}
