package io.thermae.web.security;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Claims;
import io.thermae.tenancy.api.TenantDirectory;
import io.thermae.web.gateway.ApiPath;
import io.thermae.web.network.ClientAddress;
import io.thermae.web.problem.Problems;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Sends away who has come to the wrong host. After the aliases, so that each path has one name here. */
@Provider
@PreMatching
@Priority(Priorities.USER + 100)
public class HostFilter implements ContainerRequestFilter {

    @Inject
    CurrentCaller caller;

    @Inject
    JsonWebToken token;

    @Inject
    TenantDirectory tenants;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Problems problems;

    @Inject
    @ConfigProperty(name = "thermae.domain")
    String domain;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        Hosts.Host host = Hosts.read(clientAddress.host(servletRequest), domain);
        Caller who = caller.get();
        HostPolicy.refusal(
                        host,
                        new HostPolicy.Request(who.role(), ApiPath.of(request)),
                        business -> isOfCaller(who, business),
                        business -> isSame(String.valueOf(host.business()), business))
                .ifPresent(code -> request.abortWith(problems.of(code).response()));
    }

    /** The token's own word is enough mostly; after a renaming the directory knows more. */
    private boolean isOfCaller(Caller who, String subdomain) {
        return subdomain.equals(String.valueOf((Object) token.getClaim(Claims.SUBDOMAIN)))
                || tenants.find(subdomain)
                        .map(BusinessView::id)
                        .filter(id -> id.equals(who.tenant()))
                        .isPresent();
    }

    private boolean isSame(String one, String other) {
        Optional<BusinessView> business = one.equals(other) ? Optional.empty() : tenants.find(one);
        return one.equals(other)
                || business.isPresent()
                        && tenants.find(other)
                                .filter(found ->
                                        found.id().equals(business.get().id()))
                                .isPresent();
    }
}
