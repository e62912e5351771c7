package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Client;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.reminder.TextsLeft;
import io.thermae.engagement.sms.HeardAnswers;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.TextMessaging;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitReminderTest {

    private static final String ZONE = "Asia/Almaty";

    private final List<Mail> mails = new ArrayList<>();
    private final List<Sms> texts = new ArrayList<>();
    private final List<DomainEvent> published = new ArrayList<>();

    private final Set<String> refused = new HashSet<>();

    private final Messages messages = new Messages() {
        @Override
        public boolean isRefused(String address) {
            return refused.contains(address);
        }

        @Override
        public UUID queue(UUID eventId, About about, Mail mail) {
            assertThat(about).isEqualTo(new About(Visits.BOOKING, Visits.BRANCH, 1));
            mails.add(mail);
            return new UUID(6, mails.size());
        }

        @Override
        public UUID queue(UUID eventId, About about, Sms sms) {
            assertThat(about).isEqualTo(new About(Visits.BOOKING, Visits.BRANCH, 1));
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

    private final Set<Way> unwanted = new HashSet<>();

    private long textsLeft = 100;

    private boolean answersAreHeard;

    private VisitReminder reminder(boolean textsAreSent) {
        PlanLimits limits = new PlanLimits() {
            @Override
            public void require(PlanLimit limit, int more) {
                throw new AssertionError("A reminder is no reason to refuse anything");
            }

            @Override
            public long left(PlanLimit limit) {
                assertThat(limit).isEqualTo(PlanLimit.TEXTS_PER_MONTH);
                return textsLeft;
            }

            @Override
            public long leftOfHalf(PlanLimit limit) {
                throw new AssertionError("All of it may be used");
            }
        };
        TextMessaging texting = () -> textsAreSent;
        HeardAnswers answers = new HeardAnswers() {
            @Override
            public boolean areHeard() {
                return answersAreHeard;
            }
        };
        StoredPreferences preferences = new StoredPreferences() {
            @Override
            public Set<Way> unwanted(UUID personId) {
                assertThat(personId).isEqualTo(Visits.AIGERIM);
                return unwanted;
            }
        };
        return new VisitReminder(
                new Templates(), Visits.sender(), texting, answers, limits, messages, outbox, preferences);
    }

    private void remind(boolean textsAreSent, BookingSnapshot booking) {
        VisitReminder reminder = reminder(textsAreSent);
        reminder.remind(booking, reminder.textsLeft());
    }

    private void ask(boolean textsAreSent, BookingSnapshot booking) {
        VisitReminder reminder = reminder(textsAreSent);
        reminder.ask(booking, reminder.textsLeft());
    }

    private static BookingSnapshot visitOf(@Nullable String email, @Nullable String phone, Language language) {
        return Visits.visit(
                new Client(Visits.AIGERIM, "Aigerim", email, phone, language.tag()),
                ZONE,
                1,
                Visits.massage(Visits.DANA, ZONE, "2024-03-01T09:00"));
    }

    @Test
    void who_has_no_texts_left_writes_none() {
        textsLeft = 0;

        remind(true, visitOf(null, "+77011234567", Language.EN));

        assertThat(texts).isEmpty();
        assertThat(published).isEmpty();
    }

    @Test
    void of_the_visits_of_one_look_so_many_are_told_by_text_as_there_are_left() {
        textsLeft = 2;
        VisitReminder reminder = reminder(true);
        TextsLeft left = reminder.textsLeft();
        BookingSnapshot visit = visitOf(null, "+77011234567", Language.EN);

        reminder.remind(visit, left);
        reminder.ask(visit, left);
        reminder.remind(visit, left);

        assertThat(texts).hasSize(2);
        assertThat(mails).isEmpty();
    }

    @Test
    void where_nobody_sends_texts_none_are_counted() {
        textsLeft = -1;

        assertThat(reminder(false).textsLeft().take()).isFalse();
    }

    @Test
    void goes_to_the_client_alone_with_the_link_that_moves_or_cancels_and_without_an_appointment() {
        remind(true, visitOf("aigerim@example.org", "+77011234567", Language.RU));

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("booking-reminder-client");
            assertThat(mail.recipient()).isEqualTo("aigerim@example.org");
            assertThat(mail.addresseeId()).isEqualTo(Visits.AIGERIM);
            assertThat(mail.language()).isEqualTo(Language.RU);
            assertThat(mail.senderName()).isEqualTo("Spa & Co");
            assertThat(mail.content().subject())
                    .startsWith("Напоминание о визите: Spa & Co, 1 марта 2024")
                    .endsWith("09:00");
            assertThat(mail.content().text())
                    .contains("Massage", "(UTC+05:00)", "/api/v1/public/booking/" + Visits.BOOKING + "?token=");
            assertThat(mail.content().html()).contains("Spa &amp; Co", "?token&#x3D;");
            assertThat(mail.appointment()).isNull();
        });
        assertThat(texts).isEmpty();
        assertThat(published).containsExactly(new EmailQueued(new UUID(6, 1), Visits.BOOKING, Urgency.TIMED));
    }

    @Test
    void goes_to_the_telephone_of_who_has_no_address() {
        remind(true, visitOf(null, "+77011234567", Language.KK));

        assertThat(mails).isEmpty();
        assertThat(texts).singleElement().satisfies(sms -> {
            assertThat(sms.kind()).isEqualTo("booking-reminder-client");
            assertThat(sms.recipient()).isEqualTo("+77011234567");
            assertThat(sms.addresseeId()).isEqualTo(Visits.AIGERIM);
            assertThat(sms.text())
                    .startsWith("Spa & Co: сізді күтеміз, 2024")
                    .contains("09:00")
                    .endsWith("Main branch, 1 Abay Avenue, +77010000000");
        });
        assertThat(published).containsExactly(new SmsQueued(new UUID(7, 1), Visits.BOOKING, Urgency.TIMED));
    }

    @Test
    void goes_by_the_way_that_is_wanted() {
        unwanted.add(new Way(NotificationTopic.REMINDERS, NotificationChannel.EMAIL));
        remind(true, visitOf("aigerim@example.org", "+77011234567", Language.EN));
        assertThat(mails).isEmpty();
        assertThat(texts).hasSize(1);

        unwanted.add(new Way(NotificationTopic.REMINDERS, NotificationChannel.SMS));
        remind(true, visitOf("aigerim@example.org", "+77011234567", Language.EN));
        assertThat(mails).isEmpty();
        assertThat(texts).hasSize(1);
    }

    @Test
    void goes_as_a_text_message_to_whom_mails_do_not_reach() {
        refused.add("aigerim@example.org");
        remind(true, visitOf("aigerim@example.org", "+77011234567", Language.EN));
        ask(true, visitOf("aigerim@example.org", "+77011234567", Language.EN));
        assertThat(mails).isEmpty();
        assertThat(texts).hasSize(2);

        // its history says why it does not go
        remind(true, visitOf("aigerim@example.org", null, Language.EN));
        remind(false, visitOf("aigerim@example.org", "+77011234567", Language.EN));
        assertThat(mails).hasSize(2);
        assertThat(texts).hasSize(2);
    }

    @Test
    void asks_with_a_link_for_either_answer() {
        ask(true, visitOf("aigerim@example.org", "+77011234567", Language.RU));

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("attendance-asked");
            assertThat(mail.content().subject()).startsWith("Вы придёте? Spa & Co, 1 марта 2024");
            assertThat(mail.content().text())
                    .contains(
                            "Massage",
                            "/api/v1/public/booking/" + Visits.BOOKING + "/attendance?token=1.",
                            "/api/v1/public/booking/" + Visits.BOOKING + "/absence?token=1.",
                            "/api/v1/public/booking/" + Visits.BOOKING + "?token=");
            assertThat(mail.appointment()).isNull();
        });
        assertThat(published).containsExactly(new EmailQueued(new UUID(6, 1), Visits.BOOKING, Urgency.TIMED));
    }

    @Test
    void what_waits_for_the_businesss_word_is_asked_of_and_not_reminded_of() {
        BookingSnapshot byMail = Visits.pending(visitOf("aigerim@example.org", null, Language.EN));
        BookingSnapshot byText = Visits.pending(visitOf(null, "+77011234567", Language.EN));

        remind(true, byMail);
        remind(true, byText);
        assertThat(published).isEmpty();

        ask(true, byMail);
        ask(true, byText);
        assertThat(mails).extracting(Mail::kind).containsExactly("attendance-asked");
        assertThat(texts).extracting(Sms::kind).containsExactly("attendance-asked");
    }

    @Test
    void asks_by_telephone_with_one_link_that_leads_to_the_other() {
        ask(true, visitOf(null, "+77011234567", Language.EN));

        assertThat(texts).singleElement().satisfies(sms -> {
            assertThat(sms.kind()).isEqualTo("attendance-asked");
            assertThat(sms.text())
                    .startsWith("Spa & Co: are you coming on ")
                    .containsOnlyOnce("http://")
                    .contains("/attendance?token=1.");
        });
        assertThat(published).containsExactly(new SmsQueued(new UUID(7, 1), Visits.BOOKING, Urgency.TIMED));
    }

    @Test
    void says_what_to_reply_where_that_is_heard() {
        ask(true, visitOf(null, "+77011234567", Language.EN));
        answersAreHeard = true;
        ask(true, visitOf(null, "+77011234567", Language.EN));
        remind(true, visitOf(null, "+77011234567", Language.EN));

        assertThat(texts).hasSize(3);
        assertThat(texts.get(0).text()).doesNotContain("Reply");
        assertThat(texts.get(1).text()).endsWith(" Reply YES or NO.");
        assertThat(texts.get(2).text()).as("that asks nothing").doesNotContain("Reply");
    }

    @Test
    void goes_nowhere_if_there_is_no_way() {
        remind(false, visitOf(null, "+77011234567", Language.EN));
        remind(true, visitOf(" ", null, Language.EN));

        assertThat(mails).isEmpty();
        assertThat(texts).isEmpty();
        assertThat(published).isEmpty();
    }
}
