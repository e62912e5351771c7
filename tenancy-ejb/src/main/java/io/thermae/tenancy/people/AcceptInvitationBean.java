package io.thermae.tenancy.people;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.AcceptInvitation;
import io.thermae.tenancy.api.SecretTokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds out whose invitation it is, and enters that tenant once the token has proved right. */
@Stateless
@PermitAll
@CrossTenant("The link of an invitation names no business")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AcceptInvitationBean implements AcceptInvitation {

    @Inject
    Sql sql;

    @Inject
    SecretTokens tokens;

    @Inject
    CurrentCaller caller;

    @Inject
    ActivateUser activateUser;

    @Override
    public void accept(UUID invitationId, String token, String password) {
        Optional<UUID> tenant = sql.query(
                        "select doors.tenant_of_invitation(?)",
                        row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                        invitationId)
                .get(0);
        if (tenant.isEmpty() || !tokens.matches(SecretTokens.ACCEPT_INVITATION, invitationId, token)) {
            throw new RuleBroken(ErrorCode.INVITATION_INVALID);
        }
        caller.enter(new TenantId(tenant.get()));
        activateUser.activate(invitationId, password);
    }
}
