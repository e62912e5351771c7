package io.thermae.engagement.textanswer;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmTextsTest {

    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final String NUMBER = "+77011234567";
    private static final ConfirmTexts.Reader READER =
            new ConfirmTexts.Reader(NUMBER, new UUID(1, 1), null, new UUID(1, 2), Language.EN, "Aul Spa");

    private final List<Sms> told = new ArrayList<>();
    private final List<DomainEvent> published = new ArrayList<>();
    private TenantStatus status = TenantStatus.ACTIVE;
    private final ConfirmTexts confirm = new ConfirmTexts() {
        @Override
        long told(String number, Instant since) {
            assertThat(number).isEqualTo(NUMBER);
            assertThat(since).isEqualTo(NOW.minus(Duration.ofDays(1)));
            return told.size();
        }
    };

    @BeforeEach
    void wire() {
        confirm.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        confirm.templates = new Templates();
        confirm.texts = () -> true;
        confirm.limits = new PlanLimits() {
            @Override
            public void require(PlanLimit limit, int more) {
                throw new AssertionError("Nothing is refused");
            }

            @Override
            public long left(PlanLimit limit) {
                return 100;
            }

            @Override
            public long leftOfHalf(PlanLimit limit) {
                throw new AssertionError("All of it may be used");
            }
        };
        confirm.messages = new Messages() {
            @Override
            public UUID queue(UUID eventId, About about, Sms sms) {
                told.add(sms);
                return new UUID(7, told.size());
            }
        };
        confirm.outbox = new Outbox() {
            @Override
            public void publish(DomainEvent event) {
                published.add(event);
            }
        };
        confirm.business = new OwnBusiness() {
            @Override
            public Optional<BusinessView> find() {
                return known();
            }

            @Override
            public Optional<BusinessView> known() {
                return Optional.of(new BusinessView(
                        new TenantId(new UUID(1, 3)), "Aul Spa", "aul", status, Language.EN, "Asia/Almaty", "KZT"));
            }

            @Override
            public ZoneId zone() {
                return ZoneOffset.UTC;
            }

            @Override
            public TenantView details() {
                throw new AssertionError("Nobody asks for them");
            }
        };
    }

    @Test
    void whoGoesOnSayingTheOneAndTheOtherIsNotToldForEver() {
        for (int i = 0; i < 5; i++) {
            confirm.tell(READER, TextKind.TEXTS_ENDED);
            confirm.tell(READER, TextKind.TEXTS_RESUMED);
        }

        assertThat(told)
                .extracting(Sms::kind)
                .containsExactly("texts-ended", "texts-resumed", "texts-ended", "texts-resumed");
        assertThat(published).hasSize(4).hasOnlyElementsOfType(SmsQueued.class);
    }

    @Test
    void aBusinessThatIsSuspendedPaysForNothing() {
        status = TenantStatus.SUSPENDED;

        confirm.tell(READER, TextKind.TEXTS_ENDED);

        assertThat(told).isEmpty();
        assertThat(published).isEmpty();
    }
}
