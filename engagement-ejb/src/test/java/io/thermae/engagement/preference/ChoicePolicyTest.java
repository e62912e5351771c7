package io.thermae.engagement.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationPreferences.Wish;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.template.Kind;
import io.thermae.kernel.FieldViolation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void peopleOfTheBusinessHaveASayInMailsAboutTheirWorkAndInNoOthers() {
        Set<NotificationTopic> changeable = ChoicePolicy.ofUsers().stream()
                .filter(row -> row.way().channel() == NotificationChannel.EMAIL)
                .peek(row -> assertThat(row.changeable()).isTrue())
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
        assertThat(ChoicePolicy.topicOfStaff("booking-placed-client")).isEmpty();
    }

    private static @Nullable String violation(Wish... wishes) {
        return ChoicePolicy.violation(ChoicePolicy.ofCustomers(), List.of(wishes))
                .map(FieldViolation::code)
                .orElse(null);
    }
}
