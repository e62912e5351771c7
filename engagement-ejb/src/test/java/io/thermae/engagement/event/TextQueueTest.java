package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.preference.QuietOfBusiness;
import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.DelayKey;
import io.thermae.kernel.DelayedDelivery;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.QuietHours;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is owed rings nobody out of bed; all that somebody waits for comes at once. */
@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class TextQueueTest {

    private static final UUID MESSAGE = new UUID(7, 1);
    private static final UUID INVOICE = new UUID(7, 2);
    private static final UUID CUSTOMER = new UUID(7, 3);
    private static final Instant NOW = Instant.parse("2024-01-10T23:30:00Z");
    private static final SmsQueued TURN = new SmsQueued(MESSAGE, INVOICE, Urgency.USUAL);

    private final TextQueue queue = new TextQueue();
    private final List<DomainEvent> published = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private QuietHours quietHours = QuietHours.parse("22:00-08:00");

    /** What is to come later. */
    private record Held(DelayKey key, Instant at, DomainEvent turn) {}

    @BeforeEach
    void wire() {
        queue.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        queue.quiet = new QuietOfBusiness() {
            @Override
            public QuietTimes of(UUID customerId) {
                assertThat(customerId).isEqualTo(CUSTOMER);
                return new QuietTimes(quietHours, ZoneOffset.UTC);
            }
        };
        queue.outbox = new Outbox() {
            @Override
            public void publish(DomainEvent event) {
                published.add(event);
            }
        };
        queue.delayed = new DelayedDelivery() {
            @Override
            public void schedule(DelayKey key, Instant at, DomainEvent command) {
                held.add(new Held(key, at, command));
            }
        };
    }

    private void add(TextKind kind) {
        queue.add(MESSAGE, INVOICE, new Sms(kind.id(), CUSTOMER, "+77011234567", Language.EN, "Spa & Co", "Text"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_SENT", "INVOICE_OVERDUE"})
    void atNightWhatIsOwedWaitsUntilTheReaderMayBeDisturbed(TextKind kind) {
        add(kind);

        assertThat(published).isEmpty();
        assertThat(held)
                .containsExactly(new Held(
                        new DelayKey("engagement.text", MESSAGE), Instant.parse("2024-01-11T08:00:00Z"), TURN));
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_SENT", "INVOICE_OVERDUE"})
    void byDayItComesAtOnce(TextKind kind) {
        quietHours = QuietHours.parse("00:00-08:00");

        add(kind);

        assertThat(published).containsExactly(TURN);
        assertThat(held).isEmpty();
    }

    @Test
    void whatSomebodyHasPaidHeIsToldAtOnce() {
        add(TextKind.PAYMENT_RECEIVED);

        assertThat(published).containsExactly(TURN);
        assertThat(held).isEmpty();
    }
}
