package io.thermae.engagement.preference;

import io.thermae.engagement.api.UnsubscribeLink;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the business out of a link that proves to be ours. */
@Stateless
@PermitAll
@CrossTenant("The link says of which business it is")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UnsubscribeLinkBean implements UnsubscribeLink {

    @Inject
    UnsubscribeLinks links;

    @Override
    public Optional<TenantId> tenantOf(String token) {
        return links.read(token).map(read -> read.link().tenant());
    }
}
