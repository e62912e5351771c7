package io.thermae.engagement.sms;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.TextMessaging;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says whether a provider is chosen; reads no rows, so it needs no transaction. */
@Stateless
@TenantTransaction
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TextMessagingBean implements TextMessaging {

    @Inject
    ChosenProvider provider;

    @Override
    public boolean available() {
        return provider.get().isPresent();
    }
}
