package io.thermae.engagement.template;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.kernel.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The titles of notices in some languages, as the open business words them now; ours where it has no words of its own. They are
 * looked up together, as many notices are read at once. For one thread.
 */
public final class NoticeTitles {

    private final Templates templates;
    private final Map<Language, Map<String, OwnSource>> own = new EnumMap<>(Language.class);

    /** @param own by language and kind */
    NoticeTitles(Templates templates, Map<Language, Map<String, OwnSource>> own) {
        this.templates = templates;
        own.forEach((language, sources) -> this.own.put(language, new HashMap<>(sources)));
    }

    /**
     * A title, on one line.
     *
     * @param number of the booking; null for what is about none
     * @param refusal why a card was refused, for what tells of that; null for all else
     */
    public String of(NotificationKind kind, @Nullable String number, @Nullable CardRefusal refusal, Language language) {
        NoticeWords words = new NoticeWords(number, refusal == null ? null : CardRefusalTexts.of(refusal, language));
        return own(kind, language, words).orElseGet(() -> BuiltInTitles.write(kind, language, words));
    }

    private Optional<String> own(NotificationKind kind, Language language, NoticeWords words) {
        String id = KindPolicy.ofNotice(kind);
        Map<String, OwnSource> sources = own.getOrDefault(language, Map.of());
        OwnSource source = BuiltInTitles.isOfBusiness(kind) ? sources.get(id) : null;
        if (source == null) {
            return Optional.empty();
        }
        Optional<String> title = templates.tried(id, each -> OwnTemplates.title(each, words), source);
        if (title.isEmpty()) {
            // and it is noted once, not for each notice of a list
            sources.remove(id);
        }
        return title;
    }
}
