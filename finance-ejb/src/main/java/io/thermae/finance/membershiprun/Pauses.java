package io.thermae.finance.membershiprun;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipView;
import io.thermae.finance.membership.MembershipChanges;
import io.thermae.finance.membership.PeriodPolicy;
import io.thermae.finance.packages.PeriodPackages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Adds the days of a pause to the period in which it begins, and takes them away again. The membership is locked, and up to today. */
@ApplicationScoped
public class Pauses {

    @Inject
    MembershipChanges changes;

    @Inject
    PeriodPackages periodPackages;

    /** Those of a pause that begins in a later period are added when that begins. */
    void add(MembershipView membership, MembershipPause pause) {
        changes.paused(membership.id(), pause);
        MembershipPeriodView period = membership.period();
        if (period != null && beginsIn(period, pause)) {
            endsOn(membership.id(), period, period.endsOn().plusDays(pause.days()));
        }
    }

    /** What is left of a pause from today on is none any more. */
    void cut(MembershipView membership, MembershipPause pause, LocalDate today) {
        MembershipPause rest = PeriodPolicy.cut(pause, today);
        changes.paused(membership.id(), rest);
        MembershipPeriodView period = membership.period();
        if (period != null && beginsIn(period, pause)) {
            LocalDate goesOn = rest == null ? pause.from() : today;
            long days = ChronoUnit.DAYS.between(goesOn, pause.to()) + 1;
            endsOn(membership.id(), period, period.endsOn().minusDays(days));
        } else if (PausePolicy.hasPutOff(pause, membership.startsOn(), membership.nextOn(), today)) {
            changes.beginsNext(membership.id(), today);
        }
    }

    /** The days of a pause that begins in a period are in it: so it is in that one, and in no other. */
    private static boolean beginsIn(MembershipPeriodView period, MembershipPause pause) {
        return !pause.from().isAfter(period.endsOn());
    }

    private void endsOn(UUID id, MembershipPeriodView period, LocalDate last) {
        changes.endsOn(id, period.startsOn(), last);
        UUID sold = period.packageId();
        if (sold != null) {
            periodPackages.endsOn(sold, last, changes.beginningOf(last.plusDays(1)));
        }
    }
}
