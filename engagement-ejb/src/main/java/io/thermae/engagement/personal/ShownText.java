package io.thermae.engagement.personal;

import io.thermae.engagement.template.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an export shows of a message's text: not what opens something. Whoever exports is not always the person to whom the
 * message went.
 */
final class ShownText {

    static final String WITHHELD = "***";

    /** Mails that are there for the link or the code in them. */
    private static final Set<String> SECRET =
            EnumSet.of(Kind.USER_INVITED, Kind.PASSWORD_FORGOTTEN, Kind.EMAIL_TO_VERIFY, Kind.CLIENT_TO_VERIFY).stream()
                    .map(Kind::id)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern TOKEN = Pattern.compile("token=[^\\s&\"<>]+");

    private ShownText() {}

    /** The text, with tokens masked; nothing of a message that is there for its secret. */
    static String of(String kind, String text) {
        return SECRET.contains(kind) ? WITHHELD : TOKEN.matcher(text).replaceAll("token=" + WITHHELD);
    }
}
