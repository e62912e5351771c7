package io.thermae.tenancy.platform;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.SealedSubscriptions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Under a key of its own. */
@Stateless
@PermitAll
@CrossTenant("The key is the platform's")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SealedSubscriptionsBean implements SealedSubscriptions {

    @Inject
    Seal seal;

    @Override
    public String close(UUID subscription, String text) {
        return seal.close(Seal.Use.PUSH_SUBSCRIPTION, subscription, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(UUID subscription, String sealed) {
        return new String(seal.open(Seal.Use.PUSH_SUBSCRIPTION, subscription, sealed), StandardCharsets.UTF_8);
    }
}
