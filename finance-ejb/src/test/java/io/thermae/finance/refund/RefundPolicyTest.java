package io.thermae.finance.refund;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Allocation;
import io.thermae.finance.api.PaymentView.Part;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundPolicyTest {

    private static final Money HUNDRED = new Money(100, Currency.getInstance("KZT"));
    private static final Money NONE = new Money(0, Currency.getInstance("KZT"));

    private final UUID locked = UUID.randomUUID();

    @Test
    void nothingIsTakenFromAnInvoiceThatNobodyHasLocked() {
        PaymentView payment = paying(locked, UUID.randomUUID());

        assertThatThrownBy(() -> RefundPolicy.requireLocked(List.of(locked), payment))
                .isInstanceOf(RaceLost.class);
        assertThatThrownBy(() -> RefundPolicy.requireLocked(List.of(), payment)).isInstanceOf(RaceLost.class);
    }

    @Test
    void whatIsLockedMayBeMoreThanIsPaid() {
        assertThatCode(() -> RefundPolicy.requireLocked(List.of(locked, UUID.randomUUID()), paying(locked)))
                .doesNotThrowAnyException();
        assertThatCode(() -> RefundPolicy.requireLocked(List.of(), paying())).doesNotThrowAnyException();
    }

    @Test
    void whatGoesBackByAGatewayIsWhatItCounts() {
        assertThatThrownBy(() ->
                        RefundPolicy.requireCountable(HUNDRED, List.of(part(PaymentMethod.ONLINE)), List.of(200L), 30))
                .isInstanceOf(RuleBroken.class)
                .hasFieldOrPropertyWithValue("code", ErrorCode.AMOUNT_NOT_COUNTABLE);
        assertThatCode(() ->
                        RefundPolicy.requireCountable(HUNDRED, List.of(part(PaymentMethod.ONLINE)), List.of(200L), 50))
                .doesNotThrowAnyException();
    }

    @Test
    void whatGoesBackOtherwiseIsNotCountedByAGateway() {
        List<Part> parts = List.of(part(PaymentMethod.CASH), part(PaymentMethod.ONLINE));

        assertThatCode(() -> RefundPolicy.requireCountable(HUNDRED, parts, List.of(200L, 0L), 30))
                .doesNotThrowAnyException();
        assertThatCode(() -> RefundPolicy.requireCountable(HUNDRED, parts, List.of(40L, 60L), 30))
                .doesNotThrowAnyException();
    }

    private static Part part(PaymentMethod method) {
        return new Part(method, HUNDRED, NONE, null);
    }

    private static PaymentView paying(UUID... invoices) {
        return new PaymentView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                HUNDRED,
                NONE,
                NONE,
                NONE,
                NONE,
                List.of(),
                List.of(invoices).stream()
                        .map(invoice -> new Allocation(invoice, HUNDRED))
                        .toList(),
                List.of(),
                LocalDate.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
