package io.thermae.engagement.bounce;

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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads notices of mail servers about mails (RFC 3464): groups of fields, like headers, in a part of their own. Whatever has no such
 * part (holiday notices, confirmations of reading, people who answer) says nothing about delivery.
 */
final class BounceReader {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_WORDS = 300;

    private static final Pattern STATUS =
            Pattern.compile("\\s*([45]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.]).*", Pattern.DOTALL);
    private static final Pattern TYPE_OF_WORDS = Pattern.compile("^\\s*[\\w-]+\\s*;\\s*");

    private BounceReader() {}

    /** Empty if it says of no mail that it came back, or comes late. */
    static Optional<Bounce> read(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        List<Bounce> found = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                found.addAll(groups(part));
            }
        }
        // whatever is told first of those that are an end
        return found.stream().min(Comparator.comparing(bounce -> !bounce.isEnd()));
    }

    private static List<Bounce> groups(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream stream = part.getInputStream()) {
            bytes = stream.readNBytes(LONGEST);
        }
        List<Bounce> found = new ArrayList<>();
        ByteArrayInputStream rest = new ByteArrayInputStream(bytes);
        while (rest.available() > 0) {
            group(new InternetHeaders(rest)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Bounce> group(InternetHeaders fields) {
        String action = field(fields, "Action").strip().toLowerCase(Locale.ROOT);
        Matcher status = STATUS.matcher(field(fields, "Status"));
        if (!status.matches() || !(action.equals("failed") || action.equals("delayed"))) {
            return Optional.empty();
        }
        String words = Plain.line(TYPE_OF_WORDS
                .matcher(field(fields, "Diagnostic-Code"))
                .replaceFirst("")
                .replaceAll("\\s+", " "));
        return Optional.of(new Bounce(
                action.equals("failed"), status.group(1), words.substring(0, Math.min(words.length(), LONGEST_WORDS))));
    }

    private static String field(InternetHeaders fields, String name) {
        @Nullable String value = fields.getHeader(name, null);
        return value == null ? "" : value;
    }
}
