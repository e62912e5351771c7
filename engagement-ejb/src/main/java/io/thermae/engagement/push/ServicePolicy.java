package io.thermae.engagement.push;

import io.thermae.kernel.UrlPolicy;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * At which push services browsers may have subscribed. There are few, each browser's maker has one; whoever could name any other
 * machine could have the platform call it.
 *
 * @param hosts in lower case; with a dot before, all below it; {@code any} for all there are
 * @param urls how they may be called
 */
record ServicePolicy(Set<String> hosts, UrlPolicy urls) {

    private static final String ANY = "any";

    /** As the setting says it: hosts with commas or spaces between. */
    static ServicePolicy of(String setting, UrlPolicy urls) {
        return new ServicePolicy(
                Stream.of(setting.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                        .filter(host -> !host.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                urls);
    }

    /** The address that a text is; empty if it is none of a push service. */
    Optional<URI> endpoint(String text) {
        return urls.target(text)
                .filter(uri -> uri.toASCIIString().equals(text))
                .filter(uri -> isService(uri.getHost().toLowerCase(Locale.ROOT)));
    }

    private boolean isService(String host) {
        return hosts.contains(ANY)
                || hosts.contains(host)
                || hosts.stream().anyMatch(each -> each.startsWith(".") && host.endsWith(each));
    }
}
