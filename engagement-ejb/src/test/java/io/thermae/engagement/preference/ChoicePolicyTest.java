package io.thermae.engagement.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationPreferences.Wish;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.FieldViolation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoicePolicyTest {

    private static final Wish NO_REMINDERS = new Wish(NotificationTopic.REMINDERS, NotificationChannel.EMAIL, false);

    @Test
    void whatNobodyNeedsCanBeLeftByALink() {
        assertThat(Stream.of(Kind.values())
                        .filter(kind -> ChoicePolicy.topicToLeave(kind.id()).isPresent()))
                .containsExactly(
                        Kind.BOOKING_REMINDER_CLIENT,
                        Kind.ATTENDANCE_ASKED,
                        Kind.VISIT_FOLLOW_UP,
                        Kind.REVIEW_ASKED,
                        Kind.BIRTHDAY_GREETING,
                        Kind.CLIENT_MISSED);
        assertThat(ChoicePolicy.topicToLeave(Kind.CLIENT_MISSED.id())).contains(NotificationTopic.MARKETING);
        assertThat(ChoicePolicy.topicToLeave("campaign")).contains(NotificationTopic.MARKETING);
        assertThat(ChoicePolicy.waysOf(NotificationTopic.REMINDERS)).hasSize(2);
        assertThat(ChoicePolicy.waysOf(NotificationTopic.VISITS)).isEmpty();
    }

    @Test
    void whoWantsNoTextsGetsNoneThatHeCanDoWithout() {
        assertThat(ChoicePolicy.topicsBy(NotificationChannel.SMS))
                .containsExactly(NotificationTopic.REMINDERS, NotificationTopic.MARKETING);
    }

    @Test
    void whatThereIsNoSayInIsRefused() {
        assertThat(violation(NO_REMINDERS)).isNull();
        assertThat(violation(NO_REMINDERS, NO_REMINDERS)).isEqualTo("repeated");
        assertThat(violation(new Wish(NotificationTopic.VISITS, NotificationChannel.EMAIL, true)))
                .isNull();
        assertThat(violation(new Wish(NotificationTopic.VISITS, NotificationChannel.EMAIL, false)))
                .isEqualTo("cannot_be_switched_off");
        assertThat(violation(new Wish(NotificationTopic.VISITS, NotificationChannel.IN_APP, false)))
                .isEqualTo("unknown_value");
        assertThat(violation(new Wish(NotificationTopic.MONEY, NotificationChannel.SMS, false)))
                .isEqualTo("cannot_be_switched_off");
        assertThat(violation(
                        marketing(MarketingKind.CAMPAIGN, NotificationChannel.EMAIL),
                        marketing(null, NotificationChannel.EMAIL)))
                .isNull();
        assertThat(violation(marketing(MarketingKind.CAMPAIGN, NotificationChannel.SMS)))
                .as("there are none")
                .isEqualTo("unknown_value");
        assertThat(violation(
                        new Wish(NotificationTopic.REMINDERS, NotificationChannel.SMS, MarketingKind.REVIEW, false)))
                .isEqualTo("unknown_value");
    }

    private static Wish marketing(@Nullable MarketingKind kind, NotificationChannel channel) {
        return new Wish(NotificationTopic.MARKETING, channel, kind, false);
    }

    @Test
    void peopleOfTheBusinessHaveASayInMailsAboutTheirWorkAndInNoOthers() {
        Set<NotificationTopic> changeable = ChoicePolicy.ofUsers().stream()
                .filter(row -> row.way().channel() == NotificationChannel.EMAIL && row.changeable())
                .map(row -> row.way().topic())
                .collect(Collectors.toSet());

        assertThat(Stream.of(Kind.values())
                        .map(Kind::id)
                        .map(ChoicePolicy::topicOfStaff)
                        .flatMap(Optional::stream))
                .hasSize(8)
                .containsOnlyElementsOf(changeable);
        assertThat(ChoicePolicy.topicOfStaff(Kind.REFUND_FAILED.id())).contains(NotificationTopic.REFUNDS);
        assertThat(ChoicePolicy.topicOfStaff("user-invited")).isEmpty();
        assertThat(ChoicePolicy.topicOfStaff("permission-granted")).isEmpty();
        assertThat(ChoicePolicy.topicOfStaff("booking-placed-client")).isEmpty();
    }

    @Test
    void whoHasLeftAKindOfMarketingHasLeftNoOther() {
        Way reviews = new Way(NotificationTopic.MARKETING, NotificationChannel.EMAIL, MarketingKind.REVIEW);
        Way all = new Way(NotificationTopic.MARKETING, NotificationChannel.EMAIL);

        assertThat(Stream.of(Kind.values())
                        .filter(kind -> ChoicePolicy.isUnwanted(Set.of(reviews), kind.id(), reviews.channel())))
                .containsExactly(Kind.REVIEW_ASKED);
        assertThat(ChoicePolicy.isUnwanted(Set.of(reviews), Kind.REVIEW_ASKED.id(), NotificationChannel.SMS))
                .isFalse();
        assertThat(Stream.of(Kind.values())
                        .filter(kind -> ChoicePolicy.isUnwanted(Set.of(all), kind.id(), all.channel())))
                .containsExactly(Kind.VISIT_FOLLOW_UP, Kind.REVIEW_ASKED, Kind.BIRTHDAY_GREETING, Kind.CLIENT_MISSED);
        assertThat(ChoicePolicy.isUnwanted(Set.of(all), KindPolicy.CAMPAIGN, all.channel()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyMailBelongsToARow(Kind kind) {
        assertThat(TopicPolicy.toCustomers(kind.id()).isPresent())
                .isNotEqualTo(TopicPolicy.toStaff(kind.id()).isPresent());
        assertThat(isToCustomersBy(NotificationChannel.EMAIL, kind.id())
                        || TopicPolicy.toStaff(kind.id())
                                .filter(topic -> isToStaff(topic, NotificationChannel.EMAIL))
                                .isPresent())
                .isTrue();
    }

    @Test
    void andSoDoCampaigns() {
        assertThat(isToCustomersBy(NotificationChannel.EMAIL, KindPolicy.CAMPAIGN))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextMessageBelongsToARow(TextKind kind) {
        assertThat(isToCustomersBy(NotificationChannel.SMS, kind.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyNotificationBelongsToARowWhereOneIsSignedInAndInBrowsers(NotificationKind kind) {
        assertThat(topics(kind))
                .allMatch(topic -> isToStaff(topic, NotificationChannel.IN_APP))
                .allMatch(topic -> isToStaff(topic, NotificationChannel.PUSH));
    }

    private static Set<NotificationTopic> topics(NotificationKind kind) {
        return switch (kind) {
            case BOOKING_PLACED, BOOKING_MOVED, BOOKING_CANCELLED, BOOKING_CONFIRMED ->
                Set.of(NotificationTopic.VISITS, NotificationTopic.BRANCH_VISITS);
            case TIME_OFF_ASKED, TIME_OFF_APPROVED, TIME_OFF_REFUSED -> Set.of(NotificationTopic.TIME_OFF);
            case WEBHOOK_PAUSED -> Set.of(NotificationTopic.WEBHOOKS);
            case REFUND_FAILED -> Set.of(NotificationTopic.REFUNDS);
            case PERMISSION_ASKED, PERMISSION_GRANTED, PERMISSION_REFUSED -> Set.of(NotificationTopic.PERMISSIONS);
            case TRIAL_ENDING,
                    BILL_ISSUED,
                    BILL_OVERDUE,
                    BUSINESS_APPROVED,
                    BUSINESS_REJECTED,
                    BUSINESS_SUSPENDED,
                    BUSINESS_REACTIVATED,
                    BUSINESS_CLOSING,
                    BUSINESS_KEPT_OPEN,
                    IMPERSONATION_STARTED -> Set.of(NotificationTopic.SUBSCRIPTION);
            // to who tries it, whatever he wants otherwise
            case TEMPLATE_TEST -> Set.of();
        };
    }

    private static boolean isToCustomersBy(NotificationChannel channel, String kind) {
        return TopicPolicy.toCustomers(kind)
                .map(topic ->
                        new Way(topic, channel, TopicPolicy.marketing(kind).orElse(null)))
                .filter(way -> ChoicePolicy.ofCustomers().stream()
                        .anyMatch(row -> row.way().equals(way)))
                .isPresent();
    }

    private static boolean isToStaff(NotificationTopic topic, NotificationChannel channel) {
        return ChoicePolicy.ofUsers().stream().anyMatch(row -> row.way().equals(new Way(topic, channel)));
    }

    private static @Nullable String violation(Wish... wishes) {
        return ChoicePolicy.violation(ChoicePolicy.ofCustomers(), List.of(wishes))
                .map(FieldViolation::code)
                .orElse(null);
    }
}
