package io.thermae.tenancy.mailsender;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.MailSender;
import io.thermae.tenancy.throttle.Sendings;
import io.thermae.tenancy.throttle.Subject;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Counts what is sent before a transaction begins: whoever is refused is counted, too. A wrong code is told when its try is
 * committed.
 */
@Stateless
@PermitAll
@CrossTenant("Codes are counted before a transaction begins")
@TransactionAttribute(TransactionAttributeType.NEVER)
public class MailSenderBean implements MailSender {

    @Inject
    CurrentCaller caller;

    @Inject
    Sendings sendings;

    @Inject
    SenderAddresses addresses;

    @Inject
    SenderProofs proofs;

    @Override
    public void sendCode() {
        String address = proofs.wanted().orElseThrow(() -> new NotFound("mail_from"));
        // the installation may have taken its domain away since it was decided
        addresses.require(address);
        TenantId business = caller.tenant();
        sendings.sent(new Subject("mail-sender-codes-of", business.toString()));
        sendings.codeTo(business, address.toLowerCase(Locale.ROOT));
        proofs.begin(address, caller.get().language().tag());
    }

    @Override
    public void confirm(String code) {
        switch (proofs.attempt(code)) {
            case RIGHT -> {
                // from now on mails come from it
            }
            case WRONG -> throw new InvalidInput("code", "wrong_code");
            case OVER -> throw new RuleBroken(ErrorCode.VERIFICATION_INVALID);
        }
    }
}
