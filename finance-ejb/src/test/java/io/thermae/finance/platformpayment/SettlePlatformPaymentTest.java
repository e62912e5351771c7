package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import io.thermae.finance.platformbooks.PlatformJournal;
import io.thermae.finance.platforminvoice.SettlePlatformInvoice;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.ChangeBusinessState;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that has come pays the invoice once, or goes back once, in whichever order that is told. */
class SettlePlatformPaymentTest {

    private static final Instant NOW = Instant.parse("2024-02-26T08:00:00Z");
    private static final Currency KZT = Currency.getInstance("KZT");
    private static final UUID INVOICE = new UUID(0, 1);
    private static final UUID OWNER = new UUID(0, 2);

    private final Map<UUID, PlatformPayment> rows = new HashMap<>();
    private final List<String> goesBack = new ArrayList<>();
    private final List<String> posted = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final SettlePlatformPayment settle = new SettlePlatformPayment();
    private @Nullable String paidBy;
    private boolean keepsCard;

    @BeforeEach
    void wire() {
        settle.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        settle.stored = new Rows();
        settle.refunds = new PlatformRefunds() {
            @Override
            void owe(UUID paymentId, Money amount, Reason reason, Instant now) {
                goesBack.add(paymentId + " " + amount.minorUnits() + " " + reason);
            }
        };
        settle.settleInvoice = new SettlePlatformInvoice() {
            @Override
            public boolean pay(UUID id, UUID by, @Nullable String reference) {
                done.add("invoice");
                assertThat(id).isEqualTo(INVOICE);
                assertThat(by).isEqualTo(OWNER);
                if (paidBy != null) {
                    return false;
                }
                paidBy = Objects.requireNonNull(reference);
                return true;
            }
        };
        settle.journal = new PlatformJournal() {
            @Override
            public void post(PlatformEvent event, UUID documentId, UUID invoiceId, Money amount) {
                assertThat(invoiceId).isEqualTo(INVOICE);
                posted.add(documentId + " " + amount.minorUnits() + " " + event);
            }
        };
        settle.changeState = (ChangeBusinessState) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ChangeBusinessState.class}, (proxy, method, args) -> {
                    done.add(method.getName());
                    return null;
                });
    }

    @Test
    void moneyPaysTheInvoiceOnceHoweverOftenItIsTold() {
        UUID id = opened(10);

        for (int i = 0; i < 3; i++) {
            settle.settle(id, told(10, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));
        }

        assertThat(paidBy).isEqualTo("test_10");
        assertThat(row(id).status()).isEqualTo(OnlinePaymentStatus.SUCCEEDED);
        assertThat(row(id).received()).isEqualTo(10_000);
        assertThat(goesBack).isEmpty();
        assertThat(posted).containsExactly(id + " 10000 PAID");
    }

    @Test
    void ofTwoPaymentsTheLaterOneGoesBackOnce() {
        UUID first = opened(10);
        UUID second = opened(11);

        settle.settle(second, told(11, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));
        settle.settle(first, told(10, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));
        settle.settle(first, told(10, OnlinePaymentStatus.SUCCEEDED, 10_000, 3));

        assertThat(paidBy).isEqualTo("test_11");
        assertThat(goesBack).containsExactly(first + " 10000 PAID_ALREADY");
        assertThat(posted).containsExactly(second + " 10000 PAID", first + " 10000 PAID_IN_EXCESS");
    }

    @Test
    void anotherAmountPaysNothing() {
        UUID less = opened(10);
        UUID nothing = opened(11);

        settle.settle(less, told(10, OnlinePaymentStatus.SUCCEEDED, 9_999, 2));
        settle.settle(nothing, told(11, OnlinePaymentStatus.SUCCEEDED, 0, 2));

        assertThat(paidBy).isNull();
        assertThat(goesBack).containsExactly(less + " 9999 OTHER_AMOUNT");
        assertThat(posted).containsExactly(less + " 9999 PAID_IN_EXCESS");
        assertThat(row(nothing).received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingDependsOnTheOrder(int seed) {
        UUID id = opened(10);
        List<GatewayPayment> all = new ArrayList<>(List.of(
                told(10, OnlinePaymentStatus.REQUIRES_METHOD, 0, 1),
                told(10, OnlinePaymentStatus.PROCESSING, 0, 3),
                told(10, OnlinePaymentStatus.SUCCEEDED, 10_000, 4),
                told(10, OnlinePaymentStatus.SUCCEEDED, 10_000, 4),
                told(10, OnlinePaymentStatus.CANCELLED, 0, 5),
                told(10, OnlinePaymentStatus.REQUIRES_ACTION, 0, 6)));
        Collections.shuffle(all, new Random(seed));

        all.forEach(each -> settle.settle(id, each));
        settle.end(id, OnlinePaymentStatus.FAILED, "too_late");

        assertThat(row(id).status()).isEqualTo(OnlinePaymentStatus.SUCCEEDED);
        assertThat(paidBy).isEqualTo("test_10");
        assertThat(goesBack).isEmpty();
    }

    @Test
    void theBusinessIsLockedBeforeWhatItPays() {
        UUID id = opened(10);
        settle.settle(id, told(10, OnlinePaymentStatus.REQUIRES_METHOD, 0, 1));
        assertThat(done).containsExactly("payment", "payment");
        done.clear();

        settle.settle(id, told(10, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));

        assertThat(done).containsExactly("lock", "payment", "invoice", "payment");
    }

    @Test
    void whatIsAnotherPaymentAtTheGatewayIsNotThisOne() {
        UUID id = opened(10);
        settle.settle(id, told(10, OnlinePaymentStatus.REQUIRES_METHOD, 0, 1));

        settle.settle(id, told(99, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));

        assertThat(paidBy).isNull();
        assertThat(row(id).status()).isEqualTo(OnlinePaymentStatus.REQUIRES_METHOD);
        assertThat(settle.settle(new UUID(0, 77), told(77, OnlinePaymentStatus.SUCCEEDED, 1, 2)))
                .isEmpty();
    }

    @Test
    void whatNobodyCanPayHasEndedAndIsNotAskedForAgain() {
        UUID id = opened(10);

        settle.end(id, OnlinePaymentStatus.FAILED, "amount_too_small");

        assertThat(row(id).status()).isEqualTo(OnlinePaymentStatus.FAILED);
        assertThat(row(id).failure()).isEqualTo("amount_too_small");
        assertThat(posted).isEmpty();
        assertThat(done).doesNotContain("invoice");
    }

    private UUID opened(int number) {
        UUID id = new UUID(0, number);
        rows.put(
                id,
                new PlatformPayment(
                        id,
                        INVOICE,
                        new Money(10_000, KZT),
                        "test",
                        null,
                        OnlinePaymentStatus.CREATED,
                        0,
                        null,
                        null,
                        null,
                        keepsCard,
                        null,
                        null,
                        OWNER,
                        NOW,
                        NOW.plus(Duration.ofDays(1)),
                        0));
        return id;
    }

    private PlatformPayment row(UUID id) {
        return Objects.requireNonNull(rows.get(id));
    }

    private static GatewayPayment told(int number, OnlinePaymentStatus status, long received, long revision) {
        return new GatewayPayment("test_" + number, status, received, null, null, revision);
    }

    @Test
    void theGatewayIsAskedForTheCardOnceAndOnlyIfItIsKept() {
        settle.settle(opened(10), told(10, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));
        assertThat(done).doesNotContain("card");
        keepsCard = true;
        UUID id = opened(11);

        settle.settle(id, told(11, OnlinePaymentStatus.REQUIRES_METHOD, 0, 1));
        assertThat(done).doesNotContain("card");
        settle.settle(id, told(11, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));
        settle.settle(id, told(11, OnlinePaymentStatus.SUCCEEDED, 10_000, 2));

        assertThat(done).containsOnlyOnce("card");
    }

    /** As the table, with what it holds its rows to. */
    private final class Rows extends StoredPlatformPayments {

        @Override
        Optional<PlatformPayment> lock(UUID id) {
            done.add("payment");
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        void askForCard(UUID id, Instant at) {
            assertThat(at).isEqualTo(NOW);
            done.add("card");
        }

        @Override
        void write(
                UUID id,
                @Nullable String gatewayId,
                Standing standing,
                @Nullable Long received,
                @Nullable Instant lookAt) {
            assertThat(standing.status() == OnlinePaymentStatus.SUCCEEDED).isEqualTo(received != null);
            assertThat(standing.status().isFinal()).isEqualTo(lookAt == null);
            PlatformPayment row = row(id);
            rows.put(
                    id,
                    new PlatformPayment(
                            id,
                            row.invoiceId(),
                            row.amount(),
                            row.gateway(),
                            gatewayId,
                            standing.status(),
                            standing.revision(),
                            standing.failure(),
                            received,
                            null,
                            row.keepsCard(),
                            row.attempt(),
                            row.card(),
                            row.begunBy(),
                            row.createdAt(),
                            row.expiresAt(),
                            row.looks()));
        }
    }
}
