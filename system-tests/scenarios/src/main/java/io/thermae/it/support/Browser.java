package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser at an issuer: it keeps cookies, follows redirects and fills in the form. */
public final class Browser {

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What the issuer has sent it back to the application's page with. */
    public record Back(String state, String code) {}

    /** Goes where a log-in has sent it, signs in as a person, and comes back to the application's page. */
    public Back logsIn(String authorizationUrl, String person) {
        URI issuer = URI.create(authorizationUrl);
        HttpResponse<String> answer = get(issuer);
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            if (answer.statusCode() == 200) {
                answer = post(answer.uri(), form(answer.body(), person));
            }
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElse(""));
            if (!Objects.equals(next.getAuthority(), issuer.getAuthority())) {
                Map<String, String> query = query(next);
                return new Back(
                        Objects.requireNonNull(query.get("state"), next::toString),
                        Objects.requireNonNull(query.get("code"), next::toString));
            }
            answer = get(next);
        }
        throw new AssertionError("No way back: " + answer + answer.body());
    }

    /** The parameters of an address. */
    public static Map<String, String> query(URI address) {
        return Arrays.stream(
                        Objects.requireNonNullElse(address.getRawQuery(), "").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String form(String page, String person) {
        Matcher hidden = HIDDEN.matcher(page);
        assertThat(hidden.find()).as(page).isTrue();
        return "username=" + encoded(person) + "&password=password&_csrf=" + encoded(hidden.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<String> post(URI address, String form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
