package io.thermae.engagement.template;

import io.thermae.kernel.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our templates, as a business may read and alter them: with what several have in common written out. */
final class BuiltInSource {

    private static final Pattern PART = Pattern.compile("\\{\\{>(\\w+)}}\n");
    private static final String FOOTER = "\n{{>footer}}\n";

    private BuiltInSource() {}

    static OwnSource of(MessageForm form, Language language) {
        if (form.isNotice()) {
            return new OwnSource(null, BuiltInTitles.source(form.kind(), language), null);
        }
        String path = form.kind() + "/" + language.tag();
        if (!form.isMail()) {
            return new OwnSource(null, Templates.file("/sms/" + path + ".txt").strip(), null);
        }
        String[] text = Templates.file("/mail/" + path + ".txt").split("\n\n", 2);
        String html = Templates.file("/mail/" + path + ".html");
        return new OwnSource(
                text[0], written(text[1].replace(FOOTER, ""), language, ".txt"), written(html, language, ".html"));
    }

    private static String written(String template, Language language, String suffix) {
        return PART.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(
                        Templates.file("/mail/" + part.group(1) + "/" + language.tag() + suffix)))
                .strip();
    }
}
