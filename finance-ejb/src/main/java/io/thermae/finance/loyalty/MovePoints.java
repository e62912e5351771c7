package io.thermae.finance.loyalty;

import io.thermae.finance.api.LoyaltyEntryKind;
import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.loyalty.PointsPolicy.Moved;
import io.thermae.finance.loyalty.StoredPoints.Redeemed;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives points and takes them, in the transaction of whoever does so; each locks the account of the customer. */
@ApplicationScoped
public class MovePoints {

    @Inject
    StoredPoints stored;

    @Inject
    FinanceSettings settings;

    @Inject
    OwnBusiness ownBusiness;

    /**
     * Points come.
     *
     * @param account locked
     * @param points above zero
     */
    void come(
            PointsAccount account,
            long points,
            LoyaltyEntryKind kind,
            Terms terms,
            Because because,
            @Nullable String reason) {
        Moved moved = PointsPolicy.come(points, account.owed());
        Integer months = terms.validityMonths();
        Validity validity =
                Validity.until(months == null ? null : settings.today().plusMonths(months), ownBusiness.zone());
        List<Share> shares =
                moved.points() == 0 ? List.of() : List.of(stored.add(account.customerId(), moved.points(), validity));
        stored.enter(account.customerId(), kind, moved, shares, because, reason);
    }

    /** Points are taken back, as far as they are there; the rest is owed. The account is locked. */
    void takeBack(PointsAccount account, long points, Because because) {
        Moved moved = PointsPolicy.takenBack(points, account.balance());
        List<Share> shares = PointsPolicy.take(stored.lots(account.customerId()), -moved.points());
        stored.change(shares, false);
        stored.enter(account.customerId(), LoyaltyEntryKind.TAKE_BACK, moved, shares, because, null);
    }

    /**
     * Points go, if they are there and not over.
     *
     * @param points above zero
     * @throws RuleBroken {@code POINTS_INSUFFICIENT}
     */
    void go(UUID customerId, long points, LoyaltyEntryKind kind, Because because, @Nullable String reason) {
        PointsAccount account = upToDate(customerId);
        if (account.balance() < points) {
            throw new RuleBroken(ErrorCode.POINTS_INSUFFICIENT);
        }
        leave(account, points, kind, because, reason);
    }

    private void leave(
            PointsAccount account, long points, LoyaltyEntryKind kind, Because because, @Nullable String reason) {
        List<Share> shares = PointsPolicy.take(stored.lots(account.customerId()), points);
        stored.change(shares, false);
        stored.enter(account.customerId(), kind, new Moved(-points, 0), shares, because, reason);
    }

    /** Locks the account, and takes off what is over. */
    PointsAccount upToDate(UUID customerId) {
        PointsAccount account = stored.lock(customerId);
        List<Lot> over = stored.lotsOver(customerId);
        if (over.isEmpty()) {
            return account;
        }
        long points = over.stream().mapToLong(Lot::left).sum();
        List<Share> shares = PointsPolicy.take(over, points);
        stored.change(shares, false);
        stored.enter(customerId, LoyaltyEntryKind.EXPIRE, new Moved(-points, 0), shares, Because.OF_ITSELF, null);
        return stored.lock(customerId);
    }

    /**
     * Gives back what has paid some of a payment, to the lots from which it came. What is over meanwhile pays for some days again.
     *
     * @param amount of the payment, in minor units, as those that follow
     * @param before how much of it went back before
     * @param now how much goes back now
     */
    public void giveBack(UUID paymentId, UUID refundId, long amount, long before, long now) {
        PointsAccount account = upToDate(stored.redeemed(paymentId).customerId());
        Redeemed redeemed = stored.redeemed(paymentId);
        long points = PointsPolicy.returned(redeemed.points(), amount, before, now);
        if (points == 0 || account.closed()) {
            return;
        }
        Moved moved = PointsPolicy.come(points, account.owed());
        List<Share> back = PointsPolicy.giveBack(redeemed.shares(), redeemed.returned() - moved.owed(), moved.points());
        stored.change(back, true);
        LocalDate today = settings.today();
        for (Lot lot : stored.lots(back)) {
            LocalDate lastDay = PointsPolicy.comesBackUntil(lot.expiresOn(), today);
            if (lastDay != null && !lastDay.equals(lot.expiresOn())) {
                stored.lastUntil(lot.id(), Validity.until(lastDay, ownBusiness.zone()));
            }
        }
        stored.enter(
                account.customerId(),
                LoyaltyEntryKind.RETURN,
                moved,
                back,
                new Because(redeemed.invoiceId(), paymentId, refundId, null),
                null);
    }

    /** Gives the points of a card to another one; what the one owes the other one's points make up for. */
    public void merge(UUID from, UUID to) {
        if (stored.find(from).isEmpty()) {
            return;
        }
        UUID first = from.toString().compareTo(to.toString()) < 0 ? from : to;
        stored.lock(first);
        settle(stored.lock(from), stored.lock(to));
        settle(stored.lock(to), stored.lock(from));
        stored.give(stored.lock(from), stored.lock(to));
    }

    private void settle(PointsAccount has, PointsAccount owes) {
        long points = Math.min(has.balance(), owes.owed());
        if (points > 0) {
            leave(has, points, LoyaltyEntryKind.MERGE, Because.OF_ITSELF, null);
            stored.enter(
                    owes.customerId(),
                    LoyaltyEntryKind.MERGE,
                    new Moved(0, -points),
                    List.of(),
                    Because.OF_ITSELF,
                    null);
        }
    }

    /** The points of customers who are erased are gone, and they get none any more; takes what else is of them, too. */
    public void erase(Collection<UUID> records) {
        // also where there is no programme yet: what he still pays is to earn nothing when there is one
        for (UUID customer : stored.customersAmong(records)) {
            PointsAccount account = stored.lock(customer);
            if (account.balance() > 0) {
                leave(account, account.balance(), LoyaltyEntryKind.ERASE, Because.OF_ITSELF, null);
            }
            stored.close(customer);
        }
    }
}
