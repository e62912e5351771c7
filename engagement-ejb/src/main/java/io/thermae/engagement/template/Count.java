package io.thermae.engagement.template;

import io.thermae.kernel.Language;
import java.text.NumberFormat;
import java.util.List;

/**
 * A number of things, with the form that their word has after it in the reader's language, as CLDR calls the forms. A template
 * says each form of its language as a section: {@code {{#waiting}}{{number}} {{#one}}event{{/one}}{{#other}}events{{/other}}{{/waiting}}}.
 *
 * @param number as the language writes it
 * @param one whether the word is as after one
 * @param few as after two in Russian
 * @param many as after five in Russian
 * @param other as after all others
 */
public record Count(String number, boolean one, boolean few, boolean many, boolean other) {

    /** A number of things in a language. */
    public static Count of(Language language, long number) {
        String form = form(language, Math.abs(number));
        return new Count(
                NumberFormat.getIntegerInstance(language.locale()).format(number),
                form.equals("one"),
                form.equals("few"),
                form.equals("many"),
                form.equals("other"));
    }

    /** The forms that words have after whole numbers in a language. */
    public static List<String> forms(Language language) {
        return language == Language.RU ? List.of("one", "few", "many") : List.of("one", "other");
    }

    private static String form(Language language, long number) {
        if (language != Language.RU) {
            return forms(language).get(number == 1 ? 0 : 1);
        }
        long tens = number % 100;
        long ones = number % 10;
        boolean teen = tens > 10 && tens < 20;
        if (ones == 1 && !teen) {
            return "one";
        }
        return forms(language).get(ones >= 2 && ones <= 4 && !teen ? 1 : 2);
    }

    /** The number: a template that has no need of forms says {@code {{waiting}}}. */
    @Override
    public String toString() {
        return number;
    }
}
