package io.thermae.booking.calendar;

import io.thermae.booking.api.FeedLink;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sha256;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds a feed's business by the digest of its secret. */
@Stateless
@PermitAll
@CrossTenant("The secret of a feed names no business")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FeedLinkBean implements FeedLink {

    @Inject
    Sql sql;

    @Override
    public Optional<TenantId> tenantOf(String secret) {
        return sql.query(
                        "select doors.tenant_of_feed(?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        (Object) Sha256.of(secret))
                .get(0)
                .map(TenantId::new);
    }
}
