package io.thermae.engagement.smtp;

import io.thermae.engagement.api.MailServerCheck;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Looks whether the mail server is there; reads no rows, so it needs no transaction. */
@Stateless
@TenantTransaction
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailServerCheckBean implements MailServerCheck {

    @Inject
    Config config;

    @Inject
    SmtpConnections connections;

    @Override
    public boolean reachable() {
        return new SmtpServer(SmtpSettings.of(config), connections).greets();
    }
}
