package io.thermae.engagement.smtp;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.template.Plain;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.IDN;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The mail server.
 *
 * @param settings how it is reached
 * @param connections that are open to it
 */
record SmtpServer(SmtpSettings settings, SmtpConnections connections) {

    private static final Logger LOG = System.getLogger(SmtpServer.class.getName());

    private static final int GREETING_MILLIS = 2_000;

    /**
     * Hands it a mail and returns the mail's {@code Message-ID}. If it will not have the mail from the address of a business, whose
     * domain may not be in order, the mail comes from the platform's: neither the business's clients nor other businesses wait for that.
     *
     * @param headers further ones of the mail, in ASCII
     * @param returnPath where it is to be brought back; null for the platform's address
     * @throws RecipientRefused if this mail can never be delivered
     * @throws MailServerFailed if it is worth trying again
     */
    String deliver(UUID id, Mail mail, Instant sentAt, Map<String, String> headers, @Nullable String returnPath)
            throws RecipientRefused {
        InternetAddress recipient = recipient(mail.recipient());
        try {
            return connections.use(settings, connection -> {
                OutgoingMail message = OutgoingMail.of(id, mail, recipient, settings, connection.session(), sentAt);
                for (Map.Entry<String, String> header : headers.entrySet()) {
                    message.setHeader(header.getKey(), header.getValue());
                }
                connection.send(message, recipient, returnPath == null ? settings.from() : returnPath);
                return message.getMessageID();
            });
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new RecipientRefused("The mail server refused the recipient: " + answer(e));
            }
            if (mail.from() != null && isForGood(e)) {
                LOG.log(
                        Level.INFO,
                        "The mail server refuses the address that {0} is from: it comes from the platform''s",
                        id);
                return deliver(id, mail.fromPlatform(), sentAt, headers, returnPath);
            }
            throw new MailServerFailed(id, e);
        } catch (MessagingException e) {
            throw new MailServerFailed(id, e);
        }
    }

    /** Whether the server's answer was one of those that it would give again (RFC 5321, 4.2.1). */
    private static boolean isForGood(SendFailedException refusal) {
        return String.valueOf(refusal.getMessage()).startsWith("5");
    }

    /** What the server said of the recipient; Jakarta Mail hides it behind the first exception. */
    private static String answer(MessagingException refusal) {
        Exception detail = refusal.getNextException();
        return Plain.line(String.valueOf((detail == null ? refusal : detail).getMessage()));
    }

    /** One address and no list of them; a domain in letters of any language is written as the DNS knows it. */
    private static InternetAddress recipient(String address) throws RecipientRefused {
        try {
            int domain = address.lastIndexOf('@') + 1;
            InternetAddress recipient =
                    new InternetAddress(address.substring(0, domain) + IDN.toASCII(address.substring(domain)), true);
            recipient.validate();
            return recipient;
        } catch (AddressException | IllegalArgumentException e) {
            throw new RecipientRefused("This is not an address that mail can be sent to");
        }
    }

    /** Whether it accepts a connection and greets. */
    boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), GREETING_MILLIS);
            socket.setSoTimeout(GREETING_MILLIS);
            return settings.security() == SmtpSecurity.TLS ? greetsEncrypted(socket) : greets(socket);
        } catch (IOException | MessagingException e) {
            return false;
        }
    }

    /** A server that is not whom it is called by is none. */
    private boolean greetsEncrypted(Socket socket) throws IOException, MessagingException {
        try (SSLSocket encrypted =
                (SSLSocket) settings.sockets().createSocket(socket, settings.host(), settings.port(), true)) {
            SSLParameters parameters = encrypted.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            encrypted.setSSLParameters(parameters);
            return greets(encrypted);
        }
    }

    private static boolean greets(Socket socket) throws IOException {
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String greeting = answer.readLine();
        return greeting != null && greeting.startsWith("220");
    }
}
