package io.thermae.tenancy.platform;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.SealedWebhooks;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Under a key of its own. */
@Stateless
@PermitAll
@CrossTenant("The key is the platform's")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SealedWebhooksBean implements SealedWebhooks {

    private static final Logger LOG = System.getLogger(SealedWebhooksBean.class.getName());

    @Inject
    Seal seal;

    @Override
    public String close(UUID webhook, String text) {
        return seal.close(Seal.Use.WEBHOOK, webhook, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> open(UUID webhook, String sealed) {
        try {
            return Optional.of(new String(seal.open(Seal.Use.WEBHOOK, webhook, sealed), StandardCharsets.UTF_8));
        } catch (EJBException e) {
            // so the container wraps what the seal says
            LOG.log(Level.WARNING, "What is sealed for the webhook {0} cannot be opened", webhook);
            return Optional.empty();
        }
    }
}
