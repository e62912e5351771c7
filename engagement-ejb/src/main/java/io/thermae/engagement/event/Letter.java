package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Sms;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told, by one way.
 *
 * @param mail null if he is told otherwise, or not at all
 * @param text the text message, likewise
 */
record Letter(@Nullable Mail mail, @Nullable Sms text) {

    /** He is not told. */
    static final Letter NONE = new Letter(null, null);

    static Letter of(Mail mail) {
        return new Letter(mail, null);
    }

    static Letter of(Sms text) {
        return new Letter(null, text);
    }

    List<Mail> mails() {
        return Stream.ofNullable(mail).toList();
    }

    List<Sms> texts() {
        return Stream.ofNullable(text).toList();
    }
}
