package io.thermae.engagement.preference;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationPreferences.Wish;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.kernel.FieldViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one table of what customers and people of the business are told in which ways, and in what of it they have a say. */
public final class ChoicePolicy {

    /** What one can be told in some way. */
    public record Way(NotificationTopic topic, NotificationChannel channel) {}

    /**
     * A row of the table.
     *
     * @param changeable whether it can be switched off
     * @param consent without which there is none; null for what takes no consent
     */
    record Row(Way way, boolean changeable, @Nullable ConsentPurpose consent) {}

    private static final List<Row> OF_CUSTOMERS = List.of(
            new Row(new Way(NotificationTopic.VISITS, NotificationChannel.EMAIL), false, null),
            new Row(new Way(NotificationTopic.REMINDERS, NotificationChannel.EMAIL), true, null),
            new Row(new Way(NotificationTopic.REMINDERS, NotificationChannel.SMS), true, null),
            new Row(
                    new Way(NotificationTopic.MARKETING, NotificationChannel.EMAIL),
                    true,
                    ConsentPurpose.MARKETING_EMAIL),
            new Row(new Way(NotificationTopic.MARKETING, NotificationChannel.SMS), true, ConsentPurpose.MARKETING_SMS));

    private static final List<Row> OF_USERS = List.of(
            new Row(new Way(NotificationTopic.VISITS, NotificationChannel.EMAIL), true, null),
            new Row(new Way(NotificationTopic.VISITS, NotificationChannel.IN_APP), true, null),
            new Row(new Way(NotificationTopic.VISITS, NotificationChannel.PUSH), true, null),
            new Row(new Way(NotificationTopic.BRANCH_VISITS, NotificationChannel.IN_APP), true, null),
            new Row(new Way(NotificationTopic.BRANCH_VISITS, NotificationChannel.PUSH), true, null),
            new Row(new Way(NotificationTopic.TIME_OFF, NotificationChannel.EMAIL), true, null),
            new Row(new Way(NotificationTopic.TIME_OFF, NotificationChannel.IN_APP), true, null),
            new Row(new Way(NotificationTopic.TIME_OFF, NotificationChannel.PUSH), true, null),
            new Row(new Way(NotificationTopic.WEBHOOKS, NotificationChannel.EMAIL), true, null),
            new Row(new Way(NotificationTopic.WEBHOOKS, NotificationChannel.IN_APP), true, null),
            new Row(new Way(NotificationTopic.WEBHOOKS, NotificationChannel.PUSH), true, null),
            new Row(new Way(NotificationTopic.REFUNDS, NotificationChannel.EMAIL), true, null),
            new Row(new Way(NotificationTopic.REFUNDS, NotificationChannel.IN_APP), true, null),
            new Row(new Way(NotificationTopic.REFUNDS, NotificationChannel.PUSH), true, null),
            new Row(new Way(NotificationTopic.PERMISSIONS, NotificationChannel.IN_APP), true, null),
            new Row(new Way(NotificationTopic.PERMISSIONS, NotificationChannel.PUSH), true, null),
            new Row(new Way(NotificationTopic.SUBSCRIPTION, NotificationChannel.IN_APP), true, null),
            new Row(new Way(NotificationTopic.SUBSCRIPTION, NotificationChannel.PUSH), true, null));

    /** Whoever wants no reminders is not asked whether he comes, either. */
    private static final Set<String> REMINDERS = Set.of("booking-reminder-client", "attendance-asked");

    private static final Set<String> MARKETING =
            Set.of("visit-follow-up", "review-asked", "birthday-greeting", "client-missed", KindPolicy.CAMPAIGN);

    /** Of what the mails are that people of the business can switch off. */
    private static final Map<String, NotificationTopic> OF_STAFF = Map.of(
            "booking-placed-master", NotificationTopic.VISITS,
            "booking-moved-master", NotificationTopic.VISITS,
            "booking-cancelled-master", NotificationTopic.VISITS,
            "time-off-asked", NotificationTopic.TIME_OFF,
            "time-off-approved", NotificationTopic.TIME_OFF,
            "time-off-refused", NotificationTopic.TIME_OFF,
            "webhook-paused", NotificationTopic.WEBHOOKS,
            "refund-failed", NotificationTopic.REFUNDS);

    private ChoicePolicy() {}

    /** All that customers are told. */
    static List<Row> ofCustomers() {
        return OF_CUSTOMERS;
    }

    /** All that people of the business are told, as far as it can be chosen somewhere. */
    static List<Row> ofUsers() {
        return OF_USERS;
    }

    /** The rule that wishes break. */
    static Optional<FieldViolation> violation(List<Row> rows, List<Wish> wishes) {
        Set<Way> seen = new HashSet<>();
        for (Wish wish : wishes) {
            Way way = new Way(wish.topic(), wish.channel());
            Optional<Row> row =
                    rows.stream().filter(its -> its.way().equals(way)).findFirst();
            if (row.isEmpty()) {
                return Optional.of(new FieldViolation("choices", "unknown_value"));
            }
            if (!row.get().changeable() && !wish.wanted()) {
                return Optional.of(new FieldViolation("choices", "cannot_be_switched_off"));
            }
            if (!seen.add(way)) {
                return Optional.of(new FieldViolation("choices", "repeated"));
            }
        }
        return Optional.empty();
    }

    /** Of what the messages of a kind are that one can unsubscribe from; empty for all others. */
    public static Optional<NotificationTopic> topicToLeave(String kind) {
        if (REMINDERS.contains(kind)) {
            return Optional.of(NotificationTopic.REMINDERS);
        }
        return MARKETING.contains(kind) ? Optional.of(NotificationTopic.MARKETING) : Optional.empty();
    }

    /** Of what the mails of a kind are that people of the business can switch off; empty for all others. */
    static Optional<NotificationTopic> topicOfStaff(String kind) {
        return Optional.ofNullable(OF_STAFF.get(kind));
    }

    /** All ways in which one can unsubscribe from something. */
    static List<Way> waysOf(NotificationTopic topic) {
        return OF_CUSTOMERS.stream()
                .filter(row -> row.changeable() && row.way().topic() == topic)
                .map(Row::way)
                .toList();
    }

    /** Of what customers are told in a way and can do without. */
    static List<NotificationTopic> topicsBy(NotificationChannel channel) {
        return OF_CUSTOMERS.stream()
                .filter(row -> row.changeable() && row.way().channel() == channel)
                .map(row -> row.way().topic())
                .toList();
    }
}
