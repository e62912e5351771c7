package io.thermae.tenancy.people;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.credentials.Account;
import io.thermae.tenancy.credentials.Accounts;
import io.thermae.tenancy.throttle.Sendings;
import io.thermae.tenancy.throttle.Subject;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What is done after a request for links has been answered, on a thread of its own: the asker's time tells nothing of it.
 * Each business's link is that business's transaction. If the node dies before, no mail comes, and the person asks again.
 */
@Stateless
@PermitAll
@CrossTenant("An address names no business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendResetLinks {

    private static final Logger LOG = System.getLogger(SendResetLinks.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Sendings sendings;

    @Inject
    CurrentCaller caller;

    @Inject
    MakeResetLink makeResetLink;

    @Asynchronous
    public void send(String email, String requestId) {
        try {
            sendings.sent(new Subject("forgotten-password", Accounts.normalised(email)));
            for (Account account : accounts.withEmail(email)) {
                if (account.active() && account.mayEnter()) {
                    caller.set(Caller.anonymous(requestId).inTenant(account.tenant()));
                    makeResetLink.make(account.tenant().value(), account.userId());
                }
            }
        } catch (RuleBroken e) {
            LOG.log(Level.INFO, "Request {0}: more links were asked for than are sent", requestId);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Request " + requestId + ": no link was sent", e);
        }
    }
}
