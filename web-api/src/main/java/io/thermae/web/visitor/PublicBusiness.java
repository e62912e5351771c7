package io.thermae.web.visitor;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.web.text.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Takes a visitor into a business by its subdomain. */
@RequestScoped
public class PublicBusiness {

    @Inject
    TenantDirectory tenants;

    @Inject
    CurrentCaller caller;

    @Inject
    HttpServletRequest request;

    /**
     * Enters it; from here on the call works in its name and, unless the visitor asked for one, in its language.
     *
     * @throws RuleBroken {@code BUSINESS_NOT_FOUND} if there is none that visitors may see
     */
    BusinessView enter(String subdomain) {
        BusinessView business = tenants.findPublic(subdomain)
                .orElseThrow(() -> new RuleBroken(ErrorCode.BUSINESS_NOT_FOUND, Map.of("subdomain", subdomain)));
        // a token of some business's staff neither confines nor widens what a visitor sees
        caller.set(caller.get().asVisitor().inTenant(business.id()));
        if (Languages.accepted(request.getHeader("Accept-Language")).isEmpty()) {
            caller.set(caller.get().speaking(business.language()));
        }
        return business;
    }
}
