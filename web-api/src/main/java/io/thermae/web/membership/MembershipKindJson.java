package io.thermae.web.membership;

import io.thermae.finance.api.MembershipKindView;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipUnit;
import io.thermae.kernel.Money;
import io.thermae.web.invoice.Percent;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership that is offered. */
public record MembershipKindJson(
        UUID id,
        MembershipTermsJson terms,
        @Nullable @Schema(description = "Null while it is sold") OffsetDateTime archivedAt,
        long version) {

    /** What a membership costs, and what there is for that. */
    public record MembershipTermsJson(
            @Schema(example = "Gold") String name,
            @Schema(description = "How long a period is") MembershipUnit unit,
            @Schema(description = "Of a period") Money price,
            @Nullable @Schema(description = "Null for the standard rate") UUID taxRateId,
            @Schema(description = "How many visits a period includes", example = "4") int visits,
            @Schema(description = "Of which services an included visit pays one") List<UUID> serviceIds,
            @Schema(description = "Off all other services when a visit is invoiced", example = "10")
                    String discountPercent,
            @Schema(
                            description = "How many days after it is cancelled its last period ends at the earliest",
                            example = "14")
                    int noticeDays,
            @Schema(
                            description =
                                    "How many periods are invoiced before it can end; of a membership: how many are left",
                            example = "3")
                    int minimumPeriods,
            @Schema(description = "For how many days a period benefits that is not paid for", example = "7")
                    int graceDays,
            @Schema(description = "Where it is sold and benefits; none: everywhere") List<UUID> branchIds,
            @Schema(description = "Whether the invoice of each period is sent to its customer when it is issued")
                    boolean sendInvoices) {

        static MembershipTermsJson of(MembershipTerms terms) {
            return new MembershipTermsJson(
                    terms.name(),
                    terms.unit(),
                    terms.price(),
                    terms.taxRateId(),
                    terms.visits(),
                    terms.serviceIds(),
                    Percent.text(terms.discountPercent()),
                    terms.noticeDays(),
                    terms.minimumPeriods(),
                    terms.graceDays(),
                    terms.branchIds(),
                    terms.sendsInvoices());
        }
    }

    static MembershipKindJson of(MembershipKindView kind, ZoneId zone) {
        return new MembershipKindJson(
                kind.id(), MembershipTermsJson.of(kind.terms()), Times.orNull(kind.archivedAt(), zone), kind.version());
    }
}
