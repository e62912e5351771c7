package io.thermae.engagement.event;

import io.thermae.booking.api.PlaceOffered;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.OfferWords;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Tells who waits for a place that one is held for him. */
@Dependent
public class OfferMails {

    private final Templates templates;
    private final Sender sender;

    @Inject
    OfferMails(Templates templates, Sender sender) {
        this.templates = templates;
        this.sender = sender;
    }

    List<Mail> offered(PlaceOffered event) {
        String email = event.email();
        if (email == null) {
            return List.of();
        }
        Language language = Language.ofTag(event.language()).orElse(Language.EN);
        Wording wording = new Wording(language, ZoneId.of(event.timeZone()));
        String address = event.branchAddress();
        String branch = Plain.line(event.branchName());
        OfferWords words = new OfferWords(
                Plain.line(event.name()),
                Plain.line(event.businessName()),
                address == null || address.isBlank() ? branch : branch + ", " + Plain.line(address),
                wording.shortly(event.start()),
                wording.span(event.start(), event.end()),
                event.services().stream().map(Plain::line).collect(Collectors.joining(", ")),
                wording.moment(event.until()),
                sender.waitlistLink(event.entryId()));
        return List.of(new Mail(
                Kind.PLACE_OFFERED.id(),
                event.customerId(),
                email,
                language,
                words.business(),
                templates.write(Kind.PLACE_OFFERED, language, words),
                null));
    }
}
