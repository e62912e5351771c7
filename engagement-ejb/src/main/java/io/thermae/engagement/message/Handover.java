package io.thermae.engagement.message;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.redelivery.TriedAgain;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The short transactions around handing a message over, which itself has none: the mail server may be slow, and a
 * transaction has one of the pool's connections. A message is claimed first and looked at then, so that whoever comes
 * second sees what the first one has done. A claim ends by itself, later than any handing over does: a node that dies
 * leaves its messages to others.
 */
@Stateless
@PermitAll
@TriedAgain
@TenantTransaction
public class Handover {

    private static final String CLAIM =
            """
            insert into engagement.sending as s (message_id, until)
            select id, clock_timestamp() + interval '3 minutes' from engagement.message where id = ?
            on conflict (tenant_id, message_id) do update set until = excluded.until where s.until < clock_timestamp()
            """;

    private static final String UNWANTED = "Its reader does not want such messages any more";

    @Inject
    Sql sql;

    @Inject
    Messages messages;

    @Inject
    ReaderWishes wishes;

    @Inject
    BrowserSubscriptions subscriptions;

    @Inject
    Settings settings;

    /**
     * Claims a mail; empty if there is nothing to send any more. What its reader can do without is not sent to an address where nothing
     * arrives, nor to who has left it since, and has failed.
     *
     * @throws IllegalStateException if another node is at it: whether it succeeds has to be waited for
     */
    public Optional<Mail> claim(UUID id) {
        if (!isClaimed(id)) {
            return Optional.empty();
        }
        Optional<Mail> mail = messages.queued(id);
        if (mail.filter(this::isInVain).isPresent()) {
            failed(id, "Earlier mails to this address came back");
            return Optional.empty();
        }
        if (mail.filter(its -> isUnwanted(id, its.kind(), NotificationChannel.EMAIL))
                .isPresent()) {
            failed(id, UNWANTED);
            return Optional.empty();
        }
        return kept(id, mail).map(this::addressed);
    }

    /** What a business writes comes from it, and is answered to it, where that wants it. */
    private Mail addressed(Mail mail) {
        return KindPolicy.isInNameOfBusiness(mail.kind()) ? mail.with(settings.mailAddresses()) : mail;
    }

    private boolean isInVain(Mail mail) {
        return KindPolicy.isDispensable(mail.kind()) && messages.isRefused(mail.recipient());
    }

    private boolean isUnwanted(UUID id, String kind, NotificationChannel channel) {
        return (KindPolicy.isDispensable(kind) || KindPolicy.canWait(kind))
                && messages.customer(id)
                        .filter(customer -> !wishes.stillWants(kind, channel, customer))
                        .isPresent();
    }

    /** The document that is to be attached to a message; empty if none is. */
    public Optional<UUID> document(UUID id) {
        return messages.document(id);
    }

    /** As {@link #claim}, for text messages. */
    public Optional<Sms> claimSms(UUID id) {
        if (!isClaimed(id)) {
            return Optional.empty();
        }
        Optional<Sms> sms = messages.queuedSms(id);
        if (sms.filter(its -> isUnwanted(id, its.kind(), NotificationChannel.SMS))
                .isPresent()) {
            failed(id, UNWANTED);
            return Optional.empty();
        }
        return kept(id, sms);
    }

    /** As {@link #claim}, for pushes. */
    public Optional<Push> claimPush(UUID id) {
        return isClaimed(id) ? kept(id, messages.queuedPush(id)) : Optional.empty();
    }

    /** It was taken, and of its parts it may be told what becomes of them; as with {@link Messages#markSent}. */
    public void sent(UUID id, Accepted accepted) {
        messages.markSent(id, accepted.id());
        release(id);
        accepted.parts().forEach(part -> messages.awaitReceipt(id, part));
    }

    /** It can never be delivered; as with {@link Messages#markFailed}. */
    public void failed(UUID id, String failure) {
        messages.markFailed(id, failure);
        release(id);
    }

    /** It can never be delivered, since there is no such subscription any more, which is forgotten; else as {@link #failed}. */
    public void gone(UUID id, UUID subscriptionId, String failure) {
        subscriptions.delete(subscriptionId);
        failed(id, failure);
    }

    /** It was not taken: it can be tried again at once. */
    public void release(UUID id) {
        sql.update("delete from engagement.sending where message_id = ?", id);
    }

    /** False if the message is not there at all. */
    private boolean isClaimed(UUID id) {
        if (sql.update(CLAIM, id) == 1) {
            return true;
        }
        if (sql.first("select 1 from engagement.message where id = ?", row -> row.getInt(1), id)
                .isPresent()) {
            throw new IllegalStateException("The message is being sent already");
        }
        return false;
    }

    private <T> Optional<T> kept(UUID id, Optional<T> message) {
        if (message.isEmpty()) {
            release(id);
        }
        return message;
    }
}
