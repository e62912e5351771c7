package io.thermae.web.security;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which business a host name means: {@code {business}.domain}, or {@code {role}.{business}.domain}. */
final class Hosts {

    private static final String ADMINISTRATION = "admin";

    private Hosts() {}

    /** The subdomain of the business; empty for the plain domain, the administration's, and hosts that are not ours. */
    static Optional<String> business(@Nullable String host, String domain) {
        if (host == null) {
            return Optional.empty();
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        if (!name.endsWith("." + domain)) {
            return Optional.empty();
        }
        List<String> labels = Arrays.asList(
                name.substring(0, name.length() - domain.length() - 1).split("\\."));
        String last = labels.get(labels.size() - 1);
        return last.isEmpty() || last.equals(ADMINISTRATION) ? Optional.empty() : Optional.of(last);
    }
}
