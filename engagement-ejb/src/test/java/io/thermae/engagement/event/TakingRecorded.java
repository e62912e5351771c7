package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.campaign.BeginCampaign;
import io.thermae.engagement.campaign.StoredCampaigns;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.message.WithdrawReminders;
import io.thermae.engagement.notice.StoredNotifications.Matter;
import io.thermae.engagement.notice.WriteNotifications;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.QuietOfBusiness;
import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.preference.StaffWishes;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.reminder.PlannedReminders;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.Inbox;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.QuietHours;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A {@link TakeEventBean} and neighbours that remember what they were told.
 *
 * <p>{@code erased}, {@code unwanted}, {@code unwantedWays}, {@code refused} and {@code links} say what was erased, which kinds of mails
 * nobody wants, in which ways the client does not want to be told, where mails come back, and which invoices can be paid on the web; the others, what came of
 * an event, with texts as far as these are sent and left: mails and texts that were queued, what was published, what was noted for who is signed in, and whose reminders
 * were looked at, or withdrawn.
 */
@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class TakingRecorded {

    /** Among {@code lookedAt}: all visits of the business. */
    static final UUID EVERY = new UUID(9, 9);

    final List<Mail> queued = new ArrayList<>();
    final List<Sms> texts = new ArrayList<>();
    final List<DomainEvent> published = new ArrayList<>();
    final Set<UUID> erased = new HashSet<>();
    final Set<String> unwanted = new HashSet<>();
    final Set<Way> unwantedWays = new HashSet<>();
    final Set<String> refused = new HashSet<>();
    final OfferedLinks links = new OfferedLinks();
    final List<Matter> noted = new ArrayList<>();
    final List<UUID> lookedAt = new ArrayList<>();
    final List<UUID> withdrawn = new ArrayList<>();
    final TakeEventBean bean = new TakeEventBean();
    boolean textsAreSent = true;
    long textsLeft = 100;

    /** @param event the only one that messages may come from */
    TakingRecorded(UUID event) {
        bean.inbox = new Inbox() {
            private final Set<UUID> taken = new HashSet<>();

            @Override
            public boolean take(String consumer, UUID eventId) {
                return taken.add(eventId);
            }
        };
        bean.messages = new Messages() {
            @Override
            public UUID queue(UUID eventId, About about, Mail mail) {
                assertThat(eventId).isEqualTo(event);
                assertThat(about).isEqualTo(new About(Visits.BOOKING, Visits.BRANCH));
                queued.add(mail);
                return new UUID(6, queued.size());
            }

            @Override
            public UUID queue(UUID eventId, About about, Sms sms) {
                assertThat(eventId).isEqualTo(event);
                texts.add(sms);
                return new UUID(7, texts.size());
            }
        };
        bean.outbox = new Outbox() {
            @Override
            public void publish(DomainEvent written) {
                published.add(written);
            }
        };
        bean.texts = new TextQueue();
        bean.texts.outbox = bean.outbox;
        bean.texts.clock = Clock.fixed(Visits.NOW, ZoneOffset.UTC);
        bean.texts.quiet = new QuietOfBusiness() {
            @Override
            public QuietTimes of(UUID customerId) {
                assertThat(customerId).isEqualTo(Visits.AIGERIM);
                return new QuietTimes(QuietHours.NONE, ZoneOffset.UTC);
            }
        };
        bean.wishes = new StaffWishes() {
            @Override
            public boolean wantsMail(String kind, UUID addresseeId, String recipient) {
                return !unwanted.contains(kind);
            }
        };
        bean.erasures = new Erasures() {
            @Override
            public boolean mayTellOf(UUID thing) {
                return !erased.contains(thing);
            }
        };
        bean.planners = new Planners(
                new PlannedReminders() {
                    @Override
                    public void lookAt(Collection<UUID> bookingIds) {
                        lookedAt.addAll(bookingIds);
                    }

                    @Override
                    public void lookAtAll() {
                        lookedAt.add(EVERY);
                    }
                },
                new WithdrawReminders() {
                    @Override
                    public void withdraw(Collection<UUID> bookings, Instant changedAt) {
                        withdrawn.addAll(bookings);
                    }
                },
                new BeginCampaign(new StoredCampaigns()));
        bean.notifiers = new Notifiers(new WriteNotifications() {
            @Override
            public void ofVisit(UUID eventId, Matter matter, List<BookingSnapshot> states) {
                assertThat(eventId).isEqualTo(event);
                noted.add(matter);
            }

            @Override
            public void ofPerson(UUID eventId, Matter matter, String email, NotificationTopic topic) {
                noted.add(matter);
            }

            @Override
            public void ofBranch(UUID eventId, Matter matter, NotificationTopic topic) {
                noted.add(matter);
            }
        });
        Templates templates = new Templates();
        TextAllowance allowance = new TextAllowance(() -> textsAreSent, new PlanLimits() {
            @Override
            public void require(PlanLimit limit, int more) {
                throw new AssertionError("What is told of a visit is no reason to refuse anything");
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
        });
        bean.composers = new Composers(
                Visits.bookingMails(),
                new BookingTexts(templates, allowance),
                new BusinessMails(templates, Visits.sender()),
                new InvitationMails(templates, Visits.sender()),
                new AccountMails(templates, Visits.sender()),
                new PermissionMails(templates),
                new TimeOffMails(templates),
                new ClientMails(templates, Visits.sender()),
                new ClientTexts(templates, Visits.sender()),
                new OfferMails(templates, Visits.sender()),
                new OfferTexts(templates, Visits.sender(), allowance),
                new ImpersonationMails(templates),
                new WebhookMails(templates),
                new BillMails(templates),
                Staff.refundMails(templates),
                new MoneyLetters(
                        new ChooseWay(
                                new Messages() {
                                    @Override
                                    public boolean isRefused(String address) {
                                        return refused.contains(address);
                                    }
                                },
                                allowance),
                        new StoredPreferences() {
                            @Override
                            public Set<Way> unwanted(UUID personId) {
                                assertThat(personId).isEqualTo(Visits.AIGERIM);
                                return unwantedWays;
                            }
                        },
                        new PaymentMails(templates),
                        new InvoicePaymentMails(templates),
                        new InvoiceMails(templates, Visits.sender(), links),
                        new PaymentTexts(templates),
                        new InvoiceTexts(templates, Visits.sender(), links)));
    }
}
