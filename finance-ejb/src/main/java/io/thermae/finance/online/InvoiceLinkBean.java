package io.thermae.finance.online;

import io.thermae.finance.api.InvoiceLink;
import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.SecretTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the business and the invoice out of a link that proves to be ours. */
@Stateless
@PermitAll
@CrossTenant("The link says of which business it is")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InvoiceLinkBean implements InvoiceLink {

    @Inject
    SecretTokens tokens;

    @Override
    public Optional<Opened> read(String token) {
        return LinkToken.read(tokens, SecretTokens.PAY_INVOICE, token)
                .map(link -> new Opened(link.tenant(), link.id()));
    }
}
