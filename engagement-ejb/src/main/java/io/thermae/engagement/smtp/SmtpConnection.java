package io.thermae.engagement.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A connection to the mail server, over which mails go one after another. Used by one thread at a time. */
final class SmtpConnection {

    private static final Logger LOG = System.getLogger(SmtpConnection.class.getName());

    /** Servers hang up after a number of mails that they do not tell; few allow less than a hundred. */
    private static final int MAILS = 50;

    private final Session session;
    private final Transport transport;
    private int taken;

    private SmtpConnection(Session session) throws NoSuchProviderException {
        this.session = session;
        this.transport = session.getTransport("smtp");
    }

    /** Connects and logs in. */
    static SmtpConnection open(SmtpSettings settings) throws MessagingException {
        SmtpConnection connection = new SmtpConnection(Session.getInstance(settings.properties()));
        connection.transport.connect(
                settings.host(),
                settings.port(),
                settings.user().orElse(null),
                settings.password().orElse(null));
        return connection;
    }

    /** In which mails for it are made. */
    Session session() {
        return session;
    }

    /**
     * The server has taken the mail when this returns.
     *
     * @param returnPath where it is to be brought back
     */
    void send(MimeMessage mail, InternetAddress recipient, String returnPath) throws MessagingException {
        // read with each mail, and nobody else uses this session meanwhile
        session.getProperties().setProperty("mail.smtp.from", returnPath);
        transport.sendMessage(mail, new Address[] {recipient});
        taken++;
    }

    /** Whether another mail may go over it, as far as this side knows. */
    boolean hasRoom() {
        return taken < MAILS;
    }

    /** Asks the server whether it is still there (NOOP), unless it has just been. */
    boolean isOpen() {
        return taken == 0 || transport.isConnected();
    }

    /** A farewell that goes wrong must not make a mail that was taken count as not sent. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server hung up early");
        }
    }
}
