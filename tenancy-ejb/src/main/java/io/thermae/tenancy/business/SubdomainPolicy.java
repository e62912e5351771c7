package io.thermae.tenancy.business;

import io.thermae.kernel.FieldViolation;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a subdomain may be: a DNS label (RFC 1123) of 3 to 40 lower-case letters, digits and inner hyphens that is not
 * one of the platform's own names, looks like none of them, and is no punycode, behind which look-alike letters hide.
 */
public final class SubdomainPolicy {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

    /** The platform's own names, and those by which programs look for servers. */
    private static final Set<String> RESERVED = Set.of(
            "abuse",
            "account",
            "accounts",
            "admin",
            "administrator",
            "api",
            "app",
            "assets",
            "auth",
            "autoconfig",
            "autodiscover",
            "billing",
            "blog",
            "cdn",
            "client",
            "clients",
            "console",
            "dashboard",
            "dev",
            "dns",
            "docs",
            "email",
            "ftp",
            "gateway",
            "health",
            "help",
            "hostmaster",
            "images",
            "imap",
            "img",
            "internal",
            "isatap",
            "ldap",
            "localhost",
            "login",
            "mail",
            "manager",
            "managers",
            "master",
            "masters",
            "media",
            "metrics",
            "monitor",
            "mx",
            "ns",
            "ns1",
            "ns2",
            "ns3",
            "ns4",
            "oauth",
            "openapi",
            "owner",
            "owners",
            "pay",
            "payment",
            "payments",
            "platform",
            "pop",
            "pop3",
            "postmaster",
            "public",
            "register",
            "root",
            "sandbox",
            "secure",
            "security",
            "smtp",
            "ssl",
            "sso",
            "staging",
            "static",
            "status",
            "super-admin",
            "superadmin",
            "support",
            "swagger",
            "sysadmin",
            "system",
            "test",
            "thermae",
            "vpn",
            "webmail",
            "webmaster",
            "wpad",
            "www");

    private static final Set<String> RESERVED_SKELETONS =
            RESERVED.stream().map(SubdomainPolicy::skeleton).collect(Collectors.toUnmodifiableSet());

    private SubdomainPolicy() {}

    /** The rule that a name breaks, as a rule of the given field; empty if none. */
    static Optional<FieldViolation> violation(String field, String subdomain) {
        if (!isWellFormed(subdomain)) {
            return Optional.of(new FieldViolation(field, "invalid_subdomain"));
        }
        return isReserved(subdomain) ? Optional.of(new FieldViolation(field, "reserved_subdomain")) : Optional.empty();
    }

    public static boolean isWellFormed(String subdomain) {
        return LABEL.matcher(subdomain).matches() && !subdomain.contains("--");
    }

    /** Whether it is one of the platform's own names, or looks like one. */
    public static boolean isReserved(String subdomain) {
        return RESERVED_SKELETONS.contains(skeleton(subdomain));
    }

    /**
     * What names have in common that are taken for each other ({@code bali} and {@code ba1i}, {@code modern} and
     * {@code rnodern}): after Unicode Technical Standard 39, chapter 4, as far as a subdomain's letters go. The database
     * computes the same, and lets two businesses have no names of one skeleton.
     */
    static String skeleton(String subdomain) {
        StringBuilder skeleton = new StringBuilder();
        for (char letter : subdomain.toCharArray()) {
            switch (letter) {
                case '0' -> skeleton.append('o');
                case '1', 'i' -> skeleton.append('l');
                case 'm' -> skeleton.append("rn");
                case 'w' -> skeleton.append("vv");
                default -> skeleton.append(letter);
            }
        }
        return skeleton.toString();
    }
}
