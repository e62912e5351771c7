package io.thermae.engagement.smsgateway;

import org.eclipse.microprofile.config.Config;

/**
 * How the gateway brings what people answer, from the configuration keys {@code thermae.sms.http.answers.*}; what it has to know is
 * the secret of {@link ReceiptSettings}.
 *
 * @param id JSON pointer to its id of the answer
 * @param from to the telephone that has answered
 * @param text to what was written on it
 */
record AnswerSettings(String id, String from, String text) {

    private static final String PREFIX = "thermae.sms.http.answers.";

    static AnswerSettings of(Config config) {
        return new AnswerSettings(
                config.getValue(PREFIX + "id", String.class),
                config.getValue(PREFIX + "from", String.class),
                config.getValue(PREFIX + "text", String.class));
    }
}
