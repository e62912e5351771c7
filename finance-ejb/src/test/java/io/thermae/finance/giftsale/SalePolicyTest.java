package io.thermae.finance.giftsale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.SellGiftCard.Part;
import io.thermae.finance.api.SellGiftCard.Sale;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SalePolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @Test
    void whatComesIsWhatIsOnTheCard() {
        assertThat(value(TODAY, cash(100), new Part(PaymentMethod.BANK_TRANSFER, money(50, "KZT"), null)))
                .isEqualTo(150);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentMethod.class,
            names = {"CASH", "CARD_TERMINAL", "BANK_TRANSFER"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatWasPaidBeforeBuysNoCard(PaymentMethod method) {
        refuses("parts[0].method brings_no_money", null, new Part(method, money(100, "KZT"), null));
    }

    @Test
    void allThatIsWrongIsSaid() {
        refuses("parts required", null);
        refuses("parts[0].amount must_be_positive", null, cash(0));
        refuses(
                "parts[0].amount.currency currency_mismatch",
                null,
                new Part(PaymentMethod.CASH, money(100, "USD"), null));
        refuses("expiresOn must_not_be_in_past", TODAY.minusDays(1), cash(100));
        refuses("parts out_of_range", null, cash(EntryPolicy.MOST_MINOR_UNITS), cash(1));
        refuses("parts[0].amount must_be_positive, expiresOn must_not_be_in_past", TODAY.minusYears(1), cash(-5));
    }

    private static long value(@Nullable LocalDate expiresOn, Part... parts) {
        return SalePolicy.value(new Sale(null, null, List.of(parts), expiresOn, null, null), "KZT", TODAY);
    }

    private static void refuses(String rules, @Nullable LocalDate expiresOn, Part... parts) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> value(expiresOn, parts))
                .satisfies(refused -> assertThat(refused.violations().stream()
                                .map(SalePolicyTest::text)
                                .collect(Collectors.joining(", ")))
                        .isEqualTo(rules));
    }

    private static String text(FieldViolation violation) {
        return violation.field() + " " + violation.code();
    }

    private static Part cash(long amount) {
        return new Part(PaymentMethod.CASH, money(amount, "KZT"), null);
    }

    private static Money money(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }
}
