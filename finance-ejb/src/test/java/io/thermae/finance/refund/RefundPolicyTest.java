package io.thermae.finance.refund;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.PaymentView;
import io.thermae.finance.api.PaymentView.Allocation;
import io.thermae.kernel.Money;
import io.thermae.kernel.RaceLost;
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
