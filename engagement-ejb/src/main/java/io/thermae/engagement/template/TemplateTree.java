package io.thermae.engagement.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a business's template is made of: text, variables, and sections. Mustache has more, and all of it is refused: unescaped
 * variables, parts, other delimiters, comments.
 *
 * @param nodes in their order
 */
record TemplateTree(List<Node> nodes) {

    /** A piece of a template. */
    sealed interface Node permits Text, Variable, Section {}

    /** What stands there as it is. */
    record Text(String text) implements Node {}

    /** Stands for a value. */
    record Variable(String name) implements Node {}

    /** Stands there if a value does, or if it does not, or for each of a list. */
    record Section(String name, boolean inverted, TemplateTree content) implements Node {}

    /** Why something is no template of a business. */
    enum Why {
        NOT_ALLOWED,
        /** A section without an end, or an end without a section. */
        UNCLOSED,
        TOO_DEEP
    }

    /** Is no template of a business. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Why why;
        private final String tag;

        Refused(Why why, String tag) {
            this.why = why;
            this.tag = tag;
        }

        Why why() {
            return why;
        }

        /** What cannot be, as it is written there. */
        String tag() {
            return tag;
        }
    }

    /** How many sections may lie in each other: ours need three. */
    static final int DEEPEST = 5;

    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/]?)\\s*([A-Za-z][A-Za-z0-9]*)\\s*}}(?!})");
    private static final int SHOWN = 40;

    private record Open(String name, boolean inverted, List<Node> content) {}

    /**
     * Reads a template.
     *
     * @throws Refused if it is none
     */
    static TemplateTree parse(String source) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", false, new ArrayList<>()));
        Matcher tag = TAG.matcher(source);
        int at = 0;
        for (int begin = source.indexOf("{{"); begin >= 0; begin = source.indexOf("{{", at)) {
            if (!tag.find(begin) || tag.start() != begin) {
                throw new Refused(Why.NOT_ALLOWED, source.substring(begin, Math.min(source.length(), begin + SHOWN)));
            }
            text(open, source.substring(at, begin));
            add(open, tag.group(1), tag.group(2));
            at = tag.end();
        }
        text(open, source.substring(at));
        Open last = open.pop();
        if (!open.isEmpty()) {
            throw new Refused(Why.UNCLOSED, last.name());
        }
        return new TemplateTree(last.content());
    }

    private static void text(Deque<Open> open, String text) {
        if (!text.isEmpty()) {
            open.element().content().add(new Text(text));
        }
    }

    private static void add(Deque<Open> open, String sign, String name) {
        if (sign.isEmpty()) {
            open.element().content().add(new Variable(name));
        } else if (sign.equals("/")) {
            Open section = open.pop();
            if (open.isEmpty() || !section.name().equals(name)) {
                throw new Refused(Why.UNCLOSED, name);
            }
            open.element().content().add(new Section(name, section.inverted(), new TemplateTree(section.content())));
        } else if (open.size() > DEEPEST) {
            throw new Refused(Why.TOO_DEEP, name);
        } else {
            open.push(new Open(name, sign.equals("^"), new ArrayList<>()));
        }
    }

    /** All names in it. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Node node : nodes) {
            if (node instanceof Variable variable) {
                names.add(variable.name());
            } else if (node instanceof Section section) {
                names.add(section.name());
                names.addAll(section.content().names());
            }
        }
        return names;
    }

    /** What stands there whatever the values are, as far as names go. */
    Set<String> always() {
        Set<String> names = new TreeSet<>();
        for (Node node : nodes) {
            if (node instanceof Variable variable) {
                names.add(variable.name());
            }
        }
        return names;
    }

    /**
     * The template with marks for variables.
     *
     * @param withSections with what stands in sections, each once; without it, else
     */
    String skeleton(boolean withSections) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            if (node instanceof Text literal) {
                text.append(literal.text());
            } else if (node instanceof Variable variable) {
                text.append(MessageForm.isLink(variable.name()) ? MailHtml.LINK : MailHtml.VALUE);
            } else if (withSections && node instanceof Section section) {
                text.append(section.content().skeleton(true));
            }
        }
        return text.toString();
    }
}
