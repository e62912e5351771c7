package io.thermae.finance.platformpayment;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.online.LookPolicy;
import io.thermae.finance.platforminvoice.ChargeSchedule;
import io.thermae.kernel.Ids;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says which card is kept, and when it is charged: in transactions of its own, that end before a gateway is called. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PlanPlatformCharge {

    private static final Duration LEASE = Duration.ofMinutes(3);

    /** So late at most a card is charged for an invoice that has become due. */
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** How long a charge may stay without an answer: a gateway knows its key until then. */
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(20);

    private static final int AT_MOST = 20;

    @Inject
    StoredPlatformPayments payments;

    @Inject
    StoredPlatformCards cards;

    @Inject
    ChargeSchedule schedule;

    @Inject
    Clock clock;

    /** Payments that have come and whose card is to be kept. */
    public List<PlatformPayment> withCards() {
        Instant now = clock.instant();
        List<PlatformPayment> due = payments.lockWithCards(now, AT_MOST);
        due.forEach(payment -> payments.askForCard(payment.id(), now.plus(LEASE)));
        return due;
    }

    /**
     * The card of a payment is kept from now on, instead of another one.
     *
     * @param card what the gateway calls it, for whoever is the first to say so; empty if it cannot be charged again
     */
    public void keep(PlatformPayment payment, Optional<String> card) {
        if (payments.cardIsAskedFor(payment.id())) {
            card.ifPresent(reference -> cards.keep(payment.gateway(), reference, payment.begunBy(), clock.instant()));
        }
    }

    /** Cards that are to be looked at. */
    public List<PlatformCard> cards() {
        Instant now = clock.instant();
        List<PlatformCard> due = cards.lockDue(now, AT_MOST);
        due.forEach(card -> cards.lookAgain(
                card.id(), now.plus(card.forgotten() ? LEASE.plus(LookPolicy.ofRefund(card.looks())) : BETWEEN_LOOKS)));
        return due;
    }

    /** The gateway has forgotten it. */
    public void forgotten(UUID id) {
        cards.remove(id);
    }

    /**
     * Writes down what a card is to be charged for now: of attempts whose time has gone by while nobody looked, the last. None of
     * an invoice that its owner is paying just now.
     */
    public List<PlatformPayment> attempts(PlatformCard card) {
        Instant now = clock.instant();
        List<PlatformPayment> opened = new ArrayList<>();
        if (!cards.lockKept(card.id())) {
            // its owner has had it forgotten since it was looked at
            return opened;
        }
        for (ChargeSchedule.Due due : schedule.due(now)) {
            if (payments.attempts(due.invoice().id()) < due.charges()) {
                PlatformPayment payment = new PlatformPayment(
                        Ids.next(),
                        due.invoice().id(),
                        due.invoice().amount(),
                        card.gateway(),
                        null,
                        OnlinePaymentStatus.CREATED,
                        0,
                        null,
                        null,
                        null,
                        false,
                        due.charges(),
                        card.reference(),
                        card.keptBy(),
                        now,
                        now.plus(ANSWERED_WITHIN),
                        0);
                if (payments.insert(payment, now.plus(LookPolicy.ofPayment(OnlinePaymentKind.INVOICE, 0)))) {
                    opened.add(payment);
                }
            }
        }
        return opened;
    }
}
