package io.thermae.web.gateway;

import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.CorsDirectory;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of other origins may read our answers (CORS, Fetch standard): those of the platform's own list, and those
 * that the business in question has listed. There are no cookies, so credentials are never allowed, and there is no
 * {@code *}.
 */
@ApplicationScoped
public class Cors {

    private static final Logger LOG = Logger.getLogger(Cors.class.getName());

    static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @Inject
    CorsDirectory businesses;

    @Inject
    @ConfigProperty(name = "thermae.cors.origins")
    Optional<String> platform;

    /**
     * The origin to allow.
     *
     * @param origin header of the request; null if there is none
     * @param host that was called: pages of the same origin need no permission
     * @param tenant the business that the call was about; null while that is not known
     * @param subdomain the same by its name; null while that is not known
     */
    public Optional<String> allowed(
            @Nullable String origin, @Nullable String host, @Nullable TenantId tenant, @Nullable String subdomain) {
        if (origin == null || origin.length() > CorsDirectory.MAX_LENGTH || isOwn(origin, host)) {
            return Optional.empty();
        }
        String wanted = origin.toLowerCase(Locale.ROOT);
        boolean allows = platformOrigins().contains(wanted) || listed(wanted, tenant, subdomain);
        return allows ? Optional.of(origin) : Optional.empty();
    }

    /** Where the lists cannot be read nobody is on them; the answer, an error perhaps, goes out without permission. */
    private boolean listed(String origin, @Nullable TenantId tenant, @Nullable String subdomain) {
        try {
            return businesses.allows(origin, tenant, subdomain);
        } catch (EJBException e) {
            LOG.log(Level.FINE, "The origins of businesses cannot be read", e);
            return false;
        }
    }

    private Set<String> platformOrigins() {
        return Arrays.stream(platform.orElse("").split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
