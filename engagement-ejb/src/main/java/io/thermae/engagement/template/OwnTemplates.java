package io.thermae.engagement.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.kernel.Language;
import java.util.Objects;

/** Writes messages from templates of a business. They were looked at when they were saved, and are trusted with nothing nevertheless. */
final class OwnTemplates {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_HTML = 300_000;
    private static final int LONGEST_SMS = 1000;
    private static final int LONGEST_TITLE = 300;

    private static final Mustache.TemplateLoader NO_PARTS = name -> {
        throw new IllegalStateException("There are no parts of templates of a business");
    };

    private OwnTemplates() {}

    /**
     * Writes a mail: in our page, with our footer.
     *
     * @throws RuntimeException if it cannot be, for whatever reason
     */
    static Content mail(OwnSource source, Language language, Record words) {
        String subject = Plain.line(run(plain(Objects.requireNonNull(source.subject())), words, LONGEST_SUBJECT));
        String text = run(plain(source.text()), words, LONGEST_TEXT).stripTrailing();
        String html = MailHtml.restrict(run(html(Objects.requireNonNull(source.html())), words, LONGEST_HTML));
        if (subject.isEmpty() || text.isBlank() || html.isBlank()) {
            throw new IllegalStateException("Nothing is said");
        }
        String footer = Templates.file("/mail/footer/" + language.tag() + ".txt");
        return new Content(subject, text + "\n\n" + footer, Templates.page(language, subject, html));
    }

    /** Writes a text message; errors as with {@link #mail}. */
    static String sms(OwnSource source, Record words) {
        return line(source, words, LONGEST_SMS);
    }

    /** Writes the title of a notice; errors as with {@link #mail}. */
    static String title(OwnSource source, Record words) {
        return line(source, words, LONGEST_TITLE);
    }

    private static String line(OwnSource source, Record words, int longest) {
        String text = Plain.line(run(plain(source.text()), words, longest));
        if (text.isEmpty()) {
            throw new IllegalStateException("Nothing is said");
        }
        return text;
    }

    static Template plain(String source) {
        return compiler().escapeHTML(false).compile(source);
    }

    static Template html(String source) {
        return compiler().escapeHTML(true).compile(source);
    }

    /** What has no value says nothing: unlike ours, a template of a business need not know when that is. */
    private static Mustache.Compiler compiler() {
        return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .nullValue("")
                .withLoader(NO_PARTS);
    }

    private static String run(Template template, Record words, int most) {
        BoundedText text = new BoundedText(most);
        template.execute(words, text);
        return text.toString();
    }
}
