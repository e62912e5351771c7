package io.thermae.engagement.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.channel.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SmsChannelTest {

    @Test
    void without_a_provider_all_is_refused() {
        SmsChannel channel = new SmsChannel();
        channel.provider = new ChosenProvider() {
            @Override
            public Optional<SmsProvider> get() {
                return Optional.empty();
            }
        };

        assertThat(channel.deliver(new UUID(8, 8), SmsChannelContract.sms("+77011234567")))
                .isEqualTo(new Outcome.Refused("Text messages have been switched off"));
    }
}
