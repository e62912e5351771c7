package io.thermae.tenancy.credentials;

import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PreparePasswords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads the person's hash in a short transaction, and works when that has ended. */
@Stateless
@PermitAll
@CrossTenant("Works on passwords before a transaction begins")
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PreparePasswordsBean implements PreparePasswords {

    @Inject
    PreparedPasswords prepared;

    @Inject
    OwnHash ownHash;

    @Override
    public void toProve(String password) {
        prepared.proveNow(password, ownHash.find().orElse(null));
    }

    @Override
    public void toSet(String password) {
        if (PasswordPolicy.hasLength(password)) {
            prepared.hashNow(password);
        }
    }
}
