package io.thermae.engagement.preference;

import io.thermae.booking.api.ConsentPurpose;
import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationPreferences.Wish;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.kernel.FieldViolation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one table of what customers and people of the business are told in which ways, and in what of it they have a say. */
public final class ChoicePolicy {

    /**
     * What one can be told in some way.
     *
     * @param kind of marketing; null for all of a topic
     */
    public record Way(NotificationTopic topic, NotificationChannel channel, @Nullable MarketingKind kind) {

        /** All of a topic. */
        public Way(NotificationTopic topic, NotificationChannel channel) {
            this(topic, channel, null);
        }
    }

    /**
     * A row of the table.
     *
     * @param changeable whether it can be switched off
     * @param consent without which there is none; null for what takes no consent
     */
    record Row(Way way, boolean changeable, @Nullable ConsentPurpose consent) {}

    private static final List<Row> OF_CUSTOMERS = Stream.of(
                    Stream.of(
                            always(NotificationTopic.VISITS, NotificationChannel.EMAIL),
                            always(NotificationTopic.VISITS, NotificationChannel.SMS),
                            changeable(NotificationTopic.REMINDERS, NotificationChannel.EMAIL),
                            changeable(NotificationTopic.REMINDERS, NotificationChannel.SMS),
                            always(NotificationTopic.MONEY, NotificationChannel.EMAIL),
                            always(NotificationTopic.MONEY, NotificationChannel.SMS)),
                    marketing(
                            NotificationChannel.EMAIL,
                            ConsentPurpose.MARKETING_EMAIL,
                            EnumSet.allOf(MarketingKind.class)),
                    // no campaigns are written as text messages
                    marketing(
                            NotificationChannel.SMS,
                            ConsentPurpose.MARKETING_SMS,
                            EnumSet.complementOf(EnumSet.of(MarketingKind.CAMPAIGN))))
            .flatMap(rows -> rows)
            .toList();

    private static final List<Row> OF_USERS = List.of(
            changeable(NotificationTopic.VISITS, NotificationChannel.EMAIL),
            changeable(NotificationTopic.VISITS, NotificationChannel.IN_APP),
            changeable(NotificationTopic.VISITS, NotificationChannel.PUSH),
            changeable(NotificationTopic.BRANCH_VISITS, NotificationChannel.IN_APP),
            changeable(NotificationTopic.BRANCH_VISITS, NotificationChannel.PUSH),
            changeable(NotificationTopic.TIME_OFF, NotificationChannel.EMAIL),
            changeable(NotificationTopic.TIME_OFF, NotificationChannel.IN_APP),
            changeable(NotificationTopic.TIME_OFF, NotificationChannel.PUSH),
            changeable(NotificationTopic.WEBHOOKS, NotificationChannel.EMAIL),
            changeable(NotificationTopic.WEBHOOKS, NotificationChannel.IN_APP),
            changeable(NotificationTopic.WEBHOOKS, NotificationChannel.PUSH),
            changeable(NotificationTopic.REFUNDS, NotificationChannel.EMAIL),
            changeable(NotificationTopic.REFUNDS, NotificationChannel.IN_APP),
            changeable(NotificationTopic.REFUNDS, NotificationChannel.PUSH),
            always(NotificationTopic.PERMISSIONS, NotificationChannel.EMAIL),
            changeable(NotificationTopic.PERMISSIONS, NotificationChannel.IN_APP),
            changeable(NotificationTopic.PERMISSIONS, NotificationChannel.PUSH),
            always(NotificationTopic.SUBSCRIPTION, NotificationChannel.EMAIL),
            changeable(NotificationTopic.SUBSCRIPTION, NotificationChannel.IN_APP),
            changeable(NotificationTopic.SUBSCRIPTION, NotificationChannel.PUSH),
            always(NotificationTopic.ACCOUNT, NotificationChannel.EMAIL));

    private ChoicePolicy() {}

    private static Row always(NotificationTopic topic, NotificationChannel channel) {
        return new Row(new Way(topic, channel), false, null);
    }

    private static Row changeable(NotificationTopic topic, NotificationChannel channel) {
        return new Row(new Way(topic, channel), true, null);
    }

    /** All of it first, then each kind. */
    private static Stream<Row> marketing(
            NotificationChannel channel, ConsentPurpose consent, Set<MarketingKind> kinds) {
        return Stream.concat(
                        Stream.of(new Way(NotificationTopic.MARKETING, channel)),
                        kinds.stream().map(kind -> new Way(NotificationTopic.MARKETING, channel, kind)))
                .map(way -> new Row(way, true, consent));
    }

    /** All that customers are told. */
    static List<Row> ofCustomers() {
        return OF_CUSTOMERS;
    }

    /** All that people of the business are told. */
    static List<Row> ofUsers() {
        return OF_USERS;
    }

    /** The rule that wishes break. */
    static Optional<FieldViolation> violation(List<Row> rows, List<Wish> wishes) {
        Set<Way> seen = new HashSet<>();
        for (Wish wish : wishes) {
            Way way = new Way(wish.topic(), wish.channel(), wish.kind());
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
        return TopicPolicy.toCustomers(kind).filter(topic -> !waysOf(topic).isEmpty());
    }

    /**
     * Whether somebody does not want messages of a kind in a way: all of their topic, or, of marketing, just these.
     *
     * @param unwanted in which ways he does not want to be told
     * @param kind for example {@code review-asked}
     */
    public static boolean isUnwanted(Set<Way> unwanted, String kind, NotificationChannel channel) {
        return topicToLeave(kind)
                .filter(topic -> unwanted.contains(new Way(topic, channel))
                        || TopicPolicy.marketing(kind)
                                .filter(marketing -> unwanted.contains(new Way(topic, channel, marketing)))
                                .isPresent())
                .isPresent();
    }

    /** Of what the mails of a kind are that people of the business can switch off; empty for all others. */
    static Optional<NotificationTopic> topicOfStaff(String kind) {
        return TopicPolicy.toStaff(kind)
                .filter(topic -> OF_USERS.contains(changeable(topic, NotificationChannel.EMAIL)));
    }

    /** All ways in which one can unsubscribe from something, all of it. */
    static List<Way> waysOf(NotificationTopic topic) {
        return wholes().filter(way -> way.topic() == topic).toList();
    }

    /** Of what customers are told in a way and can do without. */
    static List<NotificationTopic> topicsBy(NotificationChannel channel) {
        return wholes().filter(way -> way.channel() == channel).map(Way::topic).toList();
    }

    private static Stream<Way> wholes() {
        return OF_CUSTOMERS.stream().filter(Row::changeable).map(Row::way).filter(way -> way.kind() == null);
    }
}
