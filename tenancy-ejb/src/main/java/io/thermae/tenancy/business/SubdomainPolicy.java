package io.thermae.tenancy.business;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a subdomain may be: a DNS label (RFC 1123) of 3 to 40 lower-case letters, digits and inner hyphens that is not
 * one of the platform's own names and is no punycode, behind which look-alike letters hide.
 */
public final class SubdomainPolicy {

    private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "app",
            "auth",
            "billing",
            "blog",
            "cdn",
            "dashboard",
            "docs",
            "ftp",
            "health",
            "help",
            "imap",
            "localhost",
            "login",
            "mail",
            "manager",
            "master",
            "metrics",
            "mx",
            "ns1",
            "ns2",
            "owner",
            "platform",
            "pop3",
            "public",
            "register",
            "root",
            "smtp",
            "static",
            "status",
            "support",
            "system",
            "test",
            "thermae",
            "webmail",
            "www");

    private SubdomainPolicy() {}

    public static boolean isWellFormed(String subdomain) {
        return LABEL.matcher(subdomain).matches() && !subdomain.contains("--");
    }

    public static boolean isReserved(String subdomain) {
        return RESERVED.contains(subdomain);
    }
}
