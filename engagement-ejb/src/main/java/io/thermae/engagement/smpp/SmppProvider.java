package io.thermae.engagement.smpp;

import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.sms.SmsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** A provider that speaks SMPP. */
@ApplicationScoped
public class SmppProvider implements SmsProvider {

    @Inject
    MessageCentre centre;

    @Inject
    Config config;

    @Override
    public String name() {
        return "smpp";
    }

    @Override
    public String submit(UUID id, Sms sms) throws RecipientRefused {
        return centre.submit(SmppSettings.of(config), id, sms);
    }
}
