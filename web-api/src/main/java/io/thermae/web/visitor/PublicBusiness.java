package io.thermae.web.visitor;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.web.security.RequestedBusiness;
import io.thermae.web.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Takes a visitor into a business by the subdomain that it has, or had. */
@ApplicationScoped
public class PublicBusiness {

    @Inject
    TenantDirectory tenants;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestedBusiness requested;

    @Inject
    HttpServletRequest request;

    /**
     * Enters it for one of its pages, as {@link #enter(String)}.
     *
     * @throws RedirectionException to the same page under the name that the business has now, if this is an earlier one
     */
    BusinessView enterPage(String subdomain) {
        BusinessView business = enter(subdomain);
        if (!business.subdomain().equals(subdomain)) {
            String page = request.getRequestURI()
                    .replaceFirst("/public/business/[^/]+", "/public/business/" + business.subdomain());
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            boolean byHost = requested.subdomain().filter(subdomain::equals).isPresent();
            String address = byHost ? requested.addressAt(business.subdomain(), page + query) : page + query;
            throw new RedirectionException(Response.status(Response.Status.PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, address)
                    .build());
        }
        return business;
    }

    /**
     * Enters it; from here on the call works in its name and, unless the visitor asked for one, in its language.
     *
     * @throws RuleBroken {@code BUSINESS_NOT_FOUND} if there is none that visitors may see
     */
    BusinessView enter(String subdomain) {
        BusinessView business = tenants.findPublic(subdomain)
                .orElseThrow(() -> new RuleBroken(ErrorCode.BUSINESS_NOT_FOUND, Map.of("subdomain", subdomain)));
        requireOfHost(business);
        // a token of some business's staff neither confines nor widens what a visitor sees
        caller.set(caller.get().asVisitor().inTenant(business.id()));
        if (Languages.accepted(request.getHeader("Accept-Language")).isEmpty()) {
            caller.set(caller.get().speaking(business.language()));
        }
        return business;
    }

    /**
     * Enters the business of something that the visitor holds the key to, in the language that the request has.
     *
     * @throws RuleBroken {@code BUSINESS_NOT_FOUND} if visitors may not see it, now or any more
     */
    void enter(TenantId tenant) {
        caller.set(caller.get().asVisitor().inTenant(tenant));
        entered();
    }

    /**
     * The business that was entered, as it is now. What is kept in memory is read here, after its stamp was: what
     * {@link #enterPage} gives was read before, and may be older than the stamp.
     *
     * @throws RuleBroken {@code BUSINESS_NOT_FOUND} if visitors may not see it any more
     */
    BusinessView entered() {
        return ownBusiness
                .known()
                .filter(business -> business.status().isPublic())
                .orElseThrow(() -> new RuleBroken(ErrorCode.BUSINESS_NOT_FOUND));
    }

    /** At the host of a business only that business can be entered, also where the path does not name it. */
    private void requireOfHost(BusinessView business) {
        boolean elsewhere = requested
                .subdomain()
                .filter(host -> !host.equals(business.subdomain()))
                .filter(host -> tenants.find(host)
                        .filter(found -> found.id().equals(business.id()))
                        .isEmpty())
                .isPresent();
        if (elsewhere) {
            throw new RuleBroken(ErrorCode.TENANT_MISMATCH);
        }
    }
}
