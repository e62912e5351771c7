package io.thermae.web.subscription;

import io.thermae.kernel.Money;
import io.thermae.tenancy.api.BillingPeriod;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.SubscriptionStatus;
import io.thermae.tenancy.api.SubscriptionView;
import io.thermae.tenancy.api.Subscriptions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a business has subscribed to. */
public record ChosenPlanJson(
        @Nullable @Schema(description = "Null if nothing was chosen: then nothing is limited")
                SubscribedPlanJson chosen,
        @Schema(description = "How much there is of what plans may limit") List<PlanUseJson> use,
        @Schema(description = "0 if nothing was chosen") long version) {

    /** What was chosen. */
    public record SubscribedPlanJson(
            PlanJson plan,
            BillingPeriod period,
            @Schema(
                            description =
                                    "TRIAL: begins when the trial ends; PAST_DUE: an invoice is overdue; SUSPENDED: one"
                                            + " was not paid; CANCELLED: the business has closed")
                    SubscriptionStatus status,
            @Schema(description = "Of the running period, or the first one") Money price,
            @Nullable @Schema(description = "Null until the first one begins") OffsetDateTime periodStart,
            @Nullable @Schema(description = "Null until the first one begins") OffsetDateTime periodEnd,
            @Nullable @Schema(description = "What begins with the next period; null if nothing changes")
                    PlanJson nextPlan,
            @Nullable @Schema(description = "Of what begins with the next period") BillingPeriod nextPeriod) {

        static SubscribedPlanJson of(SubscriptionView subscription, ZoneId zone) {
            return new SubscribedPlanJson(
                    PlanJson.of(subscription.plan()),
                    subscription.period(),
                    subscription.status(),
                    subscription.price(),
                    at(subscription.periodStart(), zone),
                    at(subscription.periodEnd(), zone),
                    subscription.nextPlan() == null ? null : PlanJson.of(subscription.nextPlan()),
                    subscription.nextPeriod());
        }
    }

    /** How much there is of something that plans may limit. */
    public record PlanUseJson(
            PlanLimit limit,
            @Nullable @Schema(description = "Null if the plan does not limit it", example = "5") Integer allowed,
            @Schema(example = "3") long used) {}

    static ChosenPlanJson of(@Nullable SubscriptionView subscription, List<Subscriptions.Use> use, ZoneId zone) {
        return new ChosenPlanJson(
                subscription == null ? null : SubscribedPlanJson.of(subscription, zone),
                use.stream()
                        .map(each -> new PlanUseJson(each.limit(), each.allowed(), each.used()))
                        .toList(),
                subscription == null ? 0 : subscription.version());
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
