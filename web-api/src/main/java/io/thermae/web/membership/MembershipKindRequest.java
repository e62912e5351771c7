package io.thermae.web.membership;

import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipUnit;
import io.thermae.kernel.Money;
import io.thermae.web.invoice.Percent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is offered. */
public record MembershipKindRequest(
        @Size(max = 200) @Schema(example = "Gold") String name,
        @Schema(description = "How long a period is") MembershipUnit unit,
        @Schema(description = "Of a period, with or without its tax, as the business has decided by `taxInclusive`")
                Money price,
        @Nullable @Schema(description = "The standard rate unless said") UUID taxRateId,
        @Nullable
                @Min(0)
                @Max(1000)
                @Schema(description = "How many visits a period includes; none unless said", example = "4")
                Integer visits,
        @Nullable @Size(max = 100) @Schema(description = "Of which services an included visit pays one")
                List<UUID> serviceIds,
        @Nullable
                @Size(max = 10)
                @Schema(
                        description = "Off all other services when a visit is invoiced; none unless said",
                        example = "10")
                String discountPercent,
        @Nullable
                @Min(0)
                @Max(365)
                @Schema(
                        description = "How many days after it is cancelled its last period ends at the earliest",
                        example = "14")
                Integer noticeDays,
        @Nullable
                @Min(0)
                @Max(120)
                @Schema(description = "How many periods are invoiced before it can end", example = "3")
                Integer minimumPeriods,
        @Nullable
                @Min(0)
                @Max(365)
                @Schema(description = "For how many days a period benefits that is not paid for", example = "7")
                Integer graceDays,
        @Nullable @Size(max = 100) @Schema(description = "Where it is sold and benefits; everywhere unless said")
                List<UUID> branchIds,
        @Nullable
                @Schema(
                        description =
                                "Whether the invoice of each period is sent to its customer when it is issued; if not,"
                                        + " it is sent as the setting `mailInvoices` says of all documents",
                        defaultValue = "true")
                Boolean sendInvoices) {

    MembershipTerms terms() {
        return new MembershipTerms(
                name,
                unit,
                price,
                taxRateId,
                orNone(visits),
                Objects.requireNonNullElse(serviceIds, List.of()),
                discountPercent == null ? 0 : Percent.read("discountPercent", discountPercent),
                orNone(noticeDays),
                orNone(minimumPeriods),
                orNone(graceDays),
                Objects.requireNonNullElse(branchIds, List.of()),
                Objects.requireNonNullElse(sendInvoices, true));
    }

    private static int orNone(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }
}
