package io.thermae.web.security;

import io.thermae.web.network.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The business that the host of the running request names. */
@ApplicationScoped
public class RequestedBusiness {

    private static final String PLAIN = "http";
    private static final String TLS = "https";

    @Inject
    ClientAddress clientAddress;

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "thermae.domain")
    String domain;

    /** Its subdomain, now or earlier; empty at hosts that are no business's. */
    public Optional<String> subdomain() {
        return Optional.ofNullable(
                Hosts.read(clientAddress.host(request), domain).business());
    }

    /** The address of one of its pages under another subdomain, by the scheme and port that the request has come with. */
    public String addressAt(String subdomain, String page) {
        String host = String.valueOf(clientAddress.host(request));
        String port = host.replaceFirst("^[^:]*", "");
        return (clientAddress.isSecure(request) ? TLS : PLAIN) + "://" + subdomain + "." + domain + port + page;
    }
}
