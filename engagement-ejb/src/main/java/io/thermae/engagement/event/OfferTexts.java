package io.thermae.engagement.event;

import io.thermae.booking.api.PlaceOffered;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextOfferWords;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;

/** Tells who waits for a place, and has no address for {@link OfferMails}, that one is held for him. */
@Dependent
public class OfferTexts {

    private final Templates templates;
    private final Sender sender;
    private final TextAllowance allowance;

    @Inject
    OfferTexts(Templates templates, Sender sender, TextAllowance allowance) {
        this.templates = templates;
        this.sender = sender;
        this.allowance = allowance;
    }

    List<Sms> offered(PlaceOffered event) {
        String phone = event.phone();
        if (event.email() != null || phone == null || phone.isBlank() || !allowance.allowsOne()) {
            return List.of();
        }
        Language language = Language.ofTag(event.language()).orElse(Language.EN);
        Wording wording = new Wording(language, ZoneId.of(event.timeZone()));
        String business = Plain.line(event.businessName());
        TextOfferWords words = new TextOfferWords(
                business,
                wording.shortly(event.start()),
                wording.shortly(event.until()),
                sender.waitlistLink(event.entryId()));
        return List.of(new Sms(
                TextKind.PLACE_OFFERED.id(),
                event.customerId(),
                phone,
                language,
                business,
                templates.write(TextKind.PLACE_OFFERED, language, words)));
    }
}
