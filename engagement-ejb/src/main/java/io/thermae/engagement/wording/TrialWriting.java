package io.thermae.engagement.wording;

import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.MessageTemplates.Written;
import io.thermae.engagement.api.TemplateVariable;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.engagement.template.OwnSource;
import io.thermae.engagement.template.TemplatePolicy;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Variable;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges templates, and writes messages with sample words from them. */
@Dependent
public class TrialWriting {

    @Inject
    Templates templates;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    /**
     * What somebody has written, as it can be kept.
     *
     * @throws InvalidInput that names each field that breaks a rule
     */
    OwnSource judge(Form form, Draft draft) {
        OwnSource source = new OwnSource(
                draft.subject(), lines(Objects.requireNonNullElse(draft.text(), "")), linesOrNull(draft.html()));
        List<FieldViolation> violations = new TemplatePolicy(form.form(), form.language()).violations(source);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        write(form, source);
        return source;
    }

    /**
     * A message with sample words.
     *
     * @throws InvalidInput if nothing can be written so
     */
    Written write(Form form, OwnSource source) {
        Record words = samples(form).of(form.form().words());
        try {
            if (form.form().isNotice()) {
                return new Written(null, templates.title(source, words), null);
            }
            if (!form.form().isMail()) {
                return new Written(null, templates.sms(source, words), null);
            }
            Content content = templates.mail(source, form.language(), words);
            return new Written(content.subject(), content.text(), content.html());
        } catch (RuntimeException e) {
            // of what it says nothing is told: it names what is not there
            throw new InvalidInput("text", "not_a_template");
        }
    }

    /** What may be said, with sample words. */
    List<TemplateVariable> variables(Form form) {
        return shown(
                form.form().variables(form.language()),
                samples(form).of(form.form().words()),
                form.form().needed());
    }

    private List<TemplateVariable> shown(List<Variable> variables, @Nullable Object words, Set<String> needed) {
        return variables.stream()
                .map(variable -> shown(variable, value(words, variable.name()), needed))
                .toList();
    }

    private TemplateVariable shown(Variable variable, @Nullable Object value, Set<String> needed) {
        String sample =
                switch (variable.shape()) {
                    case TEXT, COUNT -> String.valueOf(value);
                    case FLAG, LIST, GROUP -> null;
                };
        Object each = value instanceof List<?> list ? list.get(0) : value;
        return new TemplateVariable(
                variable.name(),
                variable.shape().name(),
                needed.contains(variable.name()),
                sample,
                shown(variable.parts(), each, Set.of()));
    }

    private static @Nullable Object value(@Nullable Object words, String name) {
        for (RecordComponent component :
                Objects.requireNonNull(words).getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return component.getAccessor().invoke(words);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException("There is no " + name);
    }

    private SampleWords samples(Form form) {
        BusinessView business = business();
        return new SampleWords(
                form.language(), ZoneId.of(business.timeZone()), business.name(), business.currency(), clock.instant());
    }

    BusinessView business() {
        return ownBusiness.known().orElseThrow(() -> new NotFound("business"));
    }

    private static @Nullable String linesOrNull(@Nullable String text) {
        return text == null ? null : lines(text);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
