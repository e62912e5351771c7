package io.thermae.engagement.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.template.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShownTextTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "USER_INVITED",
                "PASSWORD_FORGOTTEN",
                "EMAIL_TO_VERIFY",
                "CLIENT_TO_VERIFY",
                "MAIL_SENDER_TO_VERIFY"
            })
    void ofAMailThatIsThereForItsSecretNothingIsShown(Kind kind) {
        assertThat(ShownText.of(kind.id(), "Your code: 123456")).isEqualTo("***");
    }

    @Test
    void ofOthersTheTokenAloneIsHidden() {
        assertThat(ShownText.of(
                        Kind.BOOKING_PLACED_CLIENT.id(), "See http://x/public/booking/1?token=aB-_9&more=1 or call."))
                .isEqualTo("See http://x/public/booking/1?token=***&more=1 or call.");
        assertThat(ShownText.of(Kind.BUSINESS_APPROVED.id(), "Welcome")).isEqualTo("Welcome");
    }
}
