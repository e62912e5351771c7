package io.thermae.engagement.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes mails and text messages from their templates. The first line of a mail's plain text is its subject. A template that names what its words do
 * not have is an error, never a blank.
 */
@ApplicationScoped
public class Templates {

    private static final String MAILS = "/mail/";
    private static final String TEXTS = "/sms/";

    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Map<String, Template> texts = new ConcurrentHashMap<>();

    /** Writes a mail of a kind; the words are of the kind's class. */
    public Content write(Kind kind, Language language, Record words) {
        if (!kind.words().isInstance(words)) {
            throw new IllegalArgumentException(kind + " is not written from " + words.getClass());
        }
        Source source = sources.computeIfAbsent(kind.id() + "/" + language.tag(), path -> Source.read(path, language));
        String subject = Plain.line(source.subject().execute(words));
        Map<String, String> page = Map.of(
                "language",
                language.tag(),
                "title",
                subject,
                "content",
                source.html().execute(words));
        return new Content(
                subject, source.text().execute(words), source.layout().execute(page));
    }

    /** Writes a text message of a kind, on one line; the words are of the kind's class. */
    public String write(TextKind kind, Language language, Record words) {
        if (!kind.words().isInstance(words)) {
            throw new IllegalArgumentException(kind + " is not written from " + words.getClass());
        }
        return Plain.line(texts.computeIfAbsent(kind.id() + "/" + language.tag(), Templates::text)
                .execute(words));
    }

    static Template text(String path) {
        return Mustache.compiler().escapeHTML(false).compile(Source.file(TEXTS + path + ".txt"));
    }

    /** The templates of one kind in one language. */
    record Source(Template subject, Template text, Template html, Template layout) {

        static Source read(String path, Language language) {
            String[] text = file(MAILS + path + ".txt").split("\n\n", 2);
            Mustache.Compiler plain = compiler(language, ".txt").escapeHTML(false);
            Mustache.Compiler html = compiler(language, ".html").escapeHTML(true);
            return new Source(
                    plain.compile(text[0]),
                    plain.compile(text[1]),
                    html.compile(file(MAILS + path + ".html")),
                    html.compile(file(MAILS + "layout.html")));
        }

        /** Parts that several mails share lie in folders like those of the kinds: {@code mail/footer/ru.txt}. */
        private static Mustache.Compiler compiler(Language language, String suffix) {
            return Mustache.compiler()
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .withLoader(part -> new StringReader(file(MAILS + part + "/" + language.tag() + suffix)));
        }

        private static String file(String path) {
            try (InputStream file = Templates.class.getResourceAsStream(path)) {
                if (file == null) {
                    throw new IllegalStateException("There is no template " + path);
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
