package io.thermae.engagement.template;

import io.thermae.engagement.template.TemplateTree.Node;
import io.thermae.engagement.template.TemplateTree.Refused;
import io.thermae.engagement.template.TemplateTree.Section;
import io.thermae.engagement.template.Variable.Shape;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which templates a business may have. Of each field the first rule that it breaks is told. */
public final class TemplatePolicy {

    /** Characters of a subject. */
    public static final int LONGEST_SUBJECT = 200;

    /** Characters of a plain text. */
    public static final int LONGEST_TEXT = 10_000;

    /** Characters of HTML. */
    public static final int LONGEST_HTML = 50_000;

    /** Characters of a text message: each part of it costs money. */
    public static final int LONGEST_SMS = 500;

    /** Characters of the title of a notice: a telephone shows about as many when it is pushed. */
    public static final int LONGEST_TITLE = 120;

    /** An address goes on until one of these: what stands in it leaves with whoever opens it. */
    private static final Pattern ENDS_ADDRESS = Pattern.compile("[\\s<>\"']+");

    private static final List<String> BEGINS_ADDRESS = List.of("://", "www.", "mailto:", "tel:");

    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069&&[^\r\n\t]]");

    private final MessageForm form;
    private final Language language;
    private final List<Variable> variables;

    /** Of a message in a language. */
    public TemplatePolicy(MessageForm form, Language language) {
        this.form = form;
        this.language = language;
        this.variables = form.variables(language);
    }

    /** What is wrong with templates; empty if nothing is. */
    public List<FieldViolation> violations(OwnSource source) {
        List<FieldViolation> violations = new ArrayList<>();
        if (form.isMail()) {
            judge(violations, "subject", source.subject(), LONGEST_SUBJECT, this::inSubject);
            judge(violations, "text", source.text(), LONGEST_TEXT, this::inText);
            judge(violations, "html", source.html(), LONGEST_HTML, this::inHtml);
            return violations;
        }
        String elsewhere = form.isNotice() ? "not_in_notice" : "not_in_text_message";
        if (source.subject() != null) {
            violations.add(new FieldViolation("subject", elsewhere));
        }
        if (source.html() != null) {
            violations.add(new FieldViolation("html", elsewhere));
        }
        if (form.isNotice()) {
            judge(violations, "text", source.text(), LONGEST_TITLE, this::inTitle);
        } else {
            judge(violations, "text", source.text(), LONGEST_SMS, this::inText);
        }
        return violations;
    }

    /** A rule about one field. */
    private interface Rule {
        @Nullable
        FieldViolation broken(Read read);
    }

    /** A field with what it is made of. */
    private record Read(String field, String source, TemplateTree tree) {}

    private void judge(
            List<FieldViolation> violations, String field, @Nullable String source, int longest, Rule further) {
        if (source == null || source.isBlank()) {
            violations.add(new FieldViolation(field, "required"));
            return;
        }
        if (source.length() > longest) {
            violations.add(new FieldViolation(field, "too_long", Map.of("max", longest)));
            return;
        }
        if (UNFIT.matcher(source).find()) {
            violations.add(new FieldViolation(field, "unfit_characters"));
            return;
        }
        FieldViolation broken = judge(field, source, further);
        if (broken != null) {
            violations.add(broken);
        }
    }

    private @Nullable FieldViolation judge(String field, String source, Rule further) {
        try {
            Read read = new Read(field, source, TemplateTree.parse(source));
            Deque<List<Variable>> scopes = new ArrayDeque<>();
            scopes.push(variables);
            FieldViolation broken = names(read, read.tree(), scopes, false);
            return broken == null ? further.broken(read) : broken;
        } catch (Refused e) {
            return switch (e.why()) {
                case NOT_ALLOWED -> new FieldViolation(field, "tag_not_allowed", Map.of("tag", e.tag()));
                case UNCLOSED -> new FieldViolation(field, "section_not_closed", Map.of("name", e.tag()));
                case TOO_DEEP -> new FieldViolation(field, "too_deep", Map.of("max", TemplateTree.DEEPEST));
            };
        }
    }

    private @Nullable FieldViolation names(Read read, TemplateTree tree, Deque<List<Variable>> scopes, boolean inList) {
        for (Node node : tree.nodes()) {
            FieldViolation broken = null;
            if (node instanceof TemplateTree.Variable said) {
                Variable known = known(said.name(), scopes);
                broken = known == null
                        ? unknown(read, said.name(), scopes)
                        : known.isValue()
                                ? null
                                : new FieldViolation(read.field(), "only_as_section", Map.of("name", known.name()));
            } else if (node instanceof Section section) {
                broken = section(read, section, scopes, inList);
            }
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private @Nullable FieldViolation section(Read read, Section section, Deque<List<Variable>> scopes, boolean inList) {
        Variable known = known(section.name(), scopes);
        if (known == null) {
            return unknown(read, section.name(), scopes);
        }
        boolean list = known.shape() == Shape.LIST && !section.inverted();
        if (list && inList) {
            // or what is sent grows with the power of what is written
            return new FieldViolation(read.field(), "list_in_list", Map.of("name", known.name()));
        }
        if (known.shape() == Shape.COUNT && !section.inverted()) {
            FieldViolation missing = forms(read, section);
            if (missing != null) {
                return missing;
            }
        }
        if (section.inverted() || known.parts().isEmpty()) {
            return names(read, section.content(), scopes, inList);
        }
        scopes.push(known.parts());
        try {
            return names(read, section.content(), scopes, inList || list);
        } finally {
            scopes.pop();
        }
    }

    /** Who says one form of a word says all that the language has, or what is said of the others. */
    private @Nullable FieldViolation forms(Read read, Section count) {
        Set<String> missing = new TreeSet<>(Count.forms(language));
        boolean any = false;
        for (Node node : count.content().nodes()) {
            if (node instanceof Section form && Count.forms(language).contains(form.name())) {
                any = true;
                missing.remove(form.name());
                if (form.inverted()) {
                    return null;
                }
            }
        }
        return any && !missing.isEmpty()
                ? new FieldViolation(
                        read.field(),
                        "plural_form_missing",
                        Map.of("name", count.name(), "forms", String.join(", ", missing)))
                : null;
    }

    private static @Nullable Variable known(String name, Deque<List<Variable>> scopes) {
        return scopes.stream()
                .flatMap(List::stream)
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static FieldViolation unknown(Read read, String name, Deque<List<Variable>> scopes) {
        String names = scopes.stream()
                .flatMap(List::stream)
                .map(Variable::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new FieldViolation(
                read.field(), "unknown_variable", Map.of("name", name, "known", names.isEmpty() ? "–" : names));
    }

    private @Nullable FieldViolation inSubject(Read read) {
        if (hasLineBreak(read)) {
            return new FieldViolation(read.field(), "line_break");
        }
        return read.tree().names().stream()
                .filter(MessageForm::isSecret)
                .findFirst()
                .map(name -> new FieldViolation(read.field(), "not_in_subject", Map.of("name", name)))
                .orElseGet(() -> compiled(read, false));
    }

    private @Nullable FieldViolation inTitle(Read read) {
        return hasLineBreak(read) ? new FieldViolation(read.field(), "line_break") : inText(read);
    }

    private static boolean hasLineBreak(Read read) {
        return read.source().indexOf('\n') >= 0 || read.source().indexOf('\r') >= 0;
    }

    private @Nullable FieldViolation inText(Read read) {
        FieldViolation missing = needed(read);
        if (missing != null) {
            return missing;
        }
        return isInAddress(read) ? new FieldViolation(read.field(), "variable_in_address") : compiled(read, false);
    }

    private @Nullable FieldViolation inHtml(Read read) {
        FieldViolation missing = needed(read);
        if (missing != null) {
            return missing;
        }
        List<String> objections = MailHtml.objections(read.source(), read.tree().skeleton(true));
        if (!objections.isEmpty()) {
            return new FieldViolation(
                    read.field(),
                    "html_not_allowed",
                    Map.of("what", objections.stream().distinct().collect(Collectors.joining(", "))));
        }
        return isInAddress(read) ? new FieldViolation(read.field(), "variable_in_address") : compiled(read, true);
    }

    private @Nullable FieldViolation needed(Read read) {
        Set<String> said = read.tree().always();
        return form.needed().stream()
                .sorted()
                .filter(name -> !said.contains(name))
                .findFirst()
                .map(name -> new FieldViolation(read.field(), "variable_missing", Map.of("name", name)))
                .orElse(null);
    }

    private static boolean isInAddress(Read read) {
        return Stream.of(true, false)
                .map(withSections -> read.tree().skeleton(withSections).toLowerCase(Locale.ROOT))
                .flatMap(ENDS_ADDRESS::splitAsStream)
                .anyMatch(TemplatePolicy::isAddressWithVariable);
    }

    private static boolean isAddressWithVariable(String word) {
        int last = Math.max(word.lastIndexOf(MailHtml.VALUE), word.lastIndexOf(MailHtml.LINK));
        return BEGINS_ADDRESS.stream().mapToInt(word::indexOf).anyMatch(begin -> begin >= 0 && begin < last);
    }

    /** The engine has to see in it what we do: else one of us is wrong. */
    private static @Nullable FieldViolation compiled(Read read, boolean html) {
        try {
            Set<String> names =
                    SaidNames.of(html ? OwnTemplates.html(read.source()) : OwnTemplates.plain(read.source()));
            if (names.equals(read.tree().names())) {
                return null;
            }
        } catch (RuntimeException e) {
            // told as any other template that is none
        }
        return new FieldViolation(read.field(), "not_a_template");
    }
}
