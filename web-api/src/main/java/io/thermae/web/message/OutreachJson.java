package io.thermae.web.message;

import io.thermae.engagement.api.Outreach;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a business writes to its clients of its own accord; what is null or left out is off. */
public record OutreachJson(
        @Nullable @Schema(description = "Thanks for a visit") OutreachFollowUp followUp,
        @Nullable @Schema(description = "Asks for a review of a visit, each client once in 90 days at most")
                OutreachReview review,
        @Nullable @Schema(description = "Greets clients whose date of birth is known") OutreachBirthday birthday,
        @Nullable
                @Schema(
                        description = "Writes to who has not come for a while and does not come either, once in each"
                                + " absence")
                OutreachMissed missed,
        @Nullable
                @Schema(
                        description =
                                "Whether clients to whom no mail may go, or whose mails come back, are written to by"
                                        + " text message if they have consented to MARKETING_SMS. Each counts as one of the plan's"
                                        + " texts, half of which are left to other messages. Switched on later, it catches up on"
                                        + " two days")
                Boolean texts) {

    /** Thanks. */
    public record OutreachFollowUp(
            @Min(1)
                    @Max(Outreach.MOST_HOURS)
                    @Schema(description = "So many hours after the end of the visit", example = "24")
                    int afterHours) {}

    /** A request for a review. */
    public record OutreachReview(
            @Min(1)
                    @Max(Outreach.MOST_HOURS)
                    @Schema(description = "So many hours after the end of the visit", example = "48")
                    int afterHours,
            @Size(max = 500)
                    @Schema(
                            description = "Where visits are reviewed: https",
                            example = "https://reviews.example.com/aul-spa")
                    String url) {}

    /** A greeting. */
    public record OutreachBirthday(
            @Schema(description = "On the wall clock of the business", example = "10:00") LocalTime at) {}

    /** That somebody is missed. */
    public record OutreachMissed(
            @Min(Outreach.LEAST_DAYS)
                    @Max(Outreach.MOST_DAYS)
                    @Schema(description = "So many times 24 hours after the end of the last visit", example = "60")
                    int afterDays) {}

    static OutreachJson of(Outreach.Plan plan) {
        Outreach.AfterVisit followUp = plan.followUp();
        Outreach.Review review = plan.review();
        Outreach.Birthday birthday = plan.birthday();
        Outreach.Missed missed = plan.missed();
        return new OutreachJson(
                followUp == null ? null : new OutreachFollowUp(followUp.afterHours()),
                review == null ? null : new OutreachReview(review.afterHours(), review.url()),
                birthday == null ? null : new OutreachBirthday(birthday.at()),
                missed == null ? null : new OutreachMissed(missed.afterDays()),
                plan.texts());
    }

    Outreach.Plan toPlan() {
        return new Outreach.Plan(
                followUp == null ? null : new Outreach.AfterVisit(followUp.afterHours()),
                review == null ? null : new Outreach.Review(review.afterHours(), review.url()),
                birthday == null ? null : new Outreach.Birthday(birthday.at()),
                missed == null ? null : new Outreach.Missed(missed.afterDays()),
                Boolean.TRUE.equals(texts));
    }
}
