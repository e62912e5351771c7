package io.thermae.engagement.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.ContactableClient;
import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A client is written to by one way at most: by mail, or by text message where mail may not be, or comes back. */
class WayPolicyTest {

    private static final String EMAIL = "dana@example.org";
    private static final String PHONE = "+77011234567";
    private static final Way BY_MAIL = new Way(NotificationTopic.MARKETING, NotificationChannel.EMAIL);
    private static final Way BY_TEXT = new Way(NotificationTopic.MARKETING, NotificationChannel.SMS);

    private static ContactableClient client(@Nullable String email, @Nullable String phone) {
        return new ContactableClient(new UUID(0, 1), "Dana", email, phone, "en");
    }

    private static @Nullable ContactableClient chosen(
            ContactableClient client, Set<Way> unwanted, Set<String> inVain, boolean texts) {
        return WayPolicy.choose(client, MarketingKind.REVIEW, unwanted, inVain, texts)
                .orElse(null);
    }

    @Test
    void whoMayBeWrittenToInBothWaysGetsAMail() {
        assertThat(chosen(client(EMAIL, PHONE), Set.of(), Set.of(), true)).isEqualTo(client(EMAIL, null));
    }

    @Test
    void whoHasNoAddressOrHasNotConsentedToMailsOrLeftThemGetsAText() {
        assertThat(chosen(client(null, PHONE), Set.of(), Set.of(), true)).isEqualTo(client(null, PHONE));
        assertThat(chosen(client(EMAIL, PHONE), Set.of(BY_MAIL), Set.of(), true))
                .isEqualTo(client(null, PHONE));
    }

    @Test
    void whoWantsNeitherGetsNothing() {
        assertThat(chosen(client(EMAIL, PHONE), Set.of(BY_MAIL, BY_TEXT), Set.of(), true))
                .isNull();
        assertThat(chosen(client(null, PHONE), Set.of(BY_TEXT), Set.of(), true)).isNull();
        assertThat(chosen(client(EMAIL, null), Set.of(BY_MAIL), Set.of(), true)).isNull();
    }

    @Test
    void whoHasLeftOneKindGetsTheOthers() {
        Way reviews = new Way(NotificationTopic.MARKETING, NotificationChannel.EMAIL, MarketingKind.REVIEW);
        Way greetings = new Way(NotificationTopic.MARKETING, NotificationChannel.EMAIL, MarketingKind.BIRTHDAY);

        assertThat(chosen(client(EMAIL, null), Set.of(reviews), Set.of(), true)).isNull();
        assertThat(chosen(client(EMAIL, PHONE), Set.of(reviews), Set.of(), true))
                .isEqualTo(client(null, PHONE));
        assertThat(chosen(client(EMAIL, PHONE), Set.of(greetings), Set.of(), true))
                .isEqualTo(client(EMAIL, null));
    }

    @Test
    void whoseMailsComeBackGetsATextIfHeMay() {
        assertThat(chosen(client(EMAIL, PHONE), Set.of(), Set.of(EMAIL), true)).isEqualTo(client(null, PHONE));
        assertThat(chosen(client(EMAIL, PHONE), Set.of(BY_TEXT), Set.of(EMAIL), true))
                .isEqualTo(client(EMAIL, null));
        assertThat(chosen(client(EMAIL, null), Set.of(), Set.of(EMAIL), true)).isEqualTo(client(EMAIL, null));
    }

    @Test
    void whereNoTextsAreLeftThereAreMailsOnly() {
        assertThat(chosen(client(EMAIL, PHONE), Set.of(), Set.of(), false)).isEqualTo(client(EMAIL, null));
        assertThat(chosen(client(EMAIL, PHONE), Set.of(BY_MAIL), Set.of(), false))
                .isNull();
        assertThat(chosen(client(null, PHONE), Set.of(), Set.of(), false)).isNull();
    }
}
