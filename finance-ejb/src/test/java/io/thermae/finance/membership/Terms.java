package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipUnit;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Terms of memberships, as tests need them. */
final class Terms {

    private Terms() {}

    static MembershipTerms of(int noticeDays, int minimumPeriods) {
        return new MembershipTerms(
                "Gold",
                MembershipUnit.MONTH,
                new Money(100_000, Currency.getInstance("KZT")),
                null,
                4,
                List.of(new UUID(0, 1)),
                0,
                noticeDays,
                minimumPeriods,
                7,
                List.of(),
                true);
    }

    static MembershipTerms off(int percent, List<UUID> included, List<UUID> branches) {
        return new MembershipTerms(
                "Silver",
                MembershipUnit.MONTH,
                new Money(100_000, Currency.getInstance("KZT")),
                null,
                included.size(),
                included,
                percent,
                0,
                0,
                0,
                branches,
                true);
    }
}
