package io.thermae.tenancy.people;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.SecretTokens;
import io.thermae.tenancy.api.VerifyEmail;
import io.thermae.tenancy.credentials.Accounts;
import io.thermae.tenancy.throttle.Sendings;
import io.thermae.tenancy.throttle.Subject;
import io.thermae.tenancy.throttle.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Counts those who have links sent; enters a link's tenant once its token has proved right. */
@Stateless
@PermitAll
@CrossTenant("The link names no business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyEmailBean implements VerifyEmail {

    @Inject
    SecretTokens tokens;

    @Inject
    CurrentCaller caller;

    @Inject
    Throttle throttle;

    @Inject
    Sendings sendings;

    @Inject
    ChangeEmail changeEmail;

    @Override
    public void change(String email, String password) {
        throttle.admit(new Subject("verify-email", caller.userId().toString()));
        changeEmail.requirePassword(password);
        // a wrong password sends nothing, and so takes nothing from what its address may be sent
        sendings.sent(new Subject("verify-email-to", Accounts.normalised(email)));
        changeEmail.begin(email);
    }

    @Override
    public void verify(String token) {
        LinkToken link = LinkToken.read(tokens, SecretTokens.VERIFY_EMAIL, token)
                .orElseThrow(() -> new RuleBroken(ErrorCode.VERIFICATION_INVALID));
        caller.enter(link.tenant());
        changeEmail.complete(link.id());
    }
}
