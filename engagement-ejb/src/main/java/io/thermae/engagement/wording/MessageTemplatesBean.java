package io.thermae.engagement.wording;

import io.thermae.engagement.api.MessageTemplates;
import io.thermae.engagement.api.TemplateVersionView;
import io.thermae.engagement.api.TemplateView;
import io.thermae.engagement.template.MessageForm;
import io.thermae.engagement.template.OwnSource;
import io.thermae.engagement.wording.StoredTemplates.Key;
import io.thermae.engagement.wording.StoredTemplates.Standing;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the templates of a business. */
@Stateless
@PermitAll
@TenantTransaction
public class MessageTemplatesBean implements MessageTemplates {

    @Inject
    StoredTemplates stored;

    @Inject
    TrialWriting trial;

    @Inject
    ExpectedVersion expected;

    @Override
    public List<TemplateView> list() {
        Map<Key, Standing> standings = stored.standings();
        return MessageForm.all().stream()
                .flatMap(form -> Stream.of(Language.values()).map(language -> new Form(form, language)))
                .map(form -> view(form, standings.getOrDefault(form.key(), Standing.OURS), null))
                .toList();
    }

    @Override
    public TemplateView get(Which which) {
        Form form = Form.of(which);
        return view(form, stored.standing(form.key()), draft(counting(form)));
    }

    @Override
    public TemplateView save(Which which, Draft draft) {
        Form form = Form.of(which);
        Standing before = lock(form);
        add(form, before, trial.judge(form, draft), null);
        return get(which);
    }

    @Override
    public TemplateView backToOurs(Which which) {
        Form form = Form.of(which);
        Standing before = lock(form);
        if (before.own()) {
            add(form, before, null, null);
        }
        return get(which);
    }

    @Override
    public List<TemplateVersionView> versions(Which which, Portion portion) {
        return stored.versions(Form.of(which).key(), portion);
    }

    @Override
    public TemplateVersionView version(Which which, long version) {
        return stored.version(Form.of(which).key(), version)
                .orElseThrow(() -> new NotFound("message_template_version"));
    }

    @Override
    public TemplateView restore(Which which, long version) {
        Form form = Form.of(which);
        Standing before = lock(form);
        Draft older = version(which, version).draft();
        // what was taken once may be none today
        add(form, before, older == null ? null : trial.judge(form, older), version);
        return get(which);
    }

    @Override
    public Written preview(Which which, @Nullable Draft draft) {
        Form form = Form.of(which);
        return trial.write(form, draft == null ? counting(form) : trial.judge(form, draft));
    }

    private Standing lock(Form form) {
        Standing before = stored.lock(form.key());
        expected.require(before.version());
        return before;
    }

    private void add(Form form, Standing before, @Nullable OwnSource source, @Nullable Long restored) {
        stored.insert(form.key(), before.version() + 1, source, restored);
    }

    private OwnSource counting(Form form) {
        return stored.find(form.form().kind(), form.form().channel(), form.language())
                .orElseGet(() -> form.form().builtIn(form.language()));
    }

    private TemplateView view(Form form, Standing standing, @Nullable Draft draft) {
        return new TemplateView(
                form.form().kind(),
                form.form().channel(),
                form.language(),
                standing.own(),
                standing.version(),
                draft,
                trial.variables(form));
    }

    private static Draft draft(OwnSource source) {
        return new Draft(source.subject(), source.text(), source.html());
    }
}
