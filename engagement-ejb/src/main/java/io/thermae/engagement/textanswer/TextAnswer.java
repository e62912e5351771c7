package io.thermae.engagement.textanswer;

/**
 * What somebody has answered to a text message.
 *
 * @param number his telephone in E.164 form, with a plus
 */
public record TextAnswer(String number, Word word) {

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

    /** Numbers are personal. */
    @Override
    public String toString() {
        return "TextAnswer[" + word + "]";
    }
}
