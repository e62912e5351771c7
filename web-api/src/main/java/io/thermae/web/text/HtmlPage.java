package io.thermae.web.text;

import io.thermae.kernel.Language;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A page for who follows a link in a mail: what it is about, and what follows. Nothing happens before a button is pressed. */
public final class HtmlPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="UTF-8"><meta name="robots" content="noindex">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body><h1>%s</h1><p>%s</p>%s</body>
            </html>
            """;

    private HtmlPage() {}

    /** Whether a reader would rather have the page than JSON; who takes anything gets JSON. @param accepted the dearest first */
    public static boolean isWanted(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /**
     * A whole document.
     *
     * @param title with heading and text: plain, they are escaped here
     * @param rest HTML
     */
    public static String of(Language language, String title, String heading, String text, String rest) {
        return PAGE.formatted(language.tag(), escaped(title), escaped(heading), escaped(text), rest);
    }

    /** Text as HTML, in elements and in attributes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
