package io.thermae.engagement.template;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.kernel.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message that a business may word itself, by one channel: what it tells its clients and its team in its own name. What the
 * platform tells it, and what is about an account, is the platform's to word: whoever words a warning can leave it out.
 *
 * @param kind for example {@code booking-placed-client}
 * @param channel EMAIL, SMS, or IN_APP for a notice, whose title is pushed as well
 * @param words what may be said
 */
public record MessageForm(String kind, NotificationChannel channel, Class<? extends Record> words) {

    /** What a campaign says: nobody gets it in our words, which only show what may be said. */
    public static final MessageForm CAMPAIGN =
            new MessageForm("campaign", NotificationChannel.EMAIL, CampaignWords.class);

    /** What the reader needs, or has to be told: a message is not to be without it. Each kind has it that says it in our words. */
    private static final Set<String> NEEDED =
            Set.of("manageLink", "link", "code", "attendLink", "declineLink", "leave");

    private static final Set<String> LINKS =
            Set.of("manageLink", "link", "attendLink", "declineLink", "payLink", "pages", "leave");

    private static final Set<String> SECRETS =
            Set.of("manageLink", "link", "token", "code", "attendLink", "declineLink", "payLink", "leave");

    private static final Map<MessageForm, Set<String>> SAID = new ConcurrentHashMap<>();

    private static final List<MessageForm> ALL = Stream.of(
                    Arrays.stream(Kind.values())
                            .filter(Kind::isOfBusiness)
                            .map(kind -> new MessageForm(kind.id(), NotificationChannel.EMAIL, kind.words())),
                    Arrays.stream(TextKind.values())
                            .map(kind -> new MessageForm(kind.id(), NotificationChannel.SMS, kind.words())),
                    Arrays.stream(NotificationKind.values())
                            .filter(BuiltInTitles::isOfBusiness)
                            .map(kind -> new MessageForm(
                                    KindPolicy.ofNotice(kind), NotificationChannel.IN_APP, NoticeWords.class)))
            .flatMap(forms -> forms)
            .toList();

    /** All of them, always in the same order. */
    public static List<MessageForm> all() {
        return ALL;
    }

    /** The one of a kind and a channel, as they are written in addresses; empty if a business has none such. */
    public static Optional<MessageForm> find(String kind, String channel) {
        return ALL.stream()
                .filter(form -> form.kind.equals(kind) && form.channel.name().equals(channel))
                .findFirst();
    }

    /** Whether it is a mail, which has a subject and HTML. */
    public boolean isMail() {
        return channel == NotificationChannel.EMAIL;
    }

    /** Whether it is a notice, which is a title and nothing else. */
    public boolean isNotice() {
        return channel == NotificationChannel.IN_APP;
    }

    /** How we word it. */
    public OwnSource builtIn(Language language) {
        return BuiltInSource.of(this, language);
    }

    /** What may be said in a language: what ours says, so that nobody is told what is not meant for him. */
    public List<Variable> variables(Language language) {
        return Variable.of(words, said(), language);
    }

    /** The names of what has to be said. */
    public Set<String> needed() {
        return said().stream().filter(NEEDED::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a variable is an address that a link may lead to. */
    public static boolean isLink(String variable) {
        return LINKS.contains(variable);
    }

    /** Whether a variable opens something: it stands neither in a subject, which others see, nor within an address. */
    public static boolean isSecret(String variable) {
        return SECRETS.contains(variable);
    }

    private Set<String> said() {
        return SAID.computeIfAbsent(this, MessageForm::saidByOurs);
    }

    private Set<String> saidByOurs() {
        OwnSource ours = builtIn(Language.EN);
        return Stream.of(ours.subject(), ours.text(), ours.html())
                .filter(template -> template != null)
                .flatMap(template -> TemplateTree.parse(template).names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
