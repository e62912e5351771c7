package io.thermae.run;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A mail server on the loopback interface that sends nothing on: every mail, to whomever, can be read here by IMAP, with
 * the recipient's address as user and any password. Mail is in memory; it is written to files when the server is closed
 * and read at the next start, so a killed run loses its own mail.
 */
public final class MailServer implements AutoCloseable {
    /** Whose box is for mails that come back. */
    public static final String BOUNCES = "bounces@thermae.localhost";

    private static final Duration START_WAIT = Duration.ofSeconds(30);

    private final GreenMail server;
    private final MailFiles files;
    private final int smtpPort;
    private final int imapPort;

    private MailServer(GreenMail server, MailFiles files, int smtpPort, int imapPort) {
        this.server = server;
        this.files = files;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    /**
     * Starts it.
     *
     * @param folder keeps the mail between runs; need not exist
     * @throws StartRefused when it does not start
     */
    public static MailServer start(Path folder, int smtpPort, int imapPort) {
        GreenMail server = new GreenMail(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        MailFiles files = new MailFiles(folder);
        try {
            server.start();
            files.load(server);
            return new MailServer(server, files, smtpPort, imapPort);
        } catch (RuntimeException e) {
            server.stop();
            throw new StartRefused("The mail server does not start: " + e.getMessage() + ".", e);
        }
    }

    /** Where it takes mail, on 127.0.0.1. */
    public int smtpPort() {
        return smtpPort;
    }

    /** Where it shows mail, on 127.0.0.1. */
    public int imapPort() {
        return imapPort;
    }

    /** All mail, in the order of its arrival within a mailbox. */
    public List<MimeMessage> messages() {
        return List.of(server.getReceivedMessages());
    }

    /** Writes the mail to files, and stops. */
    @Override
    public void close() {
        try {
            files.save(server);
        } finally {
            server.stop();
        }
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(START_WAIT.toMillis());
        return setup;
    }
}
