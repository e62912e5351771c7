package io.thermae.engagement.preference;

import io.thermae.engagement.api.NotificationTopic;
import io.thermae.kernel.CurrentCaller;
import io.thermae.tenancy.api.LinkToken;
import io.thermae.tenancy.api.SecretTokens;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Links by which customers unsubscribe, in the headers of mails and in text messages: made of the business, the card and what it is about, and stored nowhere. */
@Dependent
public class UnsubscribeLinks {

    /** What one can leave by a link. */
    private static final Set<NotificationTopic> LEFT =
            EnumSet.of(NotificationTopic.REMINDERS, NotificationTopic.MARKETING);

    private final String publicUrl;
    private final SecretTokens tokens;
    private final CurrentCaller caller;

    /** What a link says. */
    record Read(LinkToken link, NotificationTopic topic) {}

    @Inject
    public UnsubscribeLinks(Config config, SecretTokens tokens, CurrentCaller caller) {
        this.publicUrl = config.getValue("thermae.public-url", String.class).replaceFirst("/+$", "");
        this.tokens = tokens;
        this.caller = caller;
    }

    /**
     * The headers by which mail programs offer to unsubscribe (RFC 2369, RFC 8058); none for mails that nobody unsubscribes
     * from.
     *
     * @param addressee the customer
     */
    public Map<String, String> headers(String kind, UUID addressee) {
        return ChoicePolicy.topicToLeave(kind)
                .map(topic -> Map.of(
                        "List-Unsubscribe",
                        "<" + link(topic, addressee) + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"))
                .orElse(Map.of());
    }

    /**
     * The link by which a customer leaves what the business writes to him of its own accord, in all ways: whoever follows it is asked
     * first.
     */
    public String ofMarketing(UUID customerId) {
        return link(NotificationTopic.MARKETING, customerId);
    }

    private String link(NotificationTopic topic, UUID customerId) {
        return publicUrl + "/api/v1/public/unsubscribe?token=" + token(topic, customerId);
    }

    private String token(NotificationTopic topic, UUID customerId) {
        return LinkToken.of(tokens, purpose(topic), caller.tenant().value(), customerId);
    }

    /** Empty if it is none of ours. */
    Optional<Read> read(String token) {
        for (NotificationTopic topic : LEFT) {
            Optional<LinkToken> link = LinkToken.read(tokens, purpose(topic), token);
            if (link.isPresent()) {
                return Optional.of(new Read(link.get(), topic));
            }
        }
        return Optional.empty();
    }

    private static String purpose(NotificationTopic topic) {
        return SecretTokens.UNSUBSCRIBE + topic.name().toLowerCase(Locale.ROOT);
    }
}
