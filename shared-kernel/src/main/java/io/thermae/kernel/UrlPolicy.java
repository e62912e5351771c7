package io.thermae.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses that a business has named are called, and to which ones people's browsers are sent.
 *
 * @param plainHosts that may be called without TLS, in lower case
 * @param privateHosts that may have addresses which are not public, in lower case
 */
public record UrlPolicy(Set<String> plainHosts, Set<String> privateHosts) {

    /** What people type. */
    private static final int LONGEST = 500;

    /** What servers make of it, with signatures and names of files. */
    private static final int LONGEST_TARGET = 4000;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** As settings say it: hosts with commas or spaces between. */
    public static UrlPolicy of(Optional<String> plainHosts, Optional<String> privateHosts) {
        return new UrlPolicy(hosts(plainHosts), hosts(privateHosts));
    }

    /** The address that a text is; empty if it is none that may be called. */
    public Optional<URI> callable(String text) {
        return text.length() > LONGEST ? Optional.empty() : target(text);
    }

    /** As {@link #callable}, of an address to which one that was called has sent us on. */
    public Optional<URI> target(String text) {
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
                .filter(uri -> text.length() <= LONGEST)
                .filter(uri -> "https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host(uri)));
    }

    /** Whether an administrator has excepted its host from the rule that only public addresses are called. */
    public boolean mayBePrivate(URI uri) {
        return privateHosts.contains(host(uri));
    }

    private static Set<String> hosts(Optional<String> setting) {
        return setting.map(text -> List.of(text.toLowerCase(Locale.ROOT).split("[,\\s]+"))).orElse(List.of()).stream()
                .filter(host -> !host.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static Optional<URI> absolute(String text) {
        if (text.length() > LONGEST_TARGET) {
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
