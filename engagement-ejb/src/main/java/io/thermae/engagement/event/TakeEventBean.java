package io.thermae.engagement.event;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.TakeEvent;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.preference.StaffWishes;
import io.thermae.engagement.redelivery.TriedAgain;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Inbox;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Takes an event once, plans its reminders, notes it for those who sign in, writes its mails and text messages, and queues them. */
@Stateless
@TenantTransaction
@PermitAll
@TriedAgain
public class TakeEventBean implements TakeEvent {

    private static final Logger LOG = System.getLogger(TakeEventBean.class.getName());
    private static final String CONSUMER = "engagement";

    @Inject
    Inbox inbox;

    @Inject
    Composers composers;

    @Inject
    Planners planners;

    @Inject
    Notifiers notifiers;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    TextQueue texts;

    @Inject
    Erasures erasures;

    @Inject
    StaffWishes wishes;

    @Override
    public void take(EventMessage message) {
        if (!isKnown(message.type())) {
            // of a newer version: it waits at the broker for a node that knows it
            throw new UnreadableEvent(message);
        }
        if (!inbox.take(CONSUMER, message.id())) {
            return;
        }
        // before an erasure is waited for, as those do who remind
        planners.plan(message);
        if (composers.know(message.type())) {
            tell(message);
        } else if (notifiers.know(message.type()) && mayTell(message, notifiers.subject(message))) {
            notifiers.tell(message);
        }
    }

    private boolean isKnown(String type) {
        return composers.know(type) || planners.know(type) || notifiers.know(type);
    }

    private boolean mayTell(EventMessage message, UUID subject) {
        boolean may = erasures.mayTellOf(subject);
        if (!may) {
            LOG.log(Level.DEBUG, "What {0} is about was erased", message.type());
        }
        return may;
    }

    private void tell(EventMessage message) {
        Told told = composers.compose(message);
        UUID subject = told.about().subjectId();
        if (!mayTell(message, subject)) {
            return;
        }
        notifiers.tell(message);
        for (Mail mail : told.mails()) {
            if (!wishes.wantsMail(mail.kind(), mail.addresseeId(), mail.recipient())) {
                continue;
            }
            UUID messageId = messages.queue(message.id(), told.about(), mail);
            outbox.publish(new EmailQueued(messageId, subject, KindPolicy.urgency(mail.kind())));
        }
        for (Sms sms : told.texts()) {
            UUID messageId = messages.queue(message.id(), told.about(), sms);
            texts.add(messageId, subject, sms);
        }
    }
}
