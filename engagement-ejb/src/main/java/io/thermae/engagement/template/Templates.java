package io.thermae.engagement.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Writes mails, text messages and the titles of notices from their templates: those of the open business where it has some, else
 * ours. The first line of a mail's plain text is its subject. A template of ours that names what its words do not have is an error, never a blank; one of a
 * business that fails is noted, and ours is sent.
 */
@ApplicationScoped
public class Templates {

    private static final Logger LOG = System.getLogger(Templates.class.getName());
    private static final String MAILS = "/mail/";
    private static final String TEXTS = "/sms/";

    private static final Map<Language, Template> PAGES = new ConcurrentHashMap<>();

    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Map<String, Template> texts = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();
    private final OwnSources own;

    /** Of a platform on which nobody has templates of his own. */
    public Templates() {
        this((kind, channel, language) -> Optional.empty());
    }

    @Inject
    public Templates(OwnSources own) {
        this.own = own;
    }

    /** Writes a mail of a kind; the words are of the kind's class. */
    public Content write(Kind kind, Language language, Record words) {
        require(kind.words(), words);
        if (!kind.isOfBusiness()) {
            return ours(kind.id(), language, words);
        }
        return own.find(kind.id(), NotificationChannel.EMAIL, language)
                .flatMap(source -> tried(kind.id(), each -> OwnTemplates.mail(each, language, words), source))
                .orElseGet(() -> ours(kind.id(), language, words));
    }

    /** Writes a text message of a kind, on one line; the words are of the kind's class. */
    public String write(TextKind kind, Language language, Record words) {
        require(kind.words(), words);
        return own.find(kind.id(), NotificationChannel.SMS, language)
                .flatMap(source -> tried(kind.id(), each -> OwnTemplates.sms(each, words), source))
                .orElseGet(() -> ourText(kind.id(), language, words));
    }

    /** How the titles of notices are worded now, in these languages: all are looked up at once. */
    public NoticeTitles titles(Set<Language> languages) {
        return new NoticeTitles(this, own.all(NotificationChannel.IN_APP, languages));
    }

    /**
     * Writes a mail from a template of a business.
     *
     * @throws RuntimeException if it cannot be, for whatever reason
     */
    public Content mail(OwnSource source, Language language, Record words) {
        return OwnTemplates.mail(source, language, words);
    }

    /** Writes a text message from a template of a business; errors as with {@link #mail}. */
    public String sms(OwnSource source, Record words) {
        return OwnTemplates.sms(source, words);
    }

    /** Writes the title of a notice from a template of a business; errors as with {@link #mail}. */
    public String title(OwnSource source, Record words) {
        return OwnTemplates.title(source, words);
    }

    /** How many messages of this node went out in our words since it started, since those of the business have failed. */
    public long failed() {
        return failed.sum();
    }

    /** What is written by a template of a business; empty if it fails. */
    <T> Optional<T> tried(String kind, Function<OwnSource, T> writer, OwnSource source) {
        try {
            return Optional.of(writer.apply(source));
        } catch (RuntimeException | StackOverflowError e) {
            failed.increment();
            // without the cause: it may quote what the message says
            LOG.log(
                    Level.WARNING,
                    "The business''s own template of {0} fails ({1}); ours is sent",
                    kind,
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private Content ours(String kind, Language language, Record words) {
        Source source = sources.computeIfAbsent(kind + "/" + language.tag(), path -> Source.read(path, language));
        String subject = Plain.line(source.subject().execute(words));
        return new Content(
                subject,
                source.text().execute(words),
                page(language, subject, source.html().execute(words)));
    }

    private String ourText(String kind, Language language, Record words) {
        return Plain.line(texts.computeIfAbsent(kind + "/" + language.tag(), Templates::text)
                .execute(words));
    }

    private static void require(Class<? extends Record> wanted, Record words) {
        if (!wanted.isInstance(words)) {
            throw new IllegalArgumentException("A message of " + wanted + " is not written from " + words.getClass());
        }
    }

    static Template text(String path) {
        return Mustache.compiler().escapeHTML(false).compile(file(TEXTS + path + ".txt"));
    }

    /** The page around what a mail says. */
    static String page(Language language, String title, String content) {
        return PAGES.computeIfAbsent(
                        language,
                        each -> Source.compiler(each, ".html").escapeHTML(true).compile(file(MAILS + "layout.html")))
                .execute(Map.of("language", language.tag(), "title", title, "content", content));
    }

    static String file(String path) {
        try (InputStream file = Templates.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("There is no template " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our templates of one kind in one language. */
    record Source(Template subject, Template text, Template html) {

        static Source read(String path, Language language) {
            String[] text = file(MAILS + path + ".txt").split("\n\n", 2);
            Mustache.Compiler plain = compiler(language, ".txt").escapeHTML(false);
            return new Source(
                    plain.compile(text[0]),
                    plain.compile(text[1]),
                    compiler(language, ".html").escapeHTML(true).compile(file(MAILS + path + ".html")));
        }

        /** Parts that several mails share lie in folders like those of the kinds: {@code mail/footer/ru.txt}. */
        private static Mustache.Compiler compiler(Language language, String suffix) {
            return Mustache.compiler()
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .withLoader(part -> new StringReader(file(MAILS + part + "/" + language.tag() + suffix)));
        }
    }
}
