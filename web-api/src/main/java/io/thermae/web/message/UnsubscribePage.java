package io.thermae.web.message;

import io.thermae.engagement.api.Unsubscribe.Subscription;
import io.thermae.kernel.Language;
import io.thermae.web.text.Catalogue;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a reader sees who follows the link in a mail: what it is about, and a button. Nothing happens before he presses it. */
final class UnsubscribePage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body><h1>%s</h1><p>%s</p>%s</body>
            </html>
            """;

    private static final String FORM =
            """
            <form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">\
            <button type="submit">%s</button></form>""";

    private UnsubscribePage() {}

    /** Whether a reader would rather have the page than JSON; who takes anything gets JSON. @param accepted the dearest first */
    static boolean isWanted(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /** A whole document. It posts to the address at which it is. */
    static String of(Subscription subscription, Language language) {
        String topic = subscription.topic().name().toLowerCase(Locale.ROOT);
        Map<String, Object> words = Map.of("business", subscription.businessName());
        String said = Catalogue.text(
                language, "unsubscribe." + topic + (subscription.subscribed() ? ".question" : ".done"), words);
        String title = escaped(Catalogue.text(language, "unsubscribe.title", Map.of()));
        String form = subscription.subscribed() ? FORM.formatted(title) : "";
        return PAGE.formatted(language.tag(), title, escaped(subscription.businessName()), escaped(said), form);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
