package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.ContactableClient;
import io.thermae.booking.api.FormerVisits.Visit;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.outreach.Occasion;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.QuietHours;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutreachMessagesTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant END = Instant.parse("2024-01-10T10:00:00Z");

    private final List<Mail> mails = new ArrayList<>();
    private final List<Sms> texts = new ArrayList<>();
    private final List<Messages.About> subjects = new ArrayList<>();
    private final List<DomainEvent> published = new ArrayList<>();

    private final Messages messages = new Messages() {
        @Override
        public UUID queue(UUID eventId, About about, Mail mail) {
            subjects.add(about);
            mails.add(mail);
            return new UUID(6, mails.size());
        }

        @Override
        public UUID queue(UUID eventId, About about, Sms sms) {
            subjects.add(about);
            texts.add(sms);
            return new UUID(7, texts.size());
        }
    };

    private final Outbox outbox = new Outbox() {
        @Override
        public void publish(DomainEvent event) {
            published.add(event);
        }
    };

    private final OwnBusiness business = new OwnBusiness() {
        @Override
        public Optional<BusinessView> find() {
            return known();
        }

        @Override
        public Optional<BusinessView> known() {
            return Optional.of(new BusinessView(
                    new TenantId(new UUID(1, 1)),
                    "Spa & Co",
                    "spa",
                    TenantStatus.ACTIVE,
                    Language.EN,
                    ALMATY.getId(),
                    "KZT"));
        }

        @Override
        public ZoneId zone() {
            return ALMATY;
        }

        @Override
        public TenantView details() {
            throw new UnsupportedOperationException();
        }
    };

    private OutreachMessages mails(Duration later) {
        return new OutreachMessages(
                new Templates(),
                Visits.sender(),
                Visits.unsubscribeLinks(),
                messages,
                outbox,
                business,
                Clock.fixed(END.plus(later), ZoneOffset.UTC));
    }

    @Test
    void thanks_are_sent_after_all_that_somebody_waits_for() {
        mails(Duration.ofHours(24)).write(Occasion.FOLLOW_UP, visit("ru"));

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("visit-follow-up");
            assertThat(mail.recipient()).isEqualTo("aigerim@example.org");
            assertThat(mail.addresseeId()).isEqualTo(Visits.AIGERIM);
            assertThat(mail.language()).isEqualTo(Language.RU);
            assertThat(mail.content().text()).contains("10 января 2024", "(Massage)", "http://spa.");
            assertThat(mail.appointment()).isNull();
        });
        assertThat(subjects).containsExactly(new Messages.About(Visits.BOOKING, Visits.BRANCH));
        assertThat(published).containsExactly(new EmailQueued(new UUID(6, 1), Visits.BOOKING, Urgency.BULK));
    }

    @Test
    void a_request_for_a_review_leads_to_where_the_business_says() {
        mails(Duration.ofHours(48)).askForReview(visit("en"), "https://reviews.example.com/spa");

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("review-asked");
            assertThat(mail.content().text()).contains("https://reviews.example.com/spa");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, 61, 61 days",
        "ru, 61, прошёл 61 день",
        "ru, 62, прошло 62 дня",
        "ru, 65, прошло 65 дней",
        "kk, 61, 61 күн",
    })
    void who_is_missed_is_told_for_how_long(String language, int days, String words) {
        mails(Duration.ofDays(days)).write(Occasion.MISSED, visit(language));

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("client-missed");
            assertThat(mail.content().text()).contains(words);
            assertThat(mail.content().html()).contains(words);
        });
    }

    @Test
    void a_birthday_is_about_the_client_and_no_visit() {
        mails(Duration.ZERO).greet(client("kk"));

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("birthday-greeting");
            assertThat(mail.content().subject()).isEqualTo("Туған күніңізбен! Spa & Co");
        });
        assertThat(subjects).containsExactly(new Messages.About(Visits.AIGERIM, null));
    }

    @Test
    void who_is_written_to_on_the_telephone_is_told_shortly_and_how_it_is_ended() {
        OutreachMessages letters = mails(Duration.ofDays(62));
        Visit visit = visit("ru").with(new ContactableClient(Visits.AIGERIM, "Aigerim", null, "+77011234567", "ru"));

        letters.write(Occasion.FOLLOW_UP, visit);
        letters.write(Occasion.MISSED, visit);
        letters.askForReview(visit, "https://reviews.example.com/spa");
        letters.greet(visit.client());

        assertThat(mails).isEmpty();
        assertThat(texts)
                .extracting(Sms::kind)
                .containsExactly("visit-follow-up", "client-missed", "review-asked", "birthday-greeting");
        assertThat(texts).allSatisfy(sms -> {
            assertThat(sms.recipient()).isEqualTo("+77011234567");
            assertThat(sms.addresseeId()).isEqualTo(Visits.AIGERIM);
            assertThat(sms.text())
                    .startsWith("Spa & Co: ")
                    .endsWith(": " + Visits.unsubscribeLinks().ofMarketing(Visits.AIGERIM));
        });
        assertThat(texts.get(0).text()).contains("10 января 2024", "http://spa.");
        assertThat(texts.get(1).text()).contains("прошло 62 дня");
        assertThat(texts.get(2).text()).contains("https://reviews.example.com/spa ");
        assertThat(subjects.get(3)).isEqualTo(new Messages.About(Visits.AIGERIM, null));
        assertThat(published)
                .hasSize(4)
                .contains(new SmsQueued(new UUID(7, 1), Visits.BOOKING, Urgency.BULK))
                .hasOnlyElementsOfType(SmsQueued.class);
    }

    private static Visit visit(String language) {
        return new Visit(
                Visits.BOOKING,
                Visits.BRANCH,
                END.minus(Duration.ofHours(1)),
                END,
                ALMATY,
                "Massage",
                QuietHours.NONE,
                client(language));
    }

    private static ContactableClient client(String language) {
        return new ContactableClient(Visits.AIGERIM, "Aigerim", "aigerim@example.org", null, language);
    }
}
