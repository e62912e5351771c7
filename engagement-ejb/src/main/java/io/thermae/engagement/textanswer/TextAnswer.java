package io.thermae.engagement.textanswer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has answered to a text message.
 *
 * @param number his telephone in E.164 form, with a plus
 * @param id by which an answer is known that is brought again; null if whoever brings it names none
 */
public record TextAnswer(String number, Word word, @Nullable UUID id) {

    /** What is understood. */
    public enum Word {
        /** He wants no more messages that he can do without. */
        STOP,
        /** He wants them again. */
        START,
        /** He comes. */
        YES,
        /** He does not. */
        NO
    }

    /** One that nobody has named. */
    public TextAnswer(String number, Word word) {
        this(number, word, null);
    }

    /** Numbers are personal. */
    @Override
    public String toString() {
        return "TextAnswer[" + word + "]";
    }
}
