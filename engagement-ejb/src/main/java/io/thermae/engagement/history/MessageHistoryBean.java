package io.thermae.engagement.history;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.MessageChannel;
import io.thermae.engagement.api.MessageHistory;
import io.thermae.engagement.api.MessageStatus;
import io.thermae.engagement.api.MessageView;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.DocumentLimit;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.ResendPolicy;
import io.thermae.engagement.preference.ChoicePolicy;
import io.thermae.engagement.preference.StaffWishes;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.NoteReading;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what people were told, and sends it again. */
@Stateless
@PermitAll
@TenantTransaction
public class MessageHistoryBean implements MessageHistory {

    private static final Set<String> KINDS = Stream.of(
                    Stream.of(Kind.values()).map(Kind::id),
                    Stream.of(TextKind.values()).map(TextKind::id),
                    Stream.of(NotificationKind.values()).map(KindPolicy::ofNotice),
                    Stream.of(KindPolicy.TEMPLATE_TEST, KindPolicy.CAMPAIGN))
            .flatMap(kinds -> kinds)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    StoredHistory stored;

    @Inject
    Messages messages;

    @Inject
    DocumentLimit documents;

    @Inject
    StoredPreferences preferences;

    @Inject
    StaffWishes wishes;

    @Inject
    Erasures erasures;

    @Inject
    Outbox outbox;

    @Inject
    NoteReading noteReading;

    @Inject
    PlanLimits limits;

    @Inject
    Clock clock;

    @Override
    public List<MessageView> list(Filter filter, Portion portion) {
        String kind = filter.kind();
        if (kind != null && !KINDS.contains(kind)) {
            throw new InvalidInput("kind", "unknown_value");
        }
        List<MessageView> found = stored.list(filter, portion);
        if (!found.isEmpty()) {
            note(null, found);
        }
        return found;
    }

    @Override
    public MessageView get(UUID id) {
        MessageView message = stored.find(id).orElseThrow(() -> new NotFound("message"));
        note(id, List.of(message));
        return message;
    }

    @Override
    public MessageView resend(UUID id) {
        MessageView first = get(id);
        if (first.channel() == MessageChannel.PUSH) {
            // it tells of what is new
            throw refused("push");
        }
        if (KindPolicy.isSecret(first.kind())) {
            throw refused("secret");
        }
        if (ChoicePolicy.topicToLeave(first.kind())
                .filter(NotificationTopic.MARKETING::equals)
                .isPresent()) {
            // each is written to once, and only as long as he consents
            throw refused("once");
        }
        if (first.status() == MessageStatus.QUEUED) {
            throw refused("queued");
        }
        if (first.channel() == MessageChannel.SMS) {
            limits.require(PlanLimit.TEXTS_PER_MONTH, 1);
            requireNotOften(first);
        }
        if (KindPolicy.hasDocument(first.kind())) {
            UUID document = Objects.requireNonNull(first.invoiceId());
            if (first.channel() == MessageChannel.SMS) {
                documents.requireText(document);
            } else {
                documents.require(document);
            }
        }
        List<UUID> things = stored.things(id);
        if (!things.stream().allMatch(erasures::mayTellOf)) {
            throw refused("erased");
        }
        if (isUnwanted(first) || !wishes.wantsMail(first.kind(), stored.addressee(id), first.recipient())) {
            throw refused("unsubscribed");
        }
        UUID copy = messages.copy(id);
        outbox.publish(queued(first, copy, things.get(0)));
        return get(copy);
    }

    private void requireNotOften(MessageView message) {
        UUID original = Objects.requireNonNullElse(message.resentFrom(), message.id());
        Instant now = clock.instant();
        ResendPolicy.require(stored.copiesSince(original, now.minus(ResendPolicy.PERIOD)), now);
    }

    private boolean isUnwanted(MessageView message) {
        UUID customer = message.customerId();
        return customer != null
                && ChoicePolicy.isUnwanted(
                        preferences.unwanted(customer),
                        message.kind(),
                        NotificationChannel.valueOf(message.channel().name()));
    }

    private static DomainEvent queued(MessageView like, UUID message, UUID subject) {
        Urgency urgency = KindPolicy.urgency(like.kind());
        return like.channel() == MessageChannel.EMAIL
                ? new EmailQueued(message, subject, urgency)
                : new SmsQueued(message, subject, urgency);
    }

    private void note(@Nullable UUID id, List<MessageView> seen) {
        noteReading.note(
                "engagement.message",
                id,
                Map.of("messages", seen.stream().map(MessageView::id).toList()));
    }

    private static RuleBroken refused(String reason) {
        return new RuleBroken(ErrorCode.MESSAGE_NOT_RESENDABLE, Map.of("reason", reason));
    }
}
