package io.thermae.engagement.smpp;

import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.sms.SmsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** A provider that speaks SMPP. */
@ApplicationScoped
public class SmppProvider implements SmsProvider {

    static final String NAME = "smpp";

    @Inject
    MessageCentre centre;

    @Inject
    Config config;

    @Override
    public String name() {
        return NAME;
    }

    /** Only who binds as a transceiver is brought anything. */
    @Override
    public boolean hearsAnswers() {
        SmppSettings settings = SmppSettings.of(config);
        return settings.receipts() && SmppAddress.canBeAnswered(settings.sender());
    }

    @Override
    public Accepted submit(UUID id, Sms sms) throws RecipientRefused {
        SmppSettings settings = SmppSettings.of(config);
        List<String> parts = centre.submit(settings, id, sms);
        // a centre that names no id can tell nothing of it
        boolean told = settings.receipts() && parts.stream().noneMatch(String::isEmpty);
        return new Accepted(String.join(",", parts), told ? parts : List.of());
    }
}
