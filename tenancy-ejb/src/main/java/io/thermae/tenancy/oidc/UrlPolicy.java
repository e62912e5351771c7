package io.thermae.tenancy.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses of an issuer are called, and to which ones people's browsers are sent.
 *
 * @param plainHosts that may be called without TLS, in lower case
 * @param privateHosts that may have addresses which are not public, in lower case
 */
public record UrlPolicy(Set<String> plainHosts, Set<String> privateHosts) {

    private static final int LONGEST = 500;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The address that a text is; empty if it is none that may be called. */
    public Optional<URI> callable(String text) {
        return absolute(text)
                .filter(uri -> "https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && plainHosts.contains(host(uri)));
    }

    /** As {@link #callable}, without what an issuer's name never has (OpenID Connect Discovery 1.0, section 3). */
    public Optional<URI> issuer(String text) {
        return callable(text).filter(uri -> uri.getRawQuery() == null);
    }

    /** The address of one's own to which an issuer sends browsers back; plain http only on the person's own machine. */
    public static Optional<URI> redirect(String text) {
        return absolute(text)
                .filter(uri -> "https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host(uri)));
    }

    boolean mayBePrivate(URI uri) {
        return privateHosts.contains(host(uri));
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> absolute(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean complete = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 65_535
                    && uri.getPort() != 0;
            return complete ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
