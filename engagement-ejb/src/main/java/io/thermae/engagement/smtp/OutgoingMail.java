package io.thermae.engagement.smtp;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Appointment;
import io.thermae.engagement.message.Mail.Attachment;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * A mail in the form in which it travels (MIME). An appointment is in it twice, since some mail programs look for it among
 * the alternatives (RFC 6047) and others among the attachments. A file is behind what it says.
 */
final class OutgoingMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * Makes a mail for one recipient.
     *
     * @param id of the message; the mail's {@code Message-ID} is made of it, so a mail that was sent twice shows as one
     */
    static OutgoingMail of(
            UUID id, Mail mail, InternetAddress recipient, SmtpSettings settings, Session session, Instant sentAt)
            throws MessagingException {
        OutgoingMail message = new OutgoingMail(session, "<" + id + "@" + settings.domain() + ">");
        String from = mail.from();
        message.setFrom(from(from == null ? settings.from() : from, mail.senderName()));
        message.setRecipient(RecipientType.TO, recipient);
        String replyTo = mail.replyTo();
        if (replyTo != null) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(replyTo, true)});
        }
        message.setSubject(mail.content().subject(), UTF_8);
        message.setSentDate(Date.from(sentAt));
        // keeps holiday notices and other robots from answering (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {mail.language().tag()});
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    private static InternetAddress from(String address, String name) throws MessagingException {
        try {
            InternetAddress from = new InternetAddress(address, true);
            from.setPersonal(name, UTF_8);
            return from;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart body(Mail mail) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(mail.content().text(), "plain"));
        alternatives.addBodyPart(text(mail.content().html(), "html"));
        Attachment file = mail.attachment();
        if (file != null) {
            return new MimeMultipart("mixed", whole(alternatives), attached(file));
        }
        Appointment appointment = mail.appointment();
        if (appointment == null) {
            return alternatives;
        }
        alternatives.addBodyPart(calendar(appointment, "text/calendar; charset=UTF-8; method=" + appointment.method()));
        MimeBodyPart attachment = calendar(appointment, "application/ics; name=\"invite.ics\"");
        attachment.setFileName("invite.ics");
        return new MimeMultipart("mixed", whole(alternatives), attachment);
    }

    private static MimeBodyPart whole(MimeMultipart alternatives) throws MessagingException {
        MimeBodyPart message = new MimeBodyPart();
        message.setContent(alternatives);
        return message;
    }

    private static MimeBodyPart attached(Attachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
        part.setFileName(file.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart calendar(Appointment appointment, String type) throws MessagingException {
        byte[] bytes = appointment.ics().getBytes(StandardCharsets.UTF_8);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        // no relay may fold its lines once more
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Called by {@link #saveChanges()}, which would make up an id otherwise. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
