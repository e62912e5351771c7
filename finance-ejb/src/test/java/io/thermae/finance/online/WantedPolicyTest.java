package io.thermae.finance.online;

import static io.thermae.finance.online.OpenDocuments.BRANCH;
import static io.thermae.finance.online.OpenDocuments.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PayOnline.Wanted;
import io.thermae.finance.online.DueOnline.Due;
import io.thermae.finance.online.WantedPolicy.GoesOn;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asks twice for the same means one payment, before it is paid and after. */
class WantedPolicyTest {

    private static final UUID INVOICE = new UUID(3, 3);
    private static final Due DUE = new Due(OnlinePaymentKind.INVOICE, null, INVOICE, BRANCH, money(900), null, true);
    private static final Wanted PART = new Wanted(money(300), money(70), money(900));

    @Test
    void whoWantsAPartOrATipSaysWhatHeSaw() {
        assertThatCode(() -> WantedPolicy.requireSeen(Wanted.ALL)).doesNotThrowAnyException();
        assertThatCode(() -> WantedPolicy.requireSeen(PART)).doesNotThrowAnyException();
        requires(new Wanted(money(300), null, null));
        requires(new Wanted(null, money(0), null));
    }

    @Test
    void whatIsOpenIsWhatWasSeenOrHasChanged() {
        assertThat(WantedPolicy.isAsSeen(PART, money(900))).isTrue();
        assertThat(WantedPolicy.isAsSeen(PART, money(600))).isFalse();
        assertThat(WantedPolicy.isAsSeen(Wanted.ALL, money(600))).isTrue();
        assertThat(WantedPolicy.changed(money(600)).code()).isEqualTo(ErrorCode.OPEN_AMOUNT_CHANGED);
        assertThat(WantedPolicy.changed(money(600)).details())
                .isEqualTo(Map.of("open", Map.of("amount", "6.00", "currency", "KZT")));
    }

    @Test
    void aPaymentIsTheSameIfItPaysAsMuchWithTheSameTip() {
        OnlinePayment paid = payment(INVOICE, 370, 70, OnlinePaymentStatus.SUCCEEDED);

        assertThat(WantedPolicy.isSame(PART, paid, null)).isTrue();
        assertThat(WantedPolicy.isSame(new Wanted(money(370), null, money(900)), paid, null))
                .isFalse();
        assertThat(WantedPolicy.isSame(new Wanted(money(300), money(0), money(900)), paid, null))
                .isFalse();
        assertThat(WantedPolicy.isSame(new Wanted(null, money(70), money(300)), paid, money(600)))
                .as("all of what was seen")
                .isTrue();
        assertThat(WantedPolicy.isSame(Wanted.ALL, payment(INVOICE, 300, 0, OnlinePaymentStatus.SUCCEEDED), money(300)))
                .isTrue();
    }

    @Test
    void whatIsWantedAndNeededGoesOn() {
        OnlinePayment begun = payment(INVOICE, 370, 70, OnlinePaymentStatus.REQUIRES_METHOD);

        assertThat(WantedPolicy.goesOn(begun, DUE, PART)).contains(GoesOn.SAME);
        assertThat(WantedPolicy.goesOn(begun, DUE, Wanted.ALL)).isEmpty();
        assertThat(WantedPolicy.goesOn(begun, null, PART)).isEmpty();
        assertThat(WantedPolicy.goesOn(payment(new UUID(4, 4), 370, 70, begun.status()), DUE, PART))
                .as("of another invoice")
                .isEmpty();
    }

    @Test
    void whatABankHasInItsHandsIsUnderWayWhateverIsWanted() {
        OnlinePayment begun = payment(INVOICE, 200, 0, OnlinePaymentStatus.PROCESSING);

        assertThat(WantedPolicy.goesOn(begun, DUE, PART)).contains(GoesOn.UNDER_WAY);
        assertThat(WantedPolicy.goesOn(begun, DUE, Wanted.ALL)).contains(GoesOn.UNDER_WAY);
        assertThat(WantedPolicy.goesOn(begun, null, PART)).contains(GoesOn.UNDER_WAY);
    }

    @Test
    void whatItsPayerProvesIsUnderWayUnlessSomethingElseIsWanted() {
        OnlinePayment begun = payment(INVOICE, 200, 0, OnlinePaymentStatus.REQUIRES_ACTION);

        assertThat(WantedPolicy.goesOn(begun, DUE, Wanted.ALL)).contains(GoesOn.UNDER_WAY);
        assertThat(WantedPolicy.goesOn(begun, DUE, PART)).isEmpty();
        assertThat(WantedPolicy.goesOn(payment(INVOICE, 950, 0, begun.status()), DUE, Wanted.ALL))
                .as("more than is due")
                .isEmpty();
    }

    private static void requires(Wanted wanted) {
        assertThatThrownBy(() -> WantedPolicy.requireSeen(wanted))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .containsExactly(new FieldViolation("open", "required")));
    }

    private static OnlinePayment payment(UUID invoiceId, long amount, long tip, OnlinePaymentStatus status) {
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
                status,
                0,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }
}
