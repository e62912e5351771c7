package io.thermae.finance.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.offer.OfferPolicy.Offer;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferPolicyTest {

    private static final UUID MASSAGE = new UUID(0, 1);
    private static final UUID HERE = new UUID(0, 2);
    private static final UUID VAT = new UUID(0, 3);
    private static final UUID UNKNOWN = new UUID(0, 4);
    private static final OfferPolicy.Known KNOWN =
            new OfferPolicy.Known("KZT", Set.of(MASSAGE), Set.of(HERE), Set.of(VAT));

    @Test
    void offersWhatThereIs() {
        assertThatCode(() -> OfferPolicy.check(offer(List.of(MASSAGE), List.of(HERE), 100, "KZT", VAT), KNOWN))
                .doesNotThrowAnyException();
        assertThatCode(() -> OfferPolicy.check(offer(List.of(MASSAGE), List.of(), 1, "KZT", null), KNOWN))
                .doesNotThrowAnyException();
    }

    @Test
    void namesAllThatIsWrong() {
        refuses(
                offer(List.of(UNKNOWN, MASSAGE, MASSAGE), List.of(UNKNOWN), 0, "KZT", UNKNOWN),
                "serviceIds[0] unknown_service",
                "serviceIds[2] repeated",
                "branchIds[0] unknown_branch",
                "price must_be_positive",
                "taxRateId unknown_tax_rate");
        refuses(offer(List.of(MASSAGE), List.of(), 100, "USD", null), "price.currency currency_mismatch");
        refuses(
                offer(List.of(MASSAGE), List.of(), EntryPolicy.MOST_MINOR_UNITS / 2 + 1, "KZT", null),
                "price.amount out_of_range");
    }

    @Test
    void changesNothingThatIsNotOfferedAnyMore() {
        assertThatCode(() -> OfferPolicy.requireOffered(null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OfferPolicy.requireOffered(Instant.EPOCH))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    assertThat(refused.details()).isEqualTo(Map.of("from", "ARCHIVED"));
                });
    }

    private static void refuses(Offer offer, String... violations) {
        assertThatThrownBy(() -> OfferPolicy.check(offer, KNOWN))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.field() + " " + violation.code())
                        .containsExactly(violations));
    }

    private static Offer offer(
            List<UUID> services, List<UUID> branches, long price, String currency, @Nullable UUID rate) {
        return new Offer(services, branches, new Money(price, Currency.getInstance(currency)), rate);
    }
}
