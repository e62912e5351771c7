package io.thermae.kernel.outside;

import static java.net.HttpURLConnection.HTTP_OK;

import io.thermae.kernel.AddressPolicy;
import io.thermae.kernel.UrlPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Calls an address that somebody has named, and nobody else's: only public machines are called, wherever the name or a
 * redirection leads, for a bounded time and up to a bounded length.
 */
public final class OutsideCall {

    private static final int REDIRECTIONS = 3;
    private static final Set<Integer> REDIRECTED = Set.of(301, 302, 303, 307, 308);
    private static final int BUFFER = 16 * 1024;

    /** Of what nobody asked for more is not read, in bytes. */
    private static final int REST = 4 * BUFFER;

    private final UrlPolicy urls;
    private final SSLSocketFactory tls;
    private final int longest;

    /** @param longest body of an answer, in bytes */
    public OutsideCall(UrlPolicy urls, SSLSocketFactory tls, int longest) {
        this.urls = urls;
        this.tls = tls;
        this.longest = longest;
    }

    /**
     * What came back.
     *
     * @param status less than 0 if it was none
     * @param body that was asked for, of an answer that is a success; else empty
     * @param headers by their names in lower case
     */
    public record Reply(int status, String body, Map<String, String> headers) {

        /** The header of that name, in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /**
     * Gets what is there, after at most three redirections.
     *
     * @param headers sent to each address on the way
     * @param deadline of all of it
     * @throws NoAnswer if there is no answer that may be listened to
     */
    public Reply get(URI address, Map<String, String> headers, Deadline deadline) throws NoAnswer {
        URI next = address;
        for (int i = 0; i <= REDIRECTIONS; i++) {
            URI here = next;
            Reply reply = exchange(
                    here, headers, deadline, connection -> read(connection, status -> status == HTTP_OK, deadline));
            String location = reply.headers().get("location");
            if (!REDIRECTED.contains(reply.status()) || location == null) {
                return reply;
            }
            next = target(here, location);
        }
        throw new NoAnswer(OutsideFailure.TOO_MANY_REDIRECTS);
    }

    /**
     * Brings something there, once, and follows no redirection. Of the answer only status and headers are listened to.
     *
     * @param deadline of all of it
     * @throws NoAnswer if there is no answer; what was brought may have arrived all the same
     */
    public Reply post(URI address, Map<String, String> headers, byte[] body, Deadline deadline) throws NoAnswer {
        return exchange(address, headers, deadline, connection -> {
            bring(connection, body);
            return unread(connection, connection.getResponseCode(), deadline);
        });
    }

    /** As {@link #post}, and listens to what is answered if it is a success. */
    public Reply ask(URI address, Map<String, String> headers, byte[] body, Deadline deadline) throws NoAnswer {
        return exchange(address, headers, deadline, connection -> {
            bring(connection, body);
            return read(connection, status -> status / 100 == 2, deadline);
        });
    }

    private static void bring(HttpURLConnection connection, byte[] body) throws IOException {
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        // of a known length it is never sent twice: the JDK's client would try again by itself
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
    }

    /** What is said over an open connection. */
    private interface Talk {
        Reply over(HttpURLConnection connection) throws IOException, NoAnswer;
    }

    private Reply exchange(URI address, Map<String, String> headers, Deadline deadline, Talk talk) throws NoAnswer {
        try {
            HttpURLConnection connection = open(address, headers, deadline);
            Reply reply;
            try {
                reply = talk.over(connection);
            } finally {
                connection.disconnect();
            }
            if (isKept(address, reply)) {
                drop(connection.getURL());
            }
            return reply;
        } catch (JudgedSocket.NotAdmitted e) {
            throw new NoAnswer(OutsideFailure.ADDRESS_NOT_ALLOWED);
        } catch (UnknownHostException e) {
            throw new NoAnswer(OutsideFailure.HOST_UNKNOWN);
        } catch (SocketTimeoutException e) {
            throw new NoAnswer(OutsideFailure.TOO_SLOW);
        } catch (IOException e) {
            throw new NoAnswer(OutsideFailure.UNREACHABLE);
        }
    }

    /**
     * The JDK keeps a connection for the next call, which is lost with it when the other side closes it, as it was asked to, and does
     * not say so. Whoever disconnects takes it from there, but not if the answer had no body: then it was given back before. Those
     * of TLS are kept for whoever has the same factory, and that is nobody.
     */
    private static boolean isKept(URI address, Reply reply) {
        return "http".equals(address.getScheme())
                && !reply.header("connection").filter("close"::equalsIgnoreCase).isPresent()
                && (reply.status() == HttpURLConnection.HTTP_NO_CONTENT
                        || reply.status() == HttpURLConnection.HTTP_NOT_MODIFIED
                        || reply.header("content-length").filter("0"::equals).isPresent());
    }

    private static void drop(URL address) {
        try {
            HttpURLConnection kept = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
            kept.connect();
            kept.disconnect();
        } catch (IOException e) {
            // nothing was kept, and nobody is there any more: there was an answer all the same
        }
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
        connection.setRequestProperty("User-Agent", "Thermae");
        connection.setRequestProperty("Connection", "close");
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static URI target(URI from, String location) throws NoAnswer {
        try {
            // what is behind a # is for people, and is not sent
            String next = from.resolve(location.replaceFirst("#.*", "")).toString();
            int scheme = Math.max(0, next.indexOf(':'));
            return URI.create(next.substring(0, scheme).toLowerCase(Locale.ROOT) + next.substring(scheme));
        } catch (IllegalArgumentException e) {
            throw new NoAnswer(OutsideFailure.ADDRESS_NOT_ALLOWED);
        }
    }

    private Reply read(HttpURLConnection connection, IntPredicate isSuccess, Deadline deadline)
            throws IOException, NoAnswer {
        int status = connection.getResponseCode();
        if (!isSuccess.test(status)) {
            return unread(connection, status, deadline);
        }
        if (connection.getContentLengthLong() > longest) {
            throw new NoAnswer(OutsideFailure.TOO_LARGE);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        // left open for whoever disconnects: once it is closed, its connection is out of reach
        InputStream in = connection.getInputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            deadline.millisLeft();
            if (read > longest - body.size()) {
                throw new NoAnswer(OutsideFailure.TOO_LARGE);
            }
            body.write(buffer, 0, read);
        }
        return new Reply(status, body.toString(StandardCharsets.UTF_8), headers(connection));
    }

    private static Reply unread(HttpURLConnection connection, int status, Deadline deadline) {
        Reply reply = new Reply(status, "", headers(connection));
        try {
            // what is left unread the JDK reads in the background
            InputStream rest = rest(connection);
            byte[] buffer = new byte[BUFFER];
            for (int heard = 0, read = 0; read >= 0 && heard < REST; heard += read) {
                deadline.millisLeft();
                read = rest.read(buffer);
            }
        } catch (IOException e) {
            // it has answered all the same
        }
        return reply;
    }

    private static InputStream rest(HttpURLConnection connection) throws IOException {
        InputStream ofError = connection.getErrorStream();
        return ofError == null ? connection.getInputStream() : ofError;
    }

    private static Map<String, String> headers(HttpURLConnection connection) {
        Map<String, String> headers = new TreeMap<>();
        connection.getHeaderFields().forEach((name, values) -> {
            // the status line has no name
            if (name != null && !values.isEmpty()) {
                headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        return headers;
    }
}
