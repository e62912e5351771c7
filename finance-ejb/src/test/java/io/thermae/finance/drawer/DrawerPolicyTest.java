package io.thermae.finance.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawerPolicyTest {

    private static final UUID BRANCH = new UUID(1, 1);

    @Test
    void whatIsMissingIsAnExpenseAndWhatIsOverTakesFromIt() {
        assertThat(DrawerPolicy.difference(100, 70, BRANCH))
                .containsExactly(
                        new JournalLine(AccountRole.CASH, null, -30),
                        new JournalLine(AccountRole.CASH_OVER_SHORT, BRANCH, 30));
        assertThat(DrawerPolicy.difference(-20, 10, BRANCH))
                .containsExactly(
                        new JournalLine(AccountRole.CASH, null, 30),
                        new JournalLine(AccountRole.CASH_OVER_SHORT, BRANCH, -30));
        assertThat(DrawerPolicy.difference(70, 70, BRANCH)).isEmpty();
    }

    @Test
    void aDifferenceThatCannotBePostedIsRefused() {
        refuses("counted: out_of_range", () -> DrawerPolicy.difference(-1, EntryPolicy.MOST_MINOR_UNITS, BRANCH));
    }

    @Test
    void anEmptyDrawerIsCountedAndLessThanNothingIsNot() {
        assertThat(DrawerPolicy.counted("counted", money(0, "KZT"), "KZT")).isZero();
        refuses("counted: out_of_range", () -> DrawerPolicy.counted("counted", money(-1, "KZT"), "KZT"));
        refuses(
                "counted: out_of_range",
                () -> DrawerPolicy.counted("counted", money(EntryPolicy.MOST_MINOR_UNITS + 1, "KZT"), "KZT"));
        refuses("counted.currency: currency_mismatch", () -> DrawerPolicy.counted("counted", money(1, "USD"), "KZT"));
    }

    @Test
    void whatIsPutInComesAndWhatIsTakenOutGoes() {
        assertThat(DrawerPolicy.moved(DrawerMovementKind.CASH_IN, money(5, "KZT"), "KZT"))
                .isEqualTo(5);
        assertThat(DrawerPolicy.moved(DrawerMovementKind.CASH_OUT, money(5, "KZT"), "KZT"))
                .isEqualTo(-5);
        refuses(
                "amount: must_be_positive",
                () -> DrawerPolicy.moved(DrawerMovementKind.CASH_OUT, money(0, "KZT"), "KZT"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DrawerMovementKind.class,
            names = {"CASH_IN", "CASH_OUT"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatDocumentsTellOfIsNotMovedByHand(DrawerMovementKind kind) {
        refuses("kind: not_by_hand", () -> DrawerPolicy.moved(kind, money(5, "KZT"), "KZT"));
    }

    private static void refuses(String rule, ThrowingCallable what) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(what).withMessageEndingWith(rule);
    }

    private static Money money(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }
}
