package io.thermae.booking.external;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.AddressPolicy;
import io.thermae.kernel.UrlPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gets what is at an address that somebody has named, and nobody else's: only public machines are called, wherever the name
 * or a redirection leads, for a bounded time and up to a bounded length.
 */
final class OutsideCall {

    private static final int REDIRECTIONS = 3;
    private static final Set<Integer> REDIRECTED = Set.of(301, 302, 303, 307, 308);
    private static final int BUFFER = 16 * 1024;
    private static final Pattern PLAIN = Pattern.compile("[ -~]{1,300}");

    private final UrlPolicy urls;
    private final SSLSocketFactory tls;
    private final int longest;

    /**
     * @param longest body, in bytes
     */
    OutsideCall(UrlPolicy urls, SSLSocketFactory tls, int longest) {
        this.urls = urls;
        this.tls = tls;
        this.longest = longest;
    }

    /**
     * What came back.
     *
     * @param body of a success; else empty
     */
    record Reply(int status, String body, @Nullable String etag, @Nullable String modified) {}

    /**
     * @param headers sent to each address on the way
     * @param deadline of all of it
     */
    Reply get(URI address, Map<String, String> headers, Deadline deadline) throws CalendarUnread {
        URI next = address;
        for (int i = 0; i <= REDIRECTIONS; i++) {
            try {
                HttpURLConnection connection = open(next, headers, deadline);
                try {
                    int status = connection.getResponseCode();
                    if (!REDIRECTED.contains(status)) {
                        return reply(status, connection, deadline);
                    }
                    next = target(next, connection.getHeaderField("Location"), status);
                } finally {
                    connection.disconnect();
                }
            } catch (JudgedSocket.NotAdmitted e) {
                throw new CalendarUnread(CalendarFailure.ADDRESS_NOT_ALLOWED);
            } catch (UnknownHostException e) {
                throw new CalendarUnread(CalendarFailure.HOST_UNKNOWN);
            } catch (SocketTimeoutException e) {
                throw new CalendarUnread(CalendarFailure.TOO_SLOW);
            } catch (IOException e) {
                throw new CalendarUnread(CalendarFailure.UNREACHABLE);
            }
        }
        throw new CalendarUnread(CalendarFailure.TOO_MANY_REDIRECTS);
    }

    private HttpURLConnection open(URI address, Map<String, String> headers, Deadline deadline) throws IOException {
        if (urls.target(address.toString()).isEmpty()) {
            throw new JudgedSocket.NotAdmitted();
        }
        boolean mayBePrivate = urls.mayBePrivate(address);
        Predicate<InetAddress> admitted = host -> mayBePrivate || AddressPolicy.isPublic(host);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(new JudgedSockets(tls, admitted, deadline));
        } else if (!admitted.test(InetAddress.getByName(address.getHost()))) {
            // a host that an administrator has named, who knows what it means
            throw new JudgedSocket.NotAdmitted();
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(deadline.millisLeft());
        connection.setReadTimeout(deadline.millisLeft());
        connection.setRequestProperty("Accept", "text/calendar, */*;q=0.1");
        connection.setRequestProperty("User-Agent", "Thermae");
        connection.setRequestProperty("Connection", "close");
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static URI target(URI from, @Nullable String location, int status) throws CalendarUnread {
        if (location == null) {
            throw new CalendarUnread(CalendarFailure.REFUSED, status);
        }
        try {
            // what is behind a # is for people, and is not sent
            String next = from.resolve(location.replaceFirst("#.*", "")).toString();
            int scheme = Math.max(0, next.indexOf(':'));
            return URI.create(next.substring(0, scheme).toLowerCase(Locale.ROOT) + next.substring(scheme));
        } catch (IllegalArgumentException e) {
            throw new CalendarUnread(CalendarFailure.ADDRESS_NOT_ALLOWED);
        }
    }

    private Reply reply(int status, HttpURLConnection connection, Deadline deadline)
            throws IOException, CalendarUnread {
        if (status == HttpURLConnection.HTTP_NOT_MODIFIED) {
            return new Reply(status, "", null, null);
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new CalendarUnread(CalendarFailure.REFUSED, status < 0 ? null : (Integer) status);
        }
        if (connection.getContentLengthLong() > longest) {
            throw new CalendarUnread(CalendarFailure.TOO_LARGE);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                deadline.millisLeft();
                if (read > longest - body.size()) {
                    throw new CalendarUnread(CalendarFailure.TOO_LARGE);
                }
                body.write(buffer, 0, read);
            }
        }
        return new Reply(
                status,
                body.toString(StandardCharsets.UTF_8),
                kept(connection.getHeaderField("ETag")),
                kept(connection.getHeaderField("Last-Modified")));
    }

    /** What is sent back at the next look, and stored until then. */
    private static @Nullable String kept(@Nullable String header) {
        return header != null && PLAIN.matcher(header).matches() ? header : null;
    }
}
