package io.thermae.engagement.event;

import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.kernel.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * A text message about money that is being written to somebody who has a card.
 *
 * @param phone in E.164 form
 * @param business whose customer he is, on one line
 */
record MoneyText(Reader reader, String phone, String business) {

    MoneyText {
        business = Plain.line(business);
    }

    /** How amounts and days are written to him where nothing has a time. */
    Wording wording() {
        return wording(ZoneOffset.UTC);
    }

    /** How amounts and times are written to him. */
    Wording wording(ZoneId zone) {
        return new Wording(language(), zone);
    }

    /** The message, as it is queued. */
    Sms write(Templates templates, TextKind kind, Record words) {
        return new Sms(
                kind.id(),
                Objects.requireNonNull(reader.customerId()),
                phone,
                language(),
                business,
                templates.write(kind, language(), words));
    }

    private Language language() {
        return Language.ofTag(reader.language()).orElse(Language.EN);
    }
}
