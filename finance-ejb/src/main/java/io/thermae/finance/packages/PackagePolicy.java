package io.thermae.finance.packages;

import io.thermae.finance.api.PackageStatus;
import io.thermae.finance.api.PackageView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a package may do. */
public final class PackagePolicy {

    private PackagePolicy() {}

    /** Whether the last day of a package is over: while it is frozen its days do not go on. */
    static boolean isExpired(@Nullable LocalDate expiresOn, @Nullable LocalDate frozenOn, LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(frozenOn == null ? today : frozenOn);
    }

    /** The last day of a package that was frozen until today. */
    static @Nullable LocalDate extended(@Nullable LocalDate expiresOn, @Nullable LocalDate frozenOn, LocalDate today) {
        return expiresOn == null || frozenOn == null
                ? expiresOn
                : expiresOn.plusDays(ChronoUnit.DAYS.between(frozenOn, today));
    }

    /**
     * What a visit takes of a package.
     *
     * @param paid whether nothing of its price is open, or it pays all the same
     * @param whole what was sold
     * @throws RuleBroken {@code PACKAGE_UNPAID}, {@code PACKAGE_FROZEN}, {@code PACKAGE_EXPIRED}, {@code PACKAGE_USED_UP}
     */
    static VisitsLeft use(PackageStatus status, boolean paid, boolean expired, VisitsLeft left, VisitsLeft whole) {
        requireLeft(left.visits());
        if (status != PackageStatus.ACTIVE) {
            throw new RuleBroken(ErrorCode.PACKAGE_FROZEN);
        }
        if (expired) {
            throw new RuleBroken(ErrorCode.PACKAGE_EXPIRED);
        }
        requirePaid(paid);
        return left.next(whole);
    }

    /** @throws RuleBroken {@code PACKAGE_USED_UP} */
    public static void requireLeft(int visits) {
        if (visits == 0) {
            throw new RuleBroken(ErrorCode.PACKAGE_USED_UP);
        }
    }

    /** @throws RuleBroken {@code PACKAGE_UNPAID} */
    public static void requirePaid(boolean paid) {
        if (!paid) {
            throw new RuleBroken(ErrorCode.PACKAGE_UNPAID);
        }
    }

    /**
     * Refuses one that is a period's: it is paused with its membership, so that it is over before the next period begins.
     *
     * @throws RuleBroken {@code ILLEGAL_TRANSITION}
     */
    static void requireOfNoMembership(PackageView sold) {
        if (sold.membershipId() != null) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", "MEMBERSHIP"));
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} */
    static void require(PackageStatus wanted, PackageStatus status) {
        if (status != wanted) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name()));
        }
    }
}
