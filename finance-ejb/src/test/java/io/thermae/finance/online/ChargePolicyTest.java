package io.thermae.finance.online;

import static io.thermae.finance.online.OpenDocuments.BRANCH;
import static io.thermae.finance.online.OpenDocuments.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.PayOnline.Wanted;
import io.thermae.finance.online.ChargePolicy.Charge;
import io.thermae.finance.online.DueOnline.Due;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A payer pays all that is due, or a part of it, and gives a tip; what cannot be is refused by the name of its field. */
class ChargePolicyTest {

    private static final UUID INVOICE = new UUID(3, 3);
    private static final Due SERVED = invoice(true);
    private static final OptionalLong LEAST = OptionalLong.of(50);

    @Test
    void allThatIsDueIsChargedUnlessSomethingElseIsWanted() {
        assertThat(charge(SERVED, Wanted.ALL)).isEqualTo(new Charge(SERVED, money(900), money(0)));
        assertThat(charge(SERVED, wanted(money(300), null)).total()).isEqualTo(money(300));
        assertThat(charge(SERVED, wanted(money(900), money(0))).total()).isEqualTo(money(900));
        assertThat(charge(SERVED, wanted(null, money(70))).total()).isEqualTo(money(970));
        assertThat(charge(SERVED, wanted(money(300), money(70)))).isEqualTo(new Charge(SERVED, money(300), money(70)));
    }

    @Test
    void noMoreIsPaidThanIsOpen() {
        assertThatThrownBy(() -> charge(SERVED, wanted(money(901), null)))
                .isEqualToComparingOnlyGivenFields(
                        new RuleBroken(
                                ErrorCode.MORE_THAN_OPEN,
                                Map.of("field", "amount", "open", Map.of("amount", "9.00", "currency", "KZT"))),
                        "code",
                        "details");
    }

    @Test
    void anAmountIsPositiveAndOfTheCurrencyOfWhatIsDue() {
        Money dollars = new Money(300, Currency.getInstance("USD"));

        refuses(SERVED, wanted(money(0), money(-1)), "amount must_be_positive", "tip must_be_positive");
        refuses(
                SERVED,
                wanted(dollars, dollars),
                "amount.currency currency_mismatch",
                "tip.currency currency_mismatch");
        refuses(SERVED, wanted(money(100_000_000_000_001L), null), "amount out_of_range");
        refuses(SERVED, wanted(null, money(100_000_000_000_000L)), "tip out_of_range");
    }

    @Test
    void theGatewayChargesNoLessThanItsLeast() {
        refuses(SERVED, wanted(money(49), null), "amount below_gateway_minimum");
        assertThat(charge(SERVED, wanted(money(49), money(1))).total()).isEqualTo(money(50));
        Due little = new Due(OnlinePaymentKind.INVOICE, null, INVOICE, BRANCH, money(20), null, true);
        assertThat(charge(little, Wanted.ALL).total())
                .as("of all that is due the gateway says it itself")
                .isEqualTo(money(20));
    }

    @Test
    void aPartLeavesNothingOpenThatNobodyCouldPay() {
        refuses(SERVED, wanted(money(851), null), "amount leaves_too_little");
        refuses(SERVED, wanted(money(899), money(100)), "amount leaves_too_little");
        assertThat(charge(SERVED, wanted(money(850), null)).pays()).isEqualTo(money(850));
        assertThat(charge(SERVED, wanted(money(900), null)).pays()).isEqualTo(money(900));
    }

    @Test
    void aPartAndATipAreWhatTheGatewayCanCount() {
        Due due = SERVED;

        assertThat(ChargePolicy.charge(due, wanted(money(300), money(20)), 10, LEAST)
                        .total())
                .isEqualTo(money(320));
        refusesToCount(() -> ChargePolicy.charge(due, wanted(money(305), money(15)), 10, LEAST), "amount");
        refusesToCount(() -> ChargePolicy.charge(due, wanted(money(300), money(15)), 10, LEAST), "tip");
    }

    @Test
    void onlyWhoHasServedIsTipped() {
        refuses(invoice(false), wanted(null, money(70)), "tip nobody_to_tip");
        assertThat(charge(invoice(false), wanted(null, money(0))).tip()).isEqualTo(money(0));
    }

    @Test
    void aPrepaymentIsPaidAsItIsAskedFor() {
        Due prepayment =
                new Due(OnlinePaymentKind.PREPAYMENT, new UUID(1, 1), null, BRANCH, money(900), Instant.EPOCH, false);

        refuses(prepayment, wanted(money(300), null), "amount not_for_prepayment");
        refuses(prepayment, wanted(money(901), money(1)), "amount not_for_prepayment", "tip not_for_prepayment");
        assertThat(charge(prepayment, wanted(money(900), null)).total()).isEqualTo(money(900));
    }

    @Test
    void noPartIsPaidIfNobodyKnowsWhichRestCouldBe() {
        OptionalLong unknown = OptionalLong.empty();

        assertThatThrownBy(() -> ChargePolicy.charge(SERVED, wanted(money(300), null), 1, unknown))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.ONLINE_PAYMENT_UNAVAILABLE);
                    assertThat(refused.details()).containsEntry("field", "amount");
                });
        assertThat(ChargePolicy.charge(SERVED, wanted(money(900), money(70)), 1, unknown)
                        .total())
                .as("all of it is no part")
                .isEqualTo(money(970));
        assertThat(ChargePolicy.charge(SERVED, Wanted.ALL, 1, unknown).pays()).isEqualTo(money(900));
    }

    @Test
    void ofWhatTheGatewayCannotCountNoPartIsPaid() {
        Due due = new Due(OnlinePaymentKind.INVOICE, null, INVOICE, BRANCH, money(905), null, true);

        assertThatThrownBy(() -> ChargePolicy.charge(due, wanted(money(300), null), 10, LEAST))
                .hasFieldOrPropertyWithValue("code", ErrorCode.AMOUNT_NOT_COUNTABLE);
    }

    /** What is seen as open is not what this asks about. */
    private static Wanted wanted(@Nullable Money amount, @Nullable Money tip) {
        return new Wanted(amount, tip, null);
    }

    private static Charge charge(Due due, Wanted wanted) {
        return ChargePolicy.charge(due, wanted, 1, LEAST);
    }

    private static Due invoice(boolean tippable) {
        return new Due(OnlinePaymentKind.INVOICE, null, INVOICE, BRANCH, money(900), null, tippable);
    }

    /** @param violations fields with their rules */
    private static void refuses(Due due, Wanted wanted, String... violations) {
        assertThatThrownBy(() -> charge(due, wanted))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(said(refused.violations()))
                        .containsExactlyInAnyOrder(violations));
    }

    private static List<String> said(List<FieldViolation> violations) {
        return violations.stream().map(each -> each.field() + " " + each.code()).toList();
    }

    private static void refusesToCount(Runnable charging, String field) {
        assertThatThrownBy(charging::run).isInstanceOfSatisfying(RuleBroken.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.AMOUNT_NOT_COUNTABLE);
            assertThat(refused.details()).containsEntry("field", field);
        });
    }
}
