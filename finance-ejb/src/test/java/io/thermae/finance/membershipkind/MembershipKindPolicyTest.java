package io.thermae.finance.membershipkind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.api.MembershipUnit;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.offer.OfferPolicy;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipKindPolicyTest {

    private static final UUID MASSAGE = new UUID(0, 1);
    private static final UUID HERE = new UUID(0, 2);
    private static final UUID UNKNOWN = new UUID(0, 4);
    private static final OfferPolicy.Known KNOWN =
            new OfferPolicy.Known("KZT", Set.of(MASSAGE), Set.of(HERE), Set.of());

    @Test
    void offersVisitsOrADiscountOrBoth() {
        for (MembershipTerms terms : List.of(
                terms(4, List.of(MASSAGE), 0, 100, "KZT"),
                terms(0, List.of(), 10_000, 100, "KZT"),
                terms(1, List.of(MASSAGE), 10_000, EntryPolicy.MOST_MINOR_UNITS / 2, "KZT"))) {
            assertThatCode(() -> MembershipKindPolicy.check(terms, KNOWN)).doesNotThrowAnyException();
        }
        refuses(terms(0, List.of(), 0, 100, "KZT"), "visits visits_or_discount");
        refuses(terms(4, List.of(), 10_000, 100, "KZT"), "serviceIds required");
        refuses(terms(0, List.of(MASSAGE), 10_000, 100, "KZT"), "visits must_be_positive");
    }

    @Test
    void namesAllThatIsWrong() {
        refuses(
                terms(4, List.of(UNKNOWN, MASSAGE, MASSAGE), 0, 0, "KZT"),
                "serviceIds[0] unknown_service",
                "serviceIds[2] repeated",
                "price must_be_positive");
        refuses(terms(4, List.of(MASSAGE), 0, 100, "USD"), "price.currency currency_mismatch");
        refuses(
                terms(4, List.of(MASSAGE), 0, EntryPolicy.MOST_MINOR_UNITS / 2 + 1, "KZT"),
                "price.amount out_of_range");
    }

    private static void refuses(MembershipTerms terms, String... violations) {
        assertThatThrownBy(() -> MembershipKindPolicy.check(terms, KNOWN))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.field() + " " + violation.code())
                        .containsExactly(violations));
    }

    private static MembershipTerms terms(int visits, List<UUID> services, int percent, long price, String currency) {
        return new MembershipTerms(
                "Gold",
                MembershipUnit.MONTH,
                new Money(price, Currency.getInstance(currency)),
                null,
                visits,
                services,
                percent,
                14,
                3,
                7,
                List.of(HERE),
                true);
    }
}
