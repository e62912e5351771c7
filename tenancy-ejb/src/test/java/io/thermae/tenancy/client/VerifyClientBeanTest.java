package io.thermae.tenancy.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.Device;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class VerifyClientBeanTest {

    @Test
    void where_no_text_messages_are_sent_nobody_waits_for_one() {
        VerifyClientBean bean = new VerifyClientBean();
        bean.textMessaging = () -> false;

        assertThatThrownBy(() -> bean.begin(
                        new ClientContact(ClientContact.Channel.PHONE, "+77011234567"),
                        "en",
                        new Device("127.0.0.1", "")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.SMS_UNAVAILABLE));
    }
}
