package io.thermae.tenancy.client;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.TextMessaging;
import io.thermae.tenancy.api.VerifyClient;
import io.thermae.tenancy.session.AccessTokens;
import io.thermae.tenancy.throttle.Sendings;
import io.thermae.tenancy.throttle.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Counts those who have codes sent; finds out whose verification it is, and enters that tenant. */
@Stateless
@PermitAll
@CrossTenant("A verification names no business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyClientBean implements VerifyClient {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Throttle throttle;

    @Inject
    Sendings sendings;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    TextMessaging textMessaging;

    @Inject
    ClientVerifications verifications;

    @Inject
    AccessTokens accessTokens;

    @Override
    public Begun begin(ClientContact contact, String language, Device device) {
        if (contact.channel() == ClientContact.Channel.PHONE && !textMessaging.available()) {
            throw new RuleBroken(ErrorCode.SMS_UNAVAILABLE);
        }
        throttle.admitAddress(device.address());
        sendings.askedFrom(device.address());
        TenantId business = caller.tenant();
        sendings.codeTo(business, contact.value());
        if (contact.channel() == ClientContact.Channel.PHONE) {
            sendings.textOf(business);
        }
        return new Begun(verifications.begin(contact, language), ClientVerifications.VALIDITY.toSeconds());
    }

    @Override
    public Verified complete(UUID verificationId, String code, Device device) {
        Optional<UUID> tenant = sql.query(
                        "select doors.tenant_of_client_verification(?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        verificationId)
                .get(0);
        caller.enter(new TenantId(tenant.orElseThrow(() -> new RuleBroken(ErrorCode.VERIFICATION_INVALID))));
        BusinessView business = ownBusiness
                .find()
                .filter(found -> found.status().isPublic())
                .orElseThrow(() -> new RuleBroken(ErrorCode.VERIFICATION_INVALID));
        ClientVerifications.Tried tried = verifications.attempt(verificationId, code, device);
        UUID session = tried.session();
        if (session == null) {
            throw new RuleBroken(tried.open() ? ErrorCode.CODE_INVALID : ErrorCode.VERIFICATION_INVALID);
        }
        return new Verified(
                accessTokens.issueForClient(business, session, ClientVerifications.SESSION),
                ClientVerifications.SESSION.toSeconds());
    }
}
