package io.thermae.engagement.event;

import io.thermae.booking.api.TimeOffAsked;
import io.thermae.booking.api.TimeOffDecided;
import io.thermae.booking.api.TimeOffType;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TimeOffWords;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells those who can decide that a master asks for time off, and the master what was decided. */
@Dependent
public class TimeOffMails {

    private final Templates templates;

    @Inject
    TimeOffMails(Templates templates) {
        this.templates = templates;
    }

    List<Mail> asked(TimeOffAsked event) {
        Wording wording = wording(event.decider(), event.timeZone());
        TimeOffWords words = new TimeOffWords(
                Plain.line(event.decider().name()),
                Plain.line(event.businessName()),
                Plain.line(event.person()),
                wording.span(event.start(), event.end()),
                event.kind().equals(TimeOffType.VACATION.name()),
                event.kind().equals(TimeOffType.SICK.name()),
                paragraph(event.reason()));
        return mail(Kind.TIME_OFF_ASKED, event.timeOffId(), event.decider(), wording.language(), words);
    }

    List<Mail> decided(TimeOffDecided event) {
        Wording wording = wording(event.person(), event.timeZone());
        TimeOffWords words = new TimeOffWords(
                Plain.line(event.person().name()),
                Plain.line(event.businessName()),
                Plain.line(event.decider()),
                wording.span(event.start(), event.end()),
                false,
                false,
                paragraph(event.answer()));
        Kind kind = event.approved() ? Kind.TIME_OFF_APPROVED : Kind.TIME_OFF_REFUSED;
        return mail(kind, event.timeOffId(), event.person(), wording.language(), words);
    }

    private List<Mail> mail(Kind kind, UUID about, Addressee reader, Language language, TimeOffWords words) {
        return List.of(new Mail(
                kind.id(),
                about,
                reader.email(),
                language,
                words.business(),
                templates.write(kind, language, words),
                null));
    }

    private static Wording wording(Addressee reader, String timeZone) {
        return new Wording(Language.ofTag(reader.language()).orElse(Language.EN), reader.zoneOr(timeZone));
    }

    private static @Nullable String paragraph(@Nullable String text) {
        return text == null ? null : Plain.paragraph(text);
    }
}
