package io.thermae.tenancy.cors;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an origin is (RFC 6454): a scheme, a host and a port, written in one way so that it can be compared. */
final class OriginPolicy {

    private static final int LONGEST = 300;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private OriginPolicy() {}

    /** The origin as browsers send it; empty if the text is none, or one that must not be trusted. */
    static Optional<String> normalised(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.strip().toLowerCase(Locale.ROOT));
            return isOrigin(uri) && isTrustworthy(uri) ? Optional.of(written(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOrigin(URI uri) {
        return uri.getHost() != null
                && uri.getUserInfo() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getPort() <= 65_535;
    }

    /** What travels in the clear can be changed on its way. */
    private static boolean isTrustworthy(URI uri) {
        return "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
    }

    private static String written(URI uri) {
        boolean usual = uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }
}
