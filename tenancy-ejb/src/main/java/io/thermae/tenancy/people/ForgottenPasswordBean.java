package io.thermae.tenancy.people;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Exemption;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.ForgottenPassword;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.PreparePasswords;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.throttle.FamiliarPlaces;
import io.thermae.tenancy.throttle.Sendings;
import io.thermae.tenancy.throttle.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Answers at once and hands the work over; enters a link's tenant once its token has proved right. */
@Stateless
@PermitAll
@CrossTenant("Neither an address nor a link names a business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgottenPasswordBean implements ForgottenPassword {

    @Inject
    Throttle throttle;

    @Inject
    Sendings sendings;

    @Inject
    SecretTokens tokens;

    @Inject
    CurrentCaller caller;

    @Inject
    SendResetLinks sendResetLinks;

    @Inject
    UseResetLink useResetLink;

    @Inject
    PreparePasswords preparePasswords;

    @Override
    public void sendLinks(String email, Device device) {
        throttle.admitAddress(device.address());
        sendings.askedFrom(device.address());
        sendResetLinks.send(email, caller.get().requestId());
    }

    @Override
    public void reset(String token, String newPassword, Device device) {
        throttle.admitAddress(device.address());
        LinkToken link = LinkToken.read(tokens, SecretTokens.RESET_PASSWORD, token)
                .orElseThrow(() -> new RuleBroken(ErrorCode.RESET_TOKEN_INVALID));
        caller.enter(link.tenant());
        caller.exempt(Exemption.SESSION);
        preparePasswords.toSet(newPassword);
        String email = useResetLink.use(link.id(), newPassword);
        throttle.takeBackAddress(device.address());
        throttle.forget(FamiliarPlaces.anywhere(email));
    }
}
