package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.gateway.ChosenGateway;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where there is no gateway nobody pays the platform on the web, and what is another's is told of to nobody there either. */
class PayPlatformInvoiceTest {

    private static final UUID OURS = new UUID(0, 1);
    private static final UUID THEIRS = new UUID(0, 2);

    private final PayPlatformInvoiceBean pay = new PayPlatformInvoiceBean();

    @BeforeEach
    void wire() {
        pay.chosen = new ChosenGateway() {
            @Override
            public Optional<PaymentGateway> get() {
                return Optional.empty();
            }
        };
        pay.findPayment = new FindPlatformPayment() {
            @Override
            public Optional<PlatformPayment> latest(UUID invoiceId) {
                if (!invoiceId.equals(OURS)) {
                    throw new NotFound("platform_invoice");
                }
                return Optional.empty();
            }
        };
    }

    @Test
    void withoutAGatewayNothingIsBegun() {
        assertThatThrownBy(() -> pay.begin(OURS, false))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.ONLINE_PAYMENT_UNAVAILABLE));
        assertThatThrownBy(() -> pay.confirmTest(OURS, "pm_card_visa")).isInstanceOf(NotFound.class);
        assertThat(pay.latest(OURS)).isEmpty();
    }

    @Test
    void whatIsAnothersIsNotThere() {
        assertThatThrownBy(() -> pay.begin(THEIRS, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pay.confirmTest(THEIRS, "none")).isInstanceOf(NotFound.class);
    }
}
