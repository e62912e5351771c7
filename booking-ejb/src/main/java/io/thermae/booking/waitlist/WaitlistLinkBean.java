package io.thermae.booking.waitlist;

import io.thermae.booking.api.WaitlistLink;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.SecretTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Proves the link's token before it asks whose entry it is. */
@Stateless
@PermitAll
@CrossTenant("The link of an entry names no business")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WaitlistLinkBean implements WaitlistLink {

    @Inject
    Sql sql;

    @Inject
    SecretTokens tokens;

    @Override
    public String tokenFor(UUID entryId) {
        return tokens.tokenFor(SecretTokens.WAITLIST, entryId);
    }

    @Override
    public Optional<TenantId> tenantOf(UUID entryId, String token) {
        if (!tokens.matches(SecretTokens.WAITLIST, entryId, token)) {
            return Optional.empty();
        }
        return sql.query(
                        "select doors.tenant_of_waitlist_entry(?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        entryId)
                .get(0)
                .map(TenantId::new);
    }
}
