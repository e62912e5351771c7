package io.thermae.web.visitor;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Says of public answers how they may be kept. */
@Provider
public class FreshnessHeaders implements ContainerResponseFilter {

    @Inject
    Freshness freshness;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status == Response.Status.OK.getStatusCode() || status == Response.Status.NOT_MODIFIED.getStatusCode()) {
            freshness.describe(response.getHeaders());
        }
    }
}
