package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.api.OnlineSubject;
import io.thermae.finance.api.PayOnline.Wanted;
import io.thermae.finance.gateway.PaymentGateway;
import io.thermae.finance.online.ChargePolicy.Charge;
import io.thermae.finance.online.DueOnline.Due;
import io.thermae.finance.online.WantedPolicy.GoesOn;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the payment of what is due for a booking or of an invoice, or writes it down: committed before any gateway hears of it. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OpenOnlinePayment {

    /** So many of one document are begun within the period; each costs calls of the gateway. */
    private static final int MOST = 20;

    private static final Duration PERIOD = Duration.ofHours(1);

    /** Who asks for the same again later than that has not lost the answer: another one pays as much. */
    private static final Duration RELOADED_WITHIN = Duration.ofMinutes(30);

    @Inject
    StoredOnlinePayments stored;

    @Inject
    DueOnline dueOnline;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.payments.invoice-hours", defaultValue = "24")
    int invoiceHours;

    /** What is to be done with a payment. */
    public enum Step {
        /** It is new. */
        BEGIN,
        /** It was begun before. */
        RESUME,
        /** It was begun before, for something else than is wanted now; as long as it stands as it is, it is shown. */
        UNDER_WAY,
        /** It is not for what is due now: it is to be cancelled, and another one opened. */
        REPLACE,
        /** It was paid. */
        SHOW
    }

    /** A payment, and what is to be done with it. */
    public record Opened(OnlinePayment payment, Step step) {}

    /**
     * Opens it.
     *
     * @param wanted how much of what is due is to be paid, and with which tip
     * @param gateway where a new one is begun
     * @throws NotFound if there is no such invoice that was issued
     * @throws RuleBroken {@code NOTHING_TO_PAY}; {@code ILLEGAL_TRANSITION} if all of the invoice was taken back;
     *     {@code OPEN_AMOUNT_CHANGED} if something else is open than was seen; {@code TOO_MANY_ATTEMPTS}; as
     *     {@link ChargePolicy#charge}
     * @throws io.thermae.kernel.InvalidInput as {@link ChargePolicy#charge}, or if it is not said what was seen as open
     * @throws RaceLost if somebody else has opened one meanwhile
     */
    public Opened open(OnlineSubject subject, Wanted wanted, PaymentGateway gateway) {
        WantedPolicy.requireSeen(wanted);
        Place place = dueOnline.place(subject).orElseThrow(() -> new NotFound("invoice"));
        // what is due is read after somebody else's step with the same one was waited for
        Optional<OnlinePayment> open = stored.lockOpen(place);
        Optional<Due> due = dueOnline.of(subject);
        // the link of an invoice that is not due any more leaves alone what is paid for another one of the same booking
        Optional<OnlinePayment> begun = open.filter(each -> due.isPresent() || !dueOnline.isStillFor(each));
        Optional<GoesOn> goesOn = begun.flatMap(each -> WantedPolicy.goesOn(each, due.orElse(null), wanted));
        if (goesOn.isPresent()) {
            return new Opened(begun.get(), goesOn.get() == GoesOn.SAME ? Step.RESUME : Step.UNDER_WAY);
        }
        if (due.isPresent() && !WantedPolicy.isAsSeen(wanted, due.get().amount())) {
            return paid(place, wanted)
                    .orElseThrow(() -> WantedPolicy.changed(due.get().amount()));
        }
        Optional<Charge> charge = due.map(each -> charge(each, wanted, gateway));
        charge.ifPresent(each -> requireFew(each.due()));
        if (begun.isPresent()) {
            return new Opened(begun.get(), Step.REPLACE);
        }
        if (charge.isEmpty()) {
            dueOnline.requireNotTakenBack(place);
            return paid(place, wanted).orElseThrow(() -> new RuleBroken(ErrorCode.NOTHING_TO_PAY));
        }
        return new Opened(insert(charge.get(), gateway), Step.BEGIN);
    }

    /** What was paid last; to who wants something in particular, only if it is that, and was begun a short while ago. */
    private Optional<Opened> paid(Place place, Wanted wanted) {
        Optional<OnlinePayment> paid = wanted.open() == null
                ? stored.latest(place).filter(latest -> latest.status() == OnlinePaymentStatus.SUCCEEDED)
                : stored.latestPaid(place)
                        .filter(latest -> WantedPolicy.isSame(wanted, latest, null))
                        .filter(latest ->
                                latest.createdAt().isAfter(clock.instant().minus(RELOADED_WITHIN)));
        return paid.map(each -> new Opened(each, Step.SHOW));
    }

    private void requireFew(Due due) {
        if (stored.begunSince(due, clock.instant().minus(PERIOD)) >= MOST) {
            throw new RuleBroken(ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", (int) PERIOD.toSeconds()));
        }
    }

    private static Charge charge(Due due, Wanted wanted, PaymentGateway gateway) {
        Currency currency = due.amount().currency();
        return ChargePolicy.charge(due, wanted, gateway.step(currency), gateway.least(currency));
    }

    private OnlinePayment insert(Charge charge, PaymentGateway gateway) {
        Due due = charge.due();
        Money total = charge.total();
        Instant now = clock.instant();
        OnlinePayment payment = new OnlinePayment(
                Ids.next(),
                due.kind(),
                due.bookingId(),
                due.invoiceId(),
                due.branchId(),
                total,
                charge.tip(),
                gateway.name(),
                null,
                OnlinePaymentStatus.CREATED,
                0,
                null,
                null,
                now,
                Objects.requireNonNullElse(due.until(), now.plus(Duration.ofHours(invoiceHours))),
                0);
        if (!stored.insert(payment, now.plus(LookPolicy.ofPayment(due.kind(), 0)))) {
            throw new RaceLost(new IllegalStateException("It is being paid already"));
        }
        return payment;
    }
}
