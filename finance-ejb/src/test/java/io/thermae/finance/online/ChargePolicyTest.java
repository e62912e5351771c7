package io.thermae.finance.online;

import static io.thermae.finance.online.OpenDocuments.BRANCH;
import static io.thermae.finance.online.OpenDocuments.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A payer pays all that is due, or a part of it, and gives a tip; what cannot be is refused by the name of its field. */
class ChargePolicyTest {

    private static final UUID INVOICE = new UUID(3, 3);
    private static final Due SERVED = invoice(true);
    private static final long LEAST = 50;

    @Test
    void allThatIsDueIsChargedUnlessSomethingElseIsWanted() {
        assertThat(charge(SERVED, Wanted.ALL)).isEqualTo(new Charge(SERVED, money(900), money(0)));
        assertThat(charge(SERVED, new Wanted(money(300), null)).total()).isEqualTo(money(300));
        assertThat(charge(SERVED, new Wanted(money(900), money(0))).total()).isEqualTo(money(900));
        assertThat(charge(SERVED, new Wanted(null, money(70))).total()).isEqualTo(money(970));
        assertThat(charge(SERVED, new Wanted(money(300), money(70))))
                .isEqualTo(new Charge(SERVED, money(300), money(70)));
    }

    @Test
    void noMoreIsPaidThanIsOpen() {
        assertThatThrownBy(() -> charge(SERVED, new Wanted(money(901), null)))
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

        refuses(SERVED, new Wanted(money(0), money(-1)), "amount must_be_positive", "tip must_be_positive");
        refuses(
                SERVED,
                new Wanted(dollars, dollars),
                "amount.currency currency_mismatch",
                "tip.currency currency_mismatch");
        refuses(SERVED, new Wanted(money(100_000_000_000_001L), null), "amount out_of_range");
        refuses(SERVED, new Wanted(null, money(100_000_000_000_000L)), "tip out_of_range");
    }

    @Test
    void theGatewayChargesNoLessThanItsLeast() {
        refuses(SERVED, new Wanted(money(49), null), "amount below_gateway_minimum");
        assertThat(charge(SERVED, new Wanted(money(49), money(1))).total()).isEqualTo(money(LEAST));
        Due little = new Due(OnlinePaymentKind.INVOICE, null, INVOICE, BRANCH, money(20), null, true);
        assertThat(charge(little, Wanted.ALL).total())
                .as("of all that is due the gateway says it itself")
                .isEqualTo(money(20));
    }

    @Test
    void aPartLeavesNothingOpenThatNobodyCouldPay() {
        refuses(SERVED, new Wanted(money(851), null), "amount leaves_too_little");
        refuses(SERVED, new Wanted(money(899), money(100)), "amount leaves_too_little");
        assertThat(charge(SERVED, new Wanted(money(850), null)).pays()).isEqualTo(money(850));
        assertThat(charge(SERVED, new Wanted(money(900), null)).pays()).isEqualTo(money(900));
    }

    @Test
    void aPartAndATipAreWhatTheGatewayCanCount() {
        Due due = SERVED;

        assertThat(ChargePolicy.charge(due, new Wanted(money(300), money(20)), 10, LEAST)
                        .total())
                .isEqualTo(money(320));
        refusesToCount(() -> ChargePolicy.charge(due, new Wanted(money(305), money(15)), 10, LEAST), "amount");
        refusesToCount(() -> ChargePolicy.charge(due, new Wanted(money(300), money(15)), 10, LEAST), "tip");
    }

    @Test
    void onlyWhoHasServedIsTipped() {
        refuses(invoice(false), new Wanted(null, money(70)), "tip nobody_to_tip");
        assertThat(charge(invoice(false), new Wanted(null, money(0))).tip()).isEqualTo(money(0));
    }

    @Test
    void aPrepaymentIsPaidAsItIsAskedFor() {
        Due prepayment =
                new Due(OnlinePaymentKind.PREPAYMENT, new UUID(1, 1), null, BRANCH, money(900), Instant.EPOCH, false);

        refuses(prepayment, new Wanted(money(300), null), "amount not_for_prepayment");
        refuses(prepayment, new Wanted(money(901), money(1)), "amount not_for_prepayment", "tip not_for_prepayment");
        assertThat(charge(prepayment, new Wanted(money(900), null)).total()).isEqualTo(money(900));
    }

    @Test
    void aPaymentIsTheSameIfItPaysAsMuchOfTheSameWithTheSameTip() {
        Charge charge = charge(SERVED, new Wanted(money(300), money(70)));

        assertThat(charge.isMadeBy(payment(INVOICE, 370, 70))).isTrue();
        assertThat(charge.isMadeBy(payment(INVOICE, 370, 0))).isFalse();
        assertThat(charge.isMadeBy(payment(INVOICE, 300, 70))).isFalse();
        assertThat(charge.isMadeBy(payment(new UUID(4, 4), 370, 70))).isFalse();
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

    private static OnlinePayment payment(@Nullable UUID invoiceId, long amount, long tip) {
        return new OnlinePayment(
                UUID.randomUUID(),
                OnlinePaymentKind.INVOICE,
                null,
                invoiceId,
                BRANCH,
                money(amount),
                money(tip),
                "test",
                null,
                OnlinePaymentStatus.CREATED,
                0,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }
}
