package io.thermae.booking.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceRules;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says of what is paid before. */
class ServicePrepaymentTest {

    private static final Currency KZT = Currency.getInstance("KZT");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NONE,    -,  -,   ALWAYS,         -, ''",
                "PERCENT, 30, -,   ALWAYS,         -, ''",
                "FIXED,   -,  500, FIRST_VISIT,    -, ''",
                "FULL,    -,  -,   AFTER_NO_SHOWS, 2, ''",
                "PERCENT, -,  -,   ALWAYS,         -, 'prepayment.percent required'",
                "FIXED,   -,  -,   ALWAYS,         -, 'prepayment.amount required'",
                "FIXED,   -,  0,   ALWAYS,         -, 'prepayment.amount must_be_positive'",
                "FIXED,   -,  -1,  ALWAYS,         -, 'prepayment.amount must_be_positive'",
                "FULL,    -,  -,   AFTER_NO_SHOWS, -, 'prepayment.noShows required'",
                "FULL,    30, -,   ALWAYS,         -, 'prepayment.percent not_for_this_prepayment'",
                "PERCENT, 30, 500, ALWAYS,         -, 'prepayment.amount not_for_this_prepayment'",
                "FULL,    -,  -,   FIRST_VISIT,    2, 'prepayment.noShows not_for_this_prepayment'",
                "NONE,    -,  -,   FIRST_VISIT,    -, 'prepayment.when not_for_this_prepayment'",
            })
    void saysWhatItsKindAsksForAndNothingElse(
            PrepaymentKind kind,
            @Nullable Integer percent,
            @Nullable Long amount,
            PrepaymentWhen when,
            @Nullable Integer noShows,
            String violation) {
        PrepaymentRule rule =
                new PrepaymentRule(kind, percent, amount == null ? null : new Money(amount, KZT), when, noShows);

        assertThat(String.join(", ", violations(PriceKind.FIXED, 15000, rule))).isEqualTo(violation);
    }

    @Test
    void nothingIsPaidBeforeForWhatIsFree() {
        PrepaymentRule full = new PrepaymentRule(PrepaymentKind.FULL, null, null, PrepaymentWhen.ALWAYS, null);

        assertThat(violations(PriceKind.FREE, 0, full)).containsExactly("prepayment must_be_free");
        assertThat(violations(PriceKind.FREE, 0, PrepaymentRule.NONE)).isEmpty();
    }

    @Test
    void isInTheBusinessesCurrency() {
        Money euro = new Money(500, Currency.getInstance("EUR"));
        ServiceDetails details = details(
                PriceKind.FIXED,
                15000,
                new PrepaymentRule(PrepaymentKind.FIXED, null, euro, PrepaymentWhen.ALWAYS, null));

        assertThat(ServicePolicy.currencies(details, "KZT"))
                .extracting(violation -> violation.field() + " " + violation.code())
                .containsExactly("prepayment.amount.currency currency_mismatch");
    }

    private static List<String> violations(PriceKind kind, long price, PrepaymentRule rule) {
        return ServicePolicy.violations(details(kind, price, rule)).stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    private static ServiceDetails details(PriceKind kind, long price, PrepaymentRule rule) {
        return new ServiceDetails(
                "Massage",
                null,
                null,
                60,
                0,
                0,
                new Money(price, KZT),
                List.of(),
                1,
                List.of(),
                List.of(),
                new ServiceRules(true, null, null, null, null, null, null, rule),
                List.of(),
                kind,
                List.of(),
                false,
                List.of(),
                null,
                null);
    }
}
