package io.thermae.it.support;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail as its reader gets it.
 *
 * @param language header {@code Content-Language}; empty text when there is none
 * @param requestId header {@code X-Request-Id}; empty text when there is none
 * @param traceparent header of W3C Trace Context; empty text when there is none
 * @param listUnsubscribe header {@code List-Unsubscribe}; empty text when there is none
 * @param listUnsubscribePost header {@code List-Unsubscribe-Post}; empty text when there is none
 * @param returnPath header {@code Return-Path}, as the last server writes it; empty text when there is none
 * @param replyTo header {@code Reply-To}; empty text when there is none
 * @param leaves its parts that have no parts
 */
public record Mail(
        String subject,
        String from,
        String language,
        String requestId,
        String traceparent,
        String listUnsubscribe,
        String listUnsubscribePost,
        String returnPath,
        String replyTo,
        List<Leaf> leaves) {

    /**
     * A part without parts: its type without parameters, and its text.
     *
     * @param raw its bytes, one a character (ISO 8859-1)
     */
    public record Leaf(String type, String contentType, String content, String raw) {}

    /**
     * Reads a mail as it has arrived.
     *
     * @throws MessagingException if it is no mail
     */
    public static Mail of(Message message) throws MessagingException {
        try {
            List<Leaf> leaves = new ArrayList<>();
            collect(message, leaves);
            return new Mail(
                    String.valueOf(message.getSubject()),
                    message.getFrom()[0].toString(),
                    header(message, "Content-Language"),
                    header(message, "X-Request-Id"),
                    header(message, "traceparent"),
                    header(message, "List-Unsubscribe"),
                    header(message, "List-Unsubscribe-Post"),
                    header(message, "Return-Path"),
                    header(message, "Reply-To"),
                    List.copyOf(leaves));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : values[0];
    }

    private static void collect(Part part, List<Leaf> leaves) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), leaves);
            }
            return;
        }
        String contentType = part.getContentType();
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        try (InputStream content = part.getInputStream()) {
            byte[] bytes = content.readAllBytes();
            leaves.add(new Leaf(
                    type,
                    contentType,
                    new String(bytes, StandardCharsets.UTF_8),
                    new String(bytes, StandardCharsets.ISO_8859_1)));
        }
    }

    /** The plain text; empty when there is none. */
    public String text() {
        return leaf("text/plain").map(Leaf::content).orElse("");
    }

    /** The HTML; empty when there is none. */
    public String html() {
        return leaf("text/html").map(Leaf::content).orElse("");
    }

    /** The calendar entry, if there is one. */
    public Optional<CalendarText> calendar() {
        return leaf("text/calendar").map(leaf -> new CalendarText(leaf.content()));
    }

    /** The first part of a type. */
    public Optional<Leaf> leaf(String type) {
        return leaves.stream().filter(leaf -> leaf.type().equals(type)).findFirst();
    }
}
