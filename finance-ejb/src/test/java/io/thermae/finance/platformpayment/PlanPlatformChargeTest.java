package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.PlatformInvoiceKind;
import io.thermae.finance.api.PlatformInvoiceStatus;
import io.thermae.finance.api.PlatformInvoiceView;
import io.thermae.finance.platforminvoice.ChargeSchedule;
import io.thermae.kernel.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card is charged once for each day of dunning, and not while somebody pays himself. */
class PlanPlatformChargeTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");
    private static final UUID INVOICE = new UUID(0, 1);
    private static final UUID OWNER = new UUID(0, 2);
    private static final PlatformCard CARD = new PlatformCard(new UUID(0, 3), "test", "pm", OWNER, NOW, false, 0);

    private final List<PlatformPayment> rows = new ArrayList<>();
    private final PlanPlatformCharge plan = new PlanPlatformCharge();
    private boolean isKept = true;
    private boolean isPaidByOwner;
    private int charges;

    @BeforeEach
    void wire() {
        plan.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        plan.schedule = new ChargeSchedule() {
            @Override
            public List<Due> due(Instant now) {
                return List.of(new Due(invoice(), charges));
            }
        };
        plan.cards = new StoredPlatformCards() {
            @Override
            boolean lockKept(UUID id) {
                return isKept;
            }
        };
        plan.payments = new StoredPlatformPayments() {
            @Override
            int attempts(UUID invoiceId) {
                return rows.stream()
                        .mapToInt(row -> Objects.requireNonNull(row.attempt()))
                        .max()
                        .orElse(0);
            }

            @Override
            boolean insert(PlatformPayment payment, Instant lookAt) {
                return !isPaidByOwner && rows.add(payment);
            }
        };
    }

    @Test
    void eachDayOfDunningIsOneAttempt() {
        for (charges = 0; charges <= 3; charges++) {
            assertThat(plan.attempts(CARD)).hasSize(charges == 0 ? 0 : 1);
            assertThat(plan.attempts(CARD)).isEmpty();
        }

        assertThat(rows).extracting(PlatformPayment::attempt).containsExactly(1, 2, 3);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.invoiceId()).isEqualTo(INVOICE);
            assertThat(row.card()).isEqualTo("pm");
            assertThat(row.begunBy()).isEqualTo(OWNER);
            assertThat(row.keepsCard()).isFalse();
        });
        assertThat(rows).extracting(PlatformPayment::id).doesNotHaveDuplicates();
    }

    @Test
    void aCardThatWasForgottenMeanwhileIsNotCharged() {
        charges = 1;
        isKept = false;

        assertThat(plan.attempts(CARD)).isEmpty();
        assertThat(rows).isEmpty();
    }

    @Test
    void attemptsThatNobodyWasThereToMakeAreNotMadeUpFor() {
        charges = 3;

        assertThat(plan.attempts(CARD)).hasSize(1);
        assertThat(plan.attempts(CARD)).isEmpty();
    }

    @Test
    void whatItsOwnerIsPayingIsChargedWhenHeHasGivenUp() {
        charges = 1;
        isPaidByOwner = true;
        assertThat(plan.attempts(CARD)).isEmpty();

        isPaidByOwner = false;

        assertThat(plan.attempts(CARD)).hasSize(1);
    }

    private static PlatformInvoiceView invoice() {
        return new PlatformInvoiceView(
                INVOICE,
                "000001",
                PlatformInvoiceKind.PERIOD,
                PlatformInvoiceStatus.OPEN,
                "Studio",
                NOW,
                NOW,
                new Money(10_000, Currency.getInstance("KZT")),
                new Money(0, Currency.getInstance("KZT")),
                null,
                true,
                null,
                NOW,
                NOW,
                0,
                null,
                null);
    }
}
