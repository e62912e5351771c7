package io.thermae.engagement.wording;

import io.thermae.engagement.api.MessageTemplates.Which;
import io.thermae.engagement.template.MessageForm;
import io.thermae.engagement.wording.StoredTemplates.Key;
import io.thermae.kernel.Language;
import io.thermae.kernel.NotFound;

/** A message in a language. */
record Form(MessageForm form, Language language) {

    /** @throws NotFound if there is none such, or a business may not word it */
    static Form of(Which which) {
        if (!Language.isTag(which.language())) {
            throw notFound();
        }
        return new Form(
                MessageForm.find(which.kind(), which.channel()).orElseThrow(Form::notFound),
                Language.ofTag(which.language()).orElseThrow(Form::notFound));
    }

    Key key() {
        return new Key(form, language);
    }

    private static NotFound notFound() {
        return new NotFound("message_template");
    }
}
