package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayRefused;
import io.thermae.finance.gateway.GatewayUnavailable;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.kernel.Money;
import io.thermae.kernel.PutOff;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a card does not pay at once is over; and no gateway that is out of order ends what is kept. */
class ChargePlatformCardsTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");
    private static final Money AMOUNT = new Money(100, Currency.getInstance("KZT"));

    private final List<String> done = new ArrayList<>();
    private final List<PlatformPayment> withCards = new ArrayList<>();
    private final List<PlatformCard> cards = new ArrayList<>();
    private final List<PlatformPayment> attempts = new ArrayList<>();
    private final Set<String> away = new HashSet<>();
    private final ChargePlatformCards charge = new ChargePlatformCards();

    @BeforeEach
    void wire() {
        charge.plan = new Plan();
        charge.askGateway = new AskPlatformGateway() {
            @Override
            public Answer<PlatformPayment> ask(PlatformPayment payment) {
                done.add("ask " + payment.status());
                if (payment.status() == OnlinePaymentStatus.CREATED) {
                    throw new IllegalStateException("The books are closed to it");
                }
                return new Answer<>(payment, null);
            }

            @Override
            public PlatformPayment cancel(PlatformPayment payment) {
                done.add("cancel " + payment.status());
                return payment;
            }

            @Override
            public PaymentGateway gateway(String name) {
                return ChargePlatformCardsTest.this.gateway(name);
            }
        };
    }

    @Test
    void whatIsNotPaidAtOnceIsCancelled() {
        cards.add(card("works", false));
        attempts.add(payment("works", OnlinePaymentStatus.SUCCEEDED));
        attempts.add(payment("works", OnlinePaymentStatus.REQUIRES_ACTION));
        attempts.add(payment("works", OnlinePaymentStatus.FAILED));

        charge.round(away);

        assertThat(done)
                .containsExactly("ask SUCCEEDED", "ask REQUIRES_ACTION", "cancel REQUIRES_ACTION", "ask FAILED");
    }

    @Test
    void whatTheGatewayHasForgottenGoesAndWhatItDoesNotAnswerOfStays() {
        cards.add(card("works", true));
        cards.add(card("away", true));
        cards.add(card("away", false));
        attempts.add(payment("away", OnlinePaymentStatus.SUCCEEDED));

        charge.round(away);

        assertThat(done).containsExactly("forget works", "forgotten", "forget away");
        assertThat(away).containsExactly("away");
    }

    @Test
    void aCardIsKeptIfTheGatewaySaysWhichAndAskedForAgainIfItDoesNotAnswer() {
        withCards.add(payment("works", OnlinePaymentStatus.SUCCEEDED));
        withCards.add(payment("refuses", OnlinePaymentStatus.SUCCEEDED));
        withCards.add(payment("away", OnlinePaymentStatus.SUCCEEDED));

        charge.round(away);

        assertThat(done)
                .containsExactly(
                        "keptCard works",
                        "keep Optional[pm]",
                        "keptCard refuses",
                        "keep Optional.empty",
                        "keptCard away");
    }

    @Test
    void whatFailsAsNobodyHasExpectedKeepsNoOtherWaiting() {
        withCards.add(payment("breaks", OnlinePaymentStatus.SUCCEEDED));
        withCards.add(payment("works", OnlinePaymentStatus.SUCCEEDED));
        cards.add(card("breaks", true));
        cards.add(card("works", true));

        assertThatThrownBy(() -> charge.round(away)).isInstanceOf(PutOff.class).hasMessageStartingWith("2 ");

        assertThat(done)
                .containsExactly(
                        "keptCard breaks",
                        "keptCard works",
                        "keep Optional[pm]",
                        "forget breaks",
                        "forget works",
                        "forgotten");
        assertThat(away).isEmpty();
    }

    @Test
    void oneChargeThatFailsKeepsNoOtherOfItsCardWaiting() {
        cards.add(card("works", false));
        attempts.add(payment("works", OnlinePaymentStatus.CREATED));
        attempts.add(payment("works", OnlinePaymentStatus.SUCCEEDED));

        assertThatThrownBy(() -> charge.round(away)).isInstanceOf(PutOff.class).hasMessageStartingWith("1 ");

        assertThat(done).containsExactly("ask CREATED", "ask SUCCEEDED");
    }

    private static PlatformCard card(String gateway, boolean forgotten) {
        return new PlatformCard(UUID.randomUUID(), gateway, "pm", UUID.randomUUID(), NOW, forgotten, 0);
    }

    private static PlatformPayment payment(String gateway, OnlinePaymentStatus status) {
        UUID id = UUID.randomUUID();
        return new PlatformPayment(
                id, id, AMOUNT, gateway, "1", status, 1, null, null, null, true, null, null, id, NOW, NOW, 0);
    }

    private PaymentGateway gateway(String name) {
        return (PaymentGateway) Proxy.newProxyInstance(
                PaymentGateway.class.getClassLoader(), new Class<?>[] {PaymentGateway.class}, (self, method, said) -> {
                    done.add(method.getName() + " " + name);
                    return switch (name) {
                        case "away" -> throw new GatewayUnavailable("It is away");
                        case "breaks" -> throw new IllegalStateException("It is out of order");
                        case "refuses" -> throw new GatewayRefused("resource_missing");
                        default -> method.getName().equals("keptCard") ? Optional.of("pm") : null;
                    };
                });
    }

    /** What is due, and what was written of it. */
    private final class Plan extends PlanPlatformCharge {

        @Override
        public List<PlatformPayment> withCards() {
            return withCards;
        }

        @Override
        public void keep(PlatformPayment payment, Optional<String> card) {
            done.add("keep " + card);
        }

        @Override
        public List<PlatformCard> cards() {
            return ChargePlatformCardsTest.this.cards;
        }

        @Override
        public void forgotten(UUID id) {
            done.add("forgotten");
        }

        @Override
        public List<PlatformPayment> attempts(PlatformCard card) {
            return attempts;
        }
    }
}
