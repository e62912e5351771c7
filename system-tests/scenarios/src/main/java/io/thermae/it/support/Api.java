package io.thermae.it.support;

import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client of the REST API. Immutable: each {@code with...} gives another client, so that an owner, a manager and a
 * visitor can stand side by side in a test.
 */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static final String ACCEPT_LANGUAGE = "Accept-Language";

    private final URI server;
    private final String prefix;
    private final Map<String, String> headers;

    private Api(URI server, String prefix, Map<String, String> headers) {
        this.server = server;
        this.prefix = prefix;
        this.headers = headers;
    }

    /** A visitor's client: no token, the server's own language. */
    public static Api of(URI server) {
        return new Api(server, "/api/v1", Map.of());
    }

    /** The same client for paths outside the API, as {@code /health}. */
    public Api outsideApi() {
        return new Api(server, "", headers);
    }

    /** The same client with an access token. */
    public Api withToken(String accessToken) {
        return withHeader("Authorization", "Bearer " + accessToken);
    }

    /** The same client asking for a language. */
    public Api in(String language) {
        return withHeader(ACCEPT_LANGUAGE, language);
    }

    /** The same client calling another host name of the same server, as {@code spa.example.org}. */
    public Api atHost(String host) {
        return withHeader("Host", host);
    }

    /** The same client with one more header. */
    public Api withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(server, prefix, Map.copyOf(more));
    }

    public Answer get(String path) {
        return answer(request(path).GET());
    }

    /** Gets what is no text: its bytes, if the server answers 200. */
    public byte[] bytes(String path) {
        HttpResponse<byte[]> response = HTTP.sendAsync(request(path).GET().build(), BodyHandlers.ofByteArray())
                .join();
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** Gets an answer that goes on: its lines, as they come. */
    CompletableFuture<HttpResponse<Stream<String>>> lines(String path) {
        return HTTP.sendAsync(
                request(path)
                        .header("Accept", "text/event-stream, application/json")
                        .GET()
                        .build(),
                BodyHandlers.ofLines());
    }

    /** Asks for the headers of an answer alone. */
    public Answer head(String path) {
        return answer(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    public Answer post(String path, JsonValue body) {
        return answer(posting(path, body));
    }

    /** Posts without a body. */
    public Answer post(String path) {
        return answer(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, JsonValue body) {
        return answer(json(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    /** Puts without a body. */
    public Answer put(String path) {
        return answer(request(path).PUT(BodyPublishers.noBody()));
    }

    public Answer delete(String path) {
        return answer(request(path).DELETE());
    }

    public Answer delete(String path, JsonValue body) {
        return answer(json(path).method("DELETE", BodyPublishers.ofString(body.toString())));
    }

    /** Sends any text as any type of content. */
    public Answer send(String method, String path, String contentType, String content) {
        return answer(
                request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(content)));
    }

    /** Sends a request of which nothing may be right: the path as it is, no body if it is null. */
    public Answer sendRaw(String method, String path, @Nullable String content) {
        return answer(request(path)
                .method(method, content == null ? BodyPublishers.noBody() : BodyPublishers.ofString(content)));
    }

    /** Posts JSON in chunks, without saying how long it is. */
    public Answer postChunked(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return answer(json(path).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    /** Posts without waiting for the answer. */
    public CompletableFuture<Answer> postLater(String path, JsonValue body) {
        return HTTP.sendAsync(posting(path, body).build(), BodyHandlers.ofString())
                .thenApply(Answer::new);
    }

    /** Puts without waiting for the answer. */
    public CompletableFuture<Answer> putLater(String path, JsonValue body) {
        return HTTP.sendAsync(
                        json(path).PUT(BodyPublishers.ofString(body.toString())).build(), BodyHandlers.ofString())
                .thenApply(Answer::new);
    }

    /** Posts the same so many times at once; gives the answers. */
    public List<Answer> postAtOnce(int times, String path, JsonValue body) {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            asked.add(postLater(path, body));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** Gets without waiting for the answer. */
    public CompletableFuture<Answer> getLater(String path) {
        return HTTP.sendAsync(request(path).GET().build(), BodyHandlers.ofString())
                .thenApply(Answer::new);
    }

    /** Sends a request once more, in a language. */
    static Answer again(HttpRequest request, String language) {
        return answer(HttpRequest.newBuilder(request, (name, value) -> !name.equalsIgnoreCase(ACCEPT_LANGUAGE))
                .header(ACCEPT_LANGUAGE, language));
    }

    private HttpRequest.Builder posting(String path, JsonValue body) {
        return json(path).POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(server.resolve(prefix + path)).timeout(Duration.ofMinutes(2));
        headers.forEach(builder::header);
        return builder;
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }
}
