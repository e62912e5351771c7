package io.thermae.engagement.smtp;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.template.Plain;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
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

/**
 * The mail server.
 *
 * @param settings how it is reached
 */
record SmtpServer(SmtpSettings settings) {

    private static final Logger LOG = System.getLogger(SmtpServer.class.getName());
    private static final int GREETING_MILLIS = 2_000;

    /**
     * Hands it a mail and returns the mail's {@code Message-ID}.
     *
     * @param headers further ones of the mail, in ASCII
     * @throws RecipientRefused if this mail can never be delivered
     * @throws MailServerFailed if it is worth trying again
     */
    String deliver(UUID id, Mail mail, Instant sentAt, Map<String, String> headers) throws RecipientRefused {
        InternetAddress recipient = recipient(mail.recipient());
        try {
            Session session = Session.getInstance(settings.properties());
            OutgoingMail message = OutgoingMail.of(id, mail, recipient, settings, session, sentAt);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            send(message, recipient, session);
            return message.getMessageID();
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new RecipientRefused("The mail server refused the recipient: " + answer(e));
            }
            throw new MailServerFailed(id, e);
        } catch (MessagingException e) {
            throw new MailServerFailed(id, e);
        }
    }

    private void send(OutgoingMail message, InternetAddress recipient, Session session) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            transport.sendMessage(message, new Address[] {recipient});
        } finally {
            close(transport);
        }
    }

    /** A farewell that goes wrong must not make a mail that was taken count as not sent. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server hung up early");
        }
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
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String greeting = answer.readLine();
            return greeting != null && greeting.startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }
}
