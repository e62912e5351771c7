package io.thermae.engagement.sms;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.channel.QueuedChannel;
import io.thermae.engagement.channel.QueuedChannelContract;
import io.thermae.engagement.message.Sms;
import io.thermae.kernel.Language;
import java.util.Optional;
import java.util.UUID;

/** What text messages promise, whoever is chosen to deliver them. Who tests a provider says which one is. */
public abstract class SmsChannelContract extends QueuedChannelContract<Sms> {

    private final SmsChannel channel = new SmsChannel();

    protected SmsChannelContract() {
        channel.provider = new ChosenProvider() {
            @Override
            public Optional<SmsProvider> get() {
                return Optional.of(provider());
            }
        };
    }

    /** The same one all the time. */
    protected abstract SmsProvider provider();

    protected static Sms sms(String number) {
        return new Sms("test", new UUID(7, 7), number, Language.RU, "Аква", "Код 123456");
    }

    @Override
    protected QueuedChannel<Sms> channel() {
        return channel;
    }

    @Override
    protected NotificationChannel which() {
        return NotificationChannel.SMS;
    }

    @Override
    protected Sms message() {
        return sms("+77011234567");
    }
}
