package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.PushQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Messages.About;
import io.thermae.engagement.message.Push;
import io.thermae.engagement.push.StoredSubscriptions.Target;
import io.thermae.engagement.template.NoticeTitles;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Urgency;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a push for each browser of people who are told something, with the running transaction, and queues it. */
@ApplicationScoped
public class QueuePushes {

    @Inject
    StoredSubscriptions subscriptions;

    @Inject
    Messages messages;

    @Inject
    Templates templates;

    @Inject
    ReaderPreferences readers;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Of what people are told.
     *
     * @param start of the visit or the time off, as it is now; null for the others
     */
    public record News(UUID eventId, About about, NotificationKind kind, @Nullable Instant start) {}

    /**
     * Of something that these people are told: with its title in the language of each, as it is worded now.
     *
     * @param title what it says in a language, of the titles as they are worded now
     */
    public void of(News news, BiFunction<NoticeTitles, Language, String> title, Collection<UUID> people) {
        List<Target> targets = people.isEmpty() ? List.of() : subscriptions.of(people);
        if (targets.isEmpty()) {
            return;
        }
        Map<UUID, Language> languages =
                readers.languages(targets.stream().map(Target::userId).collect(Collectors.toSet()));
        NoticeTitles titles = templates.titles(
                targets.stream().map(target -> language(languages, target)).collect(Collectors.toSet()));
        Urgency urgency = KindPolicy.urgency(KindPolicy.ofNotice(news.kind()));
        queue(news, urgency, targets, target -> {
            Language language = language(languages, target);
            return new Title(title.apply(titles, language), language);
        });
    }

    /**
     * Of a title that a person tries: to all his browsers, as soon as it can be.
     *
     * @param title one line
     * @param language of the title
     */
    public void ofTest(UUID eventId, UUID person, String title, Language language) {
        Title tried = new Title(title, language);
        queue(
                new News(eventId, new About(person, null), NotificationKind.TEMPLATE_TEST, null),
                Urgency.NOW,
                subscriptions.of(Set.of(person)),
                target -> tried);
    }

    /** A title, and in which language it is. */
    private record Title(String text, Language language) {}

    private void queue(News news, Urgency urgency, List<Target> targets, Function<Target, Title> titles) {
        String sender = ownBusiness.known().map(BusinessView::name).orElse("");
        Instant now = clock.instant();
        for (Target target : targets) {
            Title title = titles.apply(target);
            UUID id = messages.queue(
                    news.about(),
                    new Push(
                            KindPolicy.ofNotice(news.kind()),
                            news.eventId(),
                            target.userId(),
                            target.id(),
                            target.host(),
                            title.language(),
                            sender,
                            title.text(),
                            news.start(),
                            now));
            outbox.publish(new PushQueued(id, news.about().subjectId(), urgency));
        }
    }

    private static Language language(Map<UUID, Language> languages, Target target) {
        return languages.getOrDefault(target.userId(), Language.EN);
    }
}
