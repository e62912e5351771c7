package io.thermae.web.subscription;

import io.thermae.finance.api.PlatformCredit;
import io.thermae.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an invoice of the platform takes off. */
public record PlatformCreditJson(
        @Schema(description = "Of the plan that was changed", example = "Studio") String planName,
        @Schema(description = "Its tax included") Money amount,
        @Schema(description = "How much of that is tax: at the rate at which it was invoiced") Money tax) {

    static @Nullable PlatformCreditJson of(@Nullable PlatformCredit credit) {
        return credit == null ? null : new PlatformCreditJson(credit.planName(), credit.amount(), credit.tax());
    }
}
