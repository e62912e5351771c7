package io.thermae.web.membership;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipStatus;
import io.thermae.finance.api.MembershipView;
import io.thermae.web.json.Times;
import io.thermae.web.membership.MembershipKindJson.MembershipTermsJson;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's membership. */
public record MembershipJson(
        UUID id,
        UUID kindId,
        @Nullable @Schema(description = "What it becomes when the next period begins") UUID nextKindId,
        @Schema(description = "As they were when it began, or became of its kind") MembershipTermsJson terms,
        MembershipStatus status,
        @Nullable @Schema(description = "Why it was cancelled or ended") String reason,
        @Schema(description = "Where it was sold") UUID branchId,
        UUID customerId,
        LocalDate startsOn,
        @Nullable @Schema(description = "The latest that was invoiced; null before the first")
                MembershipPeriodJson period,
        @Nullable @Schema(description = "When the next period begins; null if none does") LocalDate nextOn,
        @Nullable @Schema(description = "The latest; null if there was none") MembershipPauseJson pause,
        @Schema(description = "Whether today is a day of it: then it does not benefit") boolean paused,
        @Schema(description = "Whether something is not paid for longer than is borne: then it does not benefit")
                boolean suspended,
        @Nullable LocalDate cancelledOn,
        @Nullable @Schema(description = "Of its last period, if it is cancelled or has ended") LocalDate lastDay,
        OffsetDateTime createdAt,
        UUID createdBy) {

    /** A period of a membership that was invoiced. */
    public record MembershipPeriodJson(
            LocalDate startsOn,
            @Schema(description = "The days of a pause are added") LocalDate endsOn,
            @Schema(description = "The last day on which it benefits though it is not paid for") LocalDate trustedUntil,
            UUID invoiceId,
            @Nullable @Schema(description = "The visits that it includes: a package; null for none") UUID packageId,
            boolean paid) {

        static MembershipPeriodJson of(MembershipPeriodView period) {
            return new MembershipPeriodJson(
                    period.startsOn(),
                    period.endsOn(),
                    period.trustedUntil(),
                    period.invoiceId(),
                    period.packageId(),
                    period.paid());
        }
    }

    /** Days on which a membership neither benefits nor goes on. */
    public record MembershipPauseJson(LocalDate from, @Schema(description = "The last day") LocalDate to) {

        static MembershipPauseJson of(MembershipPause pause) {
            return new MembershipPauseJson(pause.from(), pause.to());
        }
    }

    static MembershipJson of(MembershipView membership, ZoneId zone) {
        MembershipPeriodView period = membership.period();
        MembershipPause pause = membership.pause();
        return new MembershipJson(
                membership.id(),
                membership.kindId(),
                membership.nextKindId(),
                MembershipTermsJson.of(membership.terms()),
                membership.status(),
                membership.reason(),
                membership.branchId(),
                membership.customerId(),
                membership.startsOn(),
                period == null ? null : MembershipPeriodJson.of(period),
                membership.nextOn(),
                pause == null ? null : MembershipPauseJson.of(pause),
                membership.paused(),
                membership.suspended(),
                membership.cancelledOn(),
                membership.lastDay(),
                Times.at(membership.createdAt(), zone),
                membership.createdBy());
    }

    /** A reason may tell of people. */
    @Override
    public String toString() {
        return "MembershipJson[" + id + "]";
    }
}
