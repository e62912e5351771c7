package io.thermae.web.security;

import io.thermae.kernel.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a host name means: {@code {business}.domain} are a business's public pages, {@code {role}.{business}.domain} is for its
 * people of a role, {@code admin.domain} for the platform's administrators; the plain domain, and every host that is not
 * ours (an address, a name inside a cluster), say nothing.
 */
final class Hosts {

    private static final String ADMINISTRATION = "admin";
    private static final String WORLD_WIDE_WEB = "www";

    private static final Map<String, Role> ROLES =
            Map.of("owner", Role.OWNER, "manager", Role.MANAGER, "master", Role.MASTER);

    /** What kind of host it is. */
    enum Kind {
        NEUTRAL,
        ADMINISTRATION,
        BUSINESS,
        ROLE,
        /** Below our domain, and nothing that we know. */
        UNKNOWN
    }

    /**
     * A host.
     *
     * @param business the subdomain; null unless it is a business's or of a role
     * @param role null unless it is of a role
     */
    record Host(Kind kind, @Nullable String business, @Nullable Role role) {

        private static Host of(Kind kind) {
            return new Host(kind, null, null);
        }
    }

    private Hosts() {}

    /** Reads a host as a request names it, with its port or without. */
    static Host read(@Nullable String host, String domain) {
        String name = host == null
                ? ""
                : host.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst(":\\d*$", "")
                        .replaceFirst("\\.$", "");
        if (!name.endsWith("." + domain.toLowerCase(Locale.ROOT))) {
            return Host.of(Kind.NEUTRAL);
        }
        List<String> labels = Arrays.asList(
                name.substring(0, name.length() - domain.length() - 1).split("\\.", -1));
        String last = labels.get(labels.size() - 1);
        if (labels.contains("")) {
            return Host.of(Kind.UNKNOWN);
        }
        if (labels.size() == 1) {
            return switch (last) {
                case ADMINISTRATION -> Host.of(Kind.ADMINISTRATION);
                case WORLD_WIDE_WEB -> Host.of(Kind.NEUTRAL);
                default -> ROLES.containsKey(last) ? Host.of(Kind.UNKNOWN) : new Host(Kind.BUSINESS, last, null);
            };
        }
        Role role = ROLES.get(labels.get(0));
        return labels.size() == 2 && role != null ? new Host(Kind.ROLE, last, role) : Host.of(Kind.UNKNOWN);
    }
}
