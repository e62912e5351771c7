package io.thermae.it.support;

import io.thermae.run.MailServer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What mail servers and robots bring back to a return path.
 *
 * @param text the whole mail, with its headers
 */
public record ReturnedMail(String to, String text) {

    /** Where what is meant for any return path arrives; the tests' mail server knows no plus. */
    public static final String MAILBOX = MailServer.BOUNCES;

    /** @param returnPath of a mail, as a header may have it */
    public static ReturnedMail to(String returnPath) {
        return new ReturnedMail(returnPath.replaceAll("[<>\\s]", ""), "");
    }

    /** A notice about the delivery (RFC 3464). */
    public ReturnedMail says(String action, String status, String words) {
        return new ReturnedMail(
                to,
                """
                From: MAILER-DAEMON@mx.example
                To: %s
                Subject: Delivery Status Notification
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Your mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; somebody@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s

                --b--
                """
                        .formatted(to, action, status, words));
    }

    /** An answer of somebody's robot. */
    public ReturnedMail isAHolidayNotice() {
        return new ReturnedMail(
                to,
                """
                From: somebody@example.org
                To: %s
                Subject: I am away
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: text/plain

                Action: failed
                Status: 5.1.1
                """
                        .formatted(to));
    }

    /** Brings it. */
    public void arrives(TestBed testBed) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(testBed.smtpPort()));
        try {
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(properties),
                    new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            Transport.send(mail, new Address[] {new InternetAddress(MAILBOX)});
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail cannot be brought back", e);
        }
    }
}
