package io.thermae.engagement.message;

import io.thermae.kernel.Language;
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
 */
public record Mail(
        String kind,
        UUID addresseeId,
        String recipient,
        Language language,
        String senderName,
        Content content,
        @Nullable Appointment appointment) {

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
}
