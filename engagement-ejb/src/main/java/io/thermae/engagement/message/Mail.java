package io.thermae.engagement.message;

import io.thermae.kernel.Language;
import io.thermae.tenancy.api.MailAddresses;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail, written and ready to be sent.
 *
 * @param kind which mail it is, for example {@code booking-placed-client}
 * @param addresseeId the person, by the id that the person has in the module that the event is from
 * @param recipient e-mail address, as it was given
 * @param language of the mail
 * @param senderName in whose name it is sent
 * @param content subject and text
 * @param appointment the appointment that it brings; null if none
 * @param attachment the file that it brings; null if none, and as long as nobody sends it
 * @param replyTo where its reader's answer goes; null if to whom it is from, and as long as nobody sends it
 * @param from the address that it comes from; null for the platform's, and as long as nobody sends it
 */
public record Mail(
        String kind,
        UUID addresseeId,
        String recipient,
        Language language,
        String senderName,
        Content content,
        @Nullable Appointment appointment,
        @Nullable Attachment attachment,
        @Nullable String replyTo,
        @Nullable String from) {

    /** One without a file. */
    public Mail(
            String kind,
            UUID addresseeId,
            String recipient,
            Language language,
            String senderName,
            Content content,
            @Nullable Appointment appointment) {
        this(kind, addresseeId, recipient, language, senderName, content, appointment, null, null, null);
    }

    /** The same one with a file. */
    public Mail with(Attachment file) {
        return new Mail(kind, addresseeId, recipient, language, senderName, content, appointment, file, replyTo, from);
    }

    /** The same one, with the addresses of the business in whose name it is sent. */
    public Mail with(MailAddresses addresses) {
        return new Mail(
                kind,
                addresseeId,
                recipient,
                language,
                senderName,
                content,
                appointment,
                attachment,
                addresses.replyTo(),
                addresses.from());
    }

    /** The same one from the platform's address; answers go where they would have gone. */
    public Mail fromPlatform() {
        return new Mail(
                kind,
                addresseeId,
                recipient,
                language,
                senderName,
                content,
                appointment,
                attachment,
                replyTo == null ? from : replyTo,
                null);
    }

    /**
     * What the mail says, twice: for readers of plain text and of HTML.
     *
     * @param subject one line
     * @param text plain text
     * @param html a whole HTML document
     */
    public record Content(String subject, String text, String html) {}

    /**
     * An appointment for the reader's calendar.
     *
     * @param method the iTIP method: {@code REQUEST} or {@code CANCEL}
     * @param ics the iCalendar object
     */
    public record Appointment(String method, String ics) {}

    /** A file: its name, its media type and its bytes, which nobody changes. */
    public static final class Attachment {

        private final String name;
        private final String type;
        private final byte[] bytes;

        /** @param name in ASCII */
        public Attachment(String name, String type, byte[] bytes) {
            this.name = name;
            this.type = type;
            this.bytes = bytes.clone();
        }

        public String name() {
            return name;
        }

        /** For example {@code application/pdf}. */
        public String type() {
            return type;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }
}
