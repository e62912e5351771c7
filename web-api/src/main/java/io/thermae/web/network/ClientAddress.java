package io.thermae.web.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, and which address it was sent to: as the connection says, or as {@code X-Forwarded-For},
 * {@code -Host} and {@code -Proto} say when the connection is a trusted proxy's. Everybody can write those headers, so
 * without {@value #PROXIES} they count for nothing.
 */
@ApplicationScoped
public class ClientAddress {

    /** Configuration key: the proxies' addresses or CIDR ranges, separated by commas; none by default. */
    public static final String PROXIES = "thermae.trusted-proxies";

    private static final List<String> HANDED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto");

    private final List<AddressRange> proxies;

    @Inject
    ClientAddress(@ConfigProperty(name = PROXIES) Optional<String> proxies) {
        this.proxies = Arrays.stream(proxies.orElse("").split(","))
                .filter(range -> !range.isBlank())
                .map(AddressRange::parse)
                .toList();
    }

    /** For the container's proxy. */
    ClientAddress() {
        this(Optional.empty());
    }

    /**
     * The client's network address as a literal: the last one in the chain of proxies that is not a trusted proxy itself.
     * What stands before it in the header may have been made up.
     */
    public String of(HttpServletRequest request) {
        return client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** The host, with its port if it was said, that the client asked for; null if it said none. */
    public @Nullable String host(HttpServletRequest request) {
        String forwarded = forwarded(request, "X-Forwarded-Host");
        return forwarded == null ? request.getHeader("Host") : forwarded;
    }

    /** Whether the client came over TLS. */
    public boolean isSecure(HttpServletRequest request) {
        String forwarded = forwarded(request, "X-Forwarded-Proto");
        return forwarded == null
                ? request.isSecure()
                : forwarded.toLowerCase(Locale.ROOT).equals("https");
    }

    /** Whether the client runs on this machine: the connection is local, and nobody says that he hands on for another. */
    public boolean isOfThisMachine(HttpServletRequest request) {
        return HANDED_ON.stream().allMatch(header -> request.getHeader(header) == null)
                && AddressRange.address(request.getRemoteAddr())
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    /** The client behind a connection, by the values of {@code X-Forwarded-For}. */
    String client(String peer, List<String> forwardedFor) {
        String client = peer;
        List<String> chain = new ArrayList<>();
        forwardedFor.forEach(value -> chain.addAll(List.of(value.split(","))));
        Collections.reverse(chain);
        for (String hop : chain) {
            Optional<InetAddress> next = AddressRange.address(withoutPort(hop.strip()));
            if (!isProxy(client) || next.isEmpty()) {
                break;
            }
            client = next.get().getHostAddress();
        }
        return client;
    }

    /** What the nearest proxy says; it appends to what it was told. */
    private @Nullable String forwarded(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        if (values.isEmpty() || !isProxy(request.getRemoteAddr())) {
            return null;
        }
        String last = values.get(values.size() - 1);
        String value = last.substring(last.lastIndexOf(',') + 1).strip();
        return value.isEmpty() ? null : value;
    }

    private boolean isProxy(String peer) {
        return AddressRange.address(peer)
                .filter(address -> proxies.stream().anyMatch(range -> range.contains(address)))
                .isPresent();
    }

    /** Some proxies say {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        return hop.startsWith("[")
                ? hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1")
                : hop.replaceFirst("^([^:]+):\\d+$", "$1");
    }
}
