package io.thermae.engagement.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What HTML a business may put into its own mails: text, tables, links and pictures, and how they look. Nothing that runs, asks
 * for input, or loads anything but pictures.
 */
final class MailHtml {

    /** Stands for a variable in what is judged. */
    static final String VALUE = "\uE000";

    /** Stands for a variable that is a link. */
    static final String LINK = "\uE001";

    private static final String[] ELEMENTS = {
        "p",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "small",
        "sub",
        "sup",
        "blockquote",
        "pre",
        "code",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "div",
        "span",
        "a",
        "img"
    };

    private static final Set<String> NAMES = Set.of(ELEMENTS);

    /** A tag as it has to be written: attributes in quotes, without angle brackets. Then no section can make another of it. */
    private static final Pattern TAG = Pattern.compile(
            "</?([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*')){0,20})\\s*/?>");

    private static final Pattern SECTION_TAG = Pattern.compile("\\{\\{\\s*[#^/]");

    private static final Pattern STYLE = Pattern.compile("(?:\\s*(?:color|background-color|font-weight|font-style"
            + "|font-size|font-family|line-height|letter-spacing|text-align|text-decoration|vertical-align|white-space"
            + "|(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left|radius|collapse))?"
            + "|(?:max-)?width|height)\\s*:[\\w\\s.,#%-]+(?:;|$)){0,30}\\s*");

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|mailto:|tel:)[^" + VALUE + LINK + "\\s]+");
    private static final Pattern PICTURE = Pattern.compile("(?i)https://[^" + VALUE + LINK + "\\s]+");
    private static final Pattern WORDS = Pattern.compile("[^" + VALUE + LINK + "]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}%?");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowWithoutAttributes("span", "a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .matching(link())
            .onElements("a")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .matching(WORDS)
            .onElements("img", "a")
            .allowAttributes("width", "height", "colspan", "rowspan", "border", "cellpadding", "cellspacing")
            .matching(NUMBER)
            .onElements("img", "table", "td", "th")
            .allowAttributes("align", "valign")
            .matching(true, "left", "center", "right", "top", "middle", "bottom")
            .onElements("table", "tr", "td", "th", "p", "div", "img")
            .allowAttributes("class")
            .matching(true, "own")
            .globally()
            .allowAttributes("style")
            .matching(STYLE)
            .globally()
            .toFactory();

    private MailHtml() {}

    private static Predicate<String> link() {
        return address -> address.equals(LINK) || ADDRESS.matcher(address).matches();
    }

    /** HTML as it is sent: what is not allowed is left out, and what was opened is closed. */
    static String restrict(String html) {
        return ALLOWED.sanitize(html);
    }

    /**
     * What is not allowed in a template, as it is written there; empty if all is.
     *
     * @param source the template
     * @param skeleton the same, with marks for variables and without tags of sections
     */
    static List<String> objections(String source, String skeleton) {
        List<String> objections = new ArrayList<>();
        Matcher tag = TAG.matcher(source);
        int at = 0;
        for (int begin = source.indexOf('<'); begin >= 0; begin = source.indexOf('<', at)) {
            boolean isTag = tag.find(begin) && tag.start() == begin;
            if (!isTag || SECTION_TAG.matcher(tag.group()).find()) {
                objections.add(source.substring(begin, Math.min(source.length(), begin + 40)));
                return objections;
            }
            if (!NAMES.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
                objections.add("<" + tag.group(1) + ">");
            }
            at = tag.end();
        }
        ALLOWED.sanitize(
                skeleton,
                new HtmlChangeListener<List<String>>() {
                    @Override
                    public void discardedTag(@Nullable List<String> found, String element) {
                        objections.add("<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(@Nullable List<String> found, String element, String... names) {
                        objections.add("<" + element + " " + String.join(" ", names) + ">");
                    }
                },
                objections);
        return objections;
    }
}
