package io.thermae.engagement.sms;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.TextMessaging;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Says whether the channel of text messages is available; reads no rows, so it needs no transaction. */
@Stateless
@TenantTransaction
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TextMessagingBean implements TextMessaging {

    @Inject
    SmsChannel channel;

    @Override
    public boolean available() {
        return channel.available();
    }
}
