package io.thermae.engagement.preference;

import static java.util.Map.entry;

import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.message.KindPolicy;
import java.util.Map;
import java.util.Optional;

/** The one table of which topic the messages of a kind are, in whichever way they come. */
final class TopicPolicy {

    private static final Map<String, NotificationTopic> TO_CUSTOMERS = Map.ofEntries(
            entry("booking-requested-client", NotificationTopic.VISITS),
            entry("booking-placed-client", NotificationTopic.VISITS),
            entry("booking-moved-client", NotificationTopic.VISITS),
            entry("booking-cancelled-client", NotificationTopic.VISITS),
            entry("place-offered", NotificationTopic.VISITS),
            entry("client-to-verify", NotificationTopic.VISITS),
            entry(KindPolicy.TEXTS_ENDED, NotificationTopic.VISITS),
            entry(KindPolicy.TEXTS_RESUMED, NotificationTopic.VISITS),
            // whoever wants no reminders is not asked whether he comes, either
            entry("booking-reminder-client", NotificationTopic.REMINDERS),
            entry("attendance-asked", NotificationTopic.REMINDERS),
            entry("invoice-sent", NotificationTopic.MONEY),
            entry("credit-note-sent", NotificationTopic.MONEY),
            entry("invoice-overdue", NotificationTopic.MONEY),
            entry("payment-received", NotificationTopic.MONEY),
            entry("payment-refunded", NotificationTopic.MONEY),
            entry("invoice-payment-received", NotificationTopic.MONEY),
            entry("invoice-payment-refunded", NotificationTopic.MONEY));

    private static final Map<String, MarketingKind> MARKETING = Map.of(
            "visit-follow-up",
            MarketingKind.FOLLOW_UP,
            "review-asked",
            MarketingKind.REVIEW,
            "birthday-greeting",
            MarketingKind.BIRTHDAY,
            "client-missed",
            MarketingKind.MISSED,
            KindPolicy.CAMPAIGN,
            MarketingKind.CAMPAIGN);

    /** Of mails; what people of the business find when they sign in, and what is pushed, has its topic where it is written. */
    private static final Map<String, NotificationTopic> TO_STAFF = Map.ofEntries(
            entry("booking-placed-master", NotificationTopic.VISITS),
            entry("booking-moved-master", NotificationTopic.VISITS),
            entry("booking-cancelled-master", NotificationTopic.VISITS),
            entry("time-off-asked", NotificationTopic.TIME_OFF),
            entry("time-off-approved", NotificationTopic.TIME_OFF),
            entry("time-off-refused", NotificationTopic.TIME_OFF),
            entry("webhook-paused", NotificationTopic.WEBHOOKS),
            entry("refund-failed", NotificationTopic.REFUNDS),
            entry("permission-asked", NotificationTopic.PERMISSIONS),
            entry("permission-granted", NotificationTopic.PERMISSIONS),
            entry("permission-refused", NotificationTopic.PERMISSIONS),
            entry("business-registered", NotificationTopic.SUBSCRIPTION),
            entry("business-approved", NotificationTopic.SUBSCRIPTION),
            entry("business-rejected", NotificationTopic.SUBSCRIPTION),
            entry("business-trial-ending", NotificationTopic.SUBSCRIPTION),
            entry("business-activated", NotificationTopic.SUBSCRIPTION),
            entry("business-suspended", NotificationTopic.SUBSCRIPTION),
            entry("business-reactivated", NotificationTopic.SUBSCRIPTION),
            entry("business-closing", NotificationTopic.SUBSCRIPTION),
            entry("business-kept-open", NotificationTopic.SUBSCRIPTION),
            entry("business-closed", NotificationTopic.SUBSCRIPTION),
            entry("platform-invoice-issued", NotificationTopic.SUBSCRIPTION),
            entry("platform-invoice-overdue", NotificationTopic.SUBSCRIPTION),
            entry("user-invited", NotificationTopic.ACCOUNT),
            entry("password-forgotten", NotificationTopic.ACCOUNT),
            entry("email-to-verify", NotificationTopic.ACCOUNT),
            entry("mail-sender-to-verify", NotificationTopic.ACCOUNT),
            entry("impersonation-started", NotificationTopic.ACCOUNT));

    private TopicPolicy() {}

    /** Of what a message to customers is; empty for all others. */
    static Optional<NotificationTopic> toCustomers(String kind) {
        return MARKETING.containsKey(kind)
                ? Optional.of(NotificationTopic.MARKETING)
                : Optional.ofNullable(TO_CUSTOMERS.get(kind));
    }

    /** Which kind of marketing a message is; empty if it is none. */
    static Optional<MarketingKind> marketing(String kind) {
        return Optional.ofNullable(MARKETING.get(kind));
    }

    /** Of what a mail to people of the business is; empty for all others. */
    static Optional<NotificationTopic> toStaff(String kind) {
        return Optional.ofNullable(TO_STAFF.get(kind));
    }
}
