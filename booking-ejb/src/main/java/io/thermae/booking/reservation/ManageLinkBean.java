package io.thermae.booking.reservation;

import io.thermae.booking.api.ManageLink;
import io.thermae.booking.api.RequestLink;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proves a link's token before it asks whose booking it is. */
@Stateless
@PermitAll
@CrossTenant("The link of a booking names no business")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ManageLinkBean implements ManageLink, RequestLink {

    /** The sequence of the visit, and the proof. */
    private static final Pattern OF_REQUEST = Pattern.compile("(\\d{1,9})\\.(.+)");

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
        return tokens.matches(SecretTokens.MANAGE_BOOKING, bookingId, token) ? tenantOf(bookingId) : Optional.empty();
    }

    @Override
    public Optional<Request> read(UUID bookingId, String token) {
        Matcher parts = OF_REQUEST.matcher(token);
        if (!parts.matches()
                || !tokens.matches(SecretTokens.ANSWER_VISIT + parts.group(1), bookingId, parts.group(2))) {
            return Optional.empty();
        }
        int sequence = Integer.parseInt(parts.group(1));
        return tenantOf(bookingId).map(tenant -> new Request(tenant, sequence));
    }

    private Optional<TenantId> tenantOf(UUID bookingId) {
        return sql.query(
                        "select doors.tenant_of_booking(?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        bookingId)
                .get(0)
                .map(TenantId::new);
    }
}
