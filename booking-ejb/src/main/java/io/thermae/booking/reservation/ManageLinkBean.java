package io.thermae.booking.reservation;

import io.thermae.booking.api.ManageLink;
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

/** Proves the link's token before it asks whose booking it is. */
@Stateless
@PermitAll
@CrossTenant("The link of a booking names no business")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ManageLinkBean implements ManageLink {

    @Inject
    Sql sql;

    @Inject
    SecretTokens tokens;

    @Override
    public String tokenFor(UUID bookingId) {
        return tokens.tokenFor(SecretTokens.MANAGE_BOOKING, bookingId);
    }

    @Override
    public Optional<TenantId> tenantOf(UUID bookingId, String token) {
        if (!tokens.matches(SecretTokens.MANAGE_BOOKING, bookingId, token)) {
            return Optional.empty();
        }
        return sql.query(
                        "select doors.tenant_of_booking(?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        bookingId)
                .get(0)
                .map(TenantId::new);
    }
}
