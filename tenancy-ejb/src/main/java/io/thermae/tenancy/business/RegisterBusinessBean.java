package io.thermae.tenancy.business;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.RegisterBusiness;
import io.thermae.tenancy.api.Registration;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the new tenant's identity and enters it; what follows is a transaction of that tenant like any other. */
@Stateless
@PermitAll
@CrossTenant("The tenant begins to exist here")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RegisterBusinessBean implements RegisterBusiness {

    @Inject
    CurrentCaller caller;

    @Inject
    FoundBusiness foundBusiness;

    @Override
    public Registered register(Registration registration) {
        List<FieldViolation> violations = RegistrationPolicy.violations(registration);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        caller.enter(new TenantId(Ids.next()));
        return foundBusiness.found(registration);
    }
}
