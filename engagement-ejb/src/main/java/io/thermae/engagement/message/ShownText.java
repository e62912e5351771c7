package io.thermae.engagement.message;

import java.util.regex.Pattern;

/** What is shown of a message's text: not what opens something. Whoever looks is not always the person to whom the message went. */
public final class ShownText {

    static final String WITHHELD = "***";

    private static final Pattern TOKEN = Pattern.compile("token=[^\\s&\"<>]+");

    private ShownText() {}

    /** The text, with tokens masked; nothing of a message that is there for its secret. */
    public static String of(String kind, String text) {
        return KindPolicy.isSecret(kind) ? WITHHELD : TOKEN.matcher(text).replaceAll("token=" + WITHHELD);
    }
}
