package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.PushQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Messages.About;
import io.thermae.engagement.message.Push;
import io.thermae.engagement.push.StoredSubscriptions.Target;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.ReaderPreferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a push for each browser of people who are told something, with the running transaction, and queues it. */
@ApplicationScoped
public class QueuePushes {

    @Inject
    StoredSubscriptions subscriptions;

    @Inject
    Messages messages;

    @Inject
    ReaderPreferences readers;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Of a notification that was written for these people.
     *
     * @param title what it says, in each language
     */
    public void of(
            UUID eventId,
            About about,
            NotificationKind kind,
            Function<Language, String> title,
            Collection<UUID> people) {
        List<Target> targets = people.isEmpty() ? List.of() : subscriptions.of(people);
        if (targets.isEmpty()) {
            return;
        }
        Map<UUID, Language> languages =
                readers.languages(targets.stream().map(Target::userId).collect(Collectors.toSet()));
        String sender = ownBusiness.known().map(BusinessView::name).orElse("");
        String message = KindPolicy.ofNotice(kind);
        Instant now = clock.instant();
        for (Target target : targets) {
            Language language = languages.getOrDefault(target.userId(), Language.EN);
            UUID id = messages.queue(
                    about,
                    new Push(
                            message,
                            eventId,
                            target.userId(),
                            target.id(),
                            target.host(),
                            language,
                            sender,
                            title.apply(language),
                            now));
            outbox.publish(new PushQueued(id, about.subjectId(), KindPolicy.urgency(message)));
        }
    }
}
