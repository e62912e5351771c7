package io.thermae.tenancy.oidc;

import io.thermae.kernel.AddressPolicy;
import io.thermae.kernel.UrlPolicy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls to issuers, which are named by businesses: no private addresses, no redirects, short answers, and not for long. The
 * time and the number of calls at once are MicroProfile Fault Tolerance's; which issuer is left alone for a while is
 * {@link Outages}' matter, since the specification's circuit breaker would know one state for all issuers, and one
 * business's dead issuer would lock the others' people out.
 */
@ApplicationScoped
public class Outgoing {

    static final int LONGEST_ANSWER = 256 * 1024;
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    /** For the whole answer. What is not over then is the time-out's matter. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "thermae.sso.plain-hosts")
    Optional<String> plainHosts;

    @Inject
    @ConfigProperty(name = "thermae.sso.private-hosts")
    Optional<String> privateHosts;

    private @Nullable HttpClient client;
    private UrlPolicy policy = new UrlPolicy(Set.of(), Set.of());

    /**
     * What is sent.
     *
     * @param form a body of {@code application/x-www-form-urlencoded}; null to get
     */
    public record Call(URI address, Map<String, String> headers, @Nullable String form) {}

    /** What came back. */
    public record Reply(int status, String body) {}

    @PostConstruct
    void prepare() {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
        policy = UrlPolicy.of(plainHosts, privateHosts);
    }

    public UrlPolicy policy() {
        return policy;
    }

    /**
     * Calls, and waits for the whole answer.
     *
     * @throws IOException if there is none, it is too long, or the address may not be called
     * @throws RuntimeException of MicroProfile Fault Tolerance, if it takes too long or too many are at it
     */
    @Timeout(value = 6, unit = ChronoUnit.SECONDS)
    @Bulkhead(24)
    public Reply send(Call call) throws IOException {
        requireReachable(call.address());
        HttpRequest.Builder request = HttpRequest.newBuilder(call.address()).header("Accept", "application/json");
        call.headers().forEach(request::header);
        String form = call.form();
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return await(client().sendAsync(request.build(), answer -> new LimitedBody(LONGEST_ANSWER)));
    }

    /** What the name means is looked up once, and kept by the JVM for longer than the connection takes. */
    private void requireReachable(URI address) throws IOException {
        if (policy.callable(address.toString()).isEmpty()) {
            throw new IOException("An address without TLS");
        }
        if (!policy.mayBePrivate(address)
                && !Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(AddressPolicy::isPublic)) {
            throw new IOException("An address that is not public");
        }
    }

    private static Reply await(CompletableFuture<HttpResponse<String>> answer) throws IOException {
        try {
            HttpResponse<String> response = answer.get(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.body());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("It took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("It took too long", e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            throw new IllegalStateException("The container has not made this bean");
        }
        return made;
    }
}
