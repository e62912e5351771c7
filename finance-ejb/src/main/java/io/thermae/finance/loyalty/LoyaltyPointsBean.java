package io.thermae.finance.loyalty;

import io.thermae.booking.api.FindCustomers;
import io.thermae.finance.api.LoyaltyEntryKind;
import io.thermae.finance.api.LoyaltyEntryView;
import io.thermae.finance.api.LoyaltyPoints;
import io.thermae.finance.api.LoyaltyProgramme.Terms;
import io.thermae.finance.invoice.Addressees;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the points of customers, and corrects them. */
@Stateless
@PermitAll
@TenantTransaction
public class LoyaltyPointsBean implements LoyaltyPoints {

    @Inject
    StoredPoints stored;

    @Inject
    StoredProgramme programme;

    @Inject
    MovePoints movePoints;

    @Inject
    FindCustomers findCustomers;

    @Inject
    Addressees addressees;

    @Inject
    NoteReading noteReading;

    @Override
    public LoyaltyPoints.Account of(UUID customerId) {
        findCustomers.get(customerId);
        note(customerId);
        return shown(customerId);
    }

    @Override
    public List<LoyaltyEntryView> entries(UUID customerId, Portion portion) {
        findCustomers.get(customerId);
        note(customerId);
        return stored.entries(customerId, portion);
    }

    @Override
    public LoyaltyPoints.Account correct(UUID customerId, long points, String reason) {
        findCustomers.get(customerId);
        if (points == 0) {
            throw new InvalidInput("points", "must_not_be_zero");
        }
        if (Math.abs(points) > ProgrammePolicy.MOST_POINTS) {
            throw new InvalidInput("points", "out_of_range");
        }
        UUID customer = addressees.card(customerId).id();
        Terms terms = programme.terms();
        if (points > 0) {
            movePoints.come(
                    movePoints.upToDate(customer), points, LoyaltyEntryKind.CORRECT, terms, Because.OF_ITSELF, reason);
        } else {
            movePoints.go(customer, -points, LoyaltyEntryKind.CORRECT, Because.OF_ITSELF, reason);
        }
        return shown(customerId);
    }

    @Override
    public Outstanding outstanding() {
        long points = stored.outstanding();
        return new Outstanding(points, worth(points));
    }

    private LoyaltyPoints.Account shown(UUID customerId) {
        PointsAccount account = stored.find(customerId).orElse(new PointsAccount(customerId, 0, 0, false));
        return new LoyaltyPoints.Account(
                customerId,
                account.balance(),
                account.owed(),
                worth(account.balance()),
                stored.lots(customerId).stream()
                        .map(lot -> new LoyaltyPoints.Lot(lot.left(), lot.expiresOn()))
                        .toList());
    }

    private @Nullable Money worth(long points) {
        Terms terms = programme.decided().terms();
        return terms == null
                ? null
                : new Money(
                        Math.multiplyExact(points, terms.pointValue().minorUnits()),
                        terms.pointValue().currency());
    }

    private void note(UUID customerId) {
        noteReading.note("finance.loyalty_account", customerId, Map.of("customers", List.of(customerId)));
    }
}
