package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.GatewayRefundStatus;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.platformbooks.PlatformJournal;
import io.thermae.kernel.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has come of a refund is posted when it is known for good, and once. */
class PlanPlatformLookTest {

    private static final UUID REFUND = new UUID(0, 1);
    private static final UUID INVOICE = new UUID(0, 2);

    private final PlanPlatformLook plan = new PlanPlatformLook();
    private final List<String> posted = new ArrayList<>();
    private boolean isOver;

    @BeforeEach
    void wire() {
        plan.clock = Clock.fixed(Instant.parse("2024-02-26T08:00:00Z"), ZoneOffset.UTC);
        plan.refunds = new PlatformRefunds() {
            @Override
            Optional<Refund> write(
                    UUID id,
                    GatewayRefundStatus status,
                    @Nullable String gatewayId,
                    @Nullable String failure,
                    @Nullable Instant dueAt) {
                if (isOver) {
                    return Optional.empty();
                }
                isOver = dueAt == null;
                return Optional.of(new Refund(id, INVOICE, new Money(10_000, Currency.getInstance("KZT"))));
            }
        };
        plan.journal = new PlatformJournal() {
            @Override
            public void post(PlatformEvent event, UUID documentId, UUID invoiceId, Money amount) {
                assertThat(documentId).isEqualTo(REFUND);
                assertThat(invoiceId).isEqualTo(INVOICE);
                posted.add(event + " " + amount.minorUnits());
            }
        };
    }

    @Test
    void whatIsUnderWayIsNotPosted() {
        plan.refunded(REFUND, GatewayRefundStatus.DUE, null, null, Duration.ofMinutes(1));
        plan.refunded(REFUND, GatewayRefundStatus.SENT, "re_1", null, Duration.ofMinutes(1));

        assertThat(posted).isEmpty();
    }

    @Test
    void whatWentBackIsPostedOnce() {
        plan.refunded(REFUND, GatewayRefundStatus.DONE, "re_1", null, null);
        plan.refunded(REFUND, GatewayRefundStatus.DONE, "re_1", null, null);

        assertThat(posted).containsExactly("REFUNDED 10000");
    }

    @Test
    void whatTheGatewayDoesNotGiveBackStaysTheBusinesss() {
        plan.refunded(REFUND, GatewayRefundStatus.FAILED, null, "amount_too_large", null);
        plan.refunded(REFUND, GatewayRefundStatus.DONE, "re_1", null, null);

        assertThat(posted).containsExactly("REFUND_FAILED 10000");
    }
}
