package io.thermae.engagement.bounce;

import io.thermae.engagement.bounce.Notice.Outcome;
import io.thermae.engagement.template.Plain;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads notices of mail servers about mails (RFC 3464): groups of fields, like headers, in a part of their own. Whatever has no such
 * part (holiday notices, confirmations of reading, people who answer) says nothing about delivery.
 */
final class NoticeReader {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_WORDS = 300;

    /** Who passed a mail on to a server that will tell nothing (relayed), or to several (expanded), does not know whether it arrived. */
    private static final Map<String, Outcome> ACTIONS =
            Map.of("delayed", Outcome.DELAYED, "delivered", Outcome.DELIVERED, "failed", Outcome.FAILED);

    /** The word, and what follows it in brackets: some servers say there who has taken the mail. */
    private static final Pattern ACTION = Pattern.compile("\\s*([a-z]+)\\s*(?:\\((.*)\\)\\s*)?", Pattern.DOTALL);

    private static final Pattern STATUS =
            Pattern.compile("\\s*([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.]).*", Pattern.DOTALL);
    private static final Pattern TYPE_OF_WORDS = Pattern.compile("^\\s*[\\w-]+\\s*;\\s*");

    private NoticeReader() {}

    /**
     * What it says: of each outcome what is told first, since an address may stand for several. Empty if it says of no mail that it has
     * arrived, came back, or comes late.
     */
    static List<Notice> read(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return List.of();
        }
        Map<Outcome, Notice> found = new EnumMap<>(Outcome.class);
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                groups(part).forEach(notice -> found.putIfAbsent(notice.outcome(), notice));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Notice> groups(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream stream = part.getInputStream()) {
            bytes = stream.readNBytes(LONGEST);
        }
        List<Notice> found = new ArrayList<>();
        ByteArrayInputStream rest = new ByteArrayInputStream(bytes);
        while (rest.available() > 0) {
            group(new InternetHeaders(rest)).ifPresent(found::add);
        }
        return found;
    }

    /** Empty also if the status says otherwise than the action. */
    private static Optional<Notice> group(InternetHeaders fields) {
        @Nullable Outcome outcome = outcome(field(fields, "Action").toLowerCase(Locale.ROOT));
        Matcher status = STATUS.matcher(field(fields, "Status"));
        if (outcome == null || !status.matches() || status.group(1).startsWith("2") != (outcome == Outcome.DELIVERED)) {
            return Optional.empty();
        }
        String words = Plain.line(TYPE_OF_WORDS
                .matcher(field(fields, "Diagnostic-Code"))
                .replaceFirst("")
                .replaceAll("\\s+", " "));
        return Optional.of(
                new Notice(outcome, status.group(1), words.substring(0, Math.min(words.length(), LONGEST_WORDS))));
    }

    /** Null if it says nothing of whether the mail has arrived: a mailing list is no mailbox. */
    private static @Nullable Outcome outcome(String action) {
        Matcher words = ACTION.matcher(action);
        if (!words.matches()) {
            return null;
        }
        @Nullable String comment = words.group(2);
        return comment != null && comment.contains("list") ? null : ACTIONS.get(words.group(1));
    }

    private static String field(InternetHeaders fields, String name) {
        @Nullable String value = fields.getHeader(name, null);
        return value == null ? "" : value;
    }
}
