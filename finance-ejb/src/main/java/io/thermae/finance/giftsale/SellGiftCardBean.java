package io.thermae.finance.giftsale;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.GiftCardEntryKind;
import io.thermae.finance.api.GiftCardStatus;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.SellGiftCard;
import io.thermae.finance.drawer.CashDrawers;
import io.thermae.finance.giftcard.GiftCardCode;
import io.thermae.finance.giftcard.GiftCardPolicy;
import io.thermae.finance.giftcard.StoredGiftCards;
import io.thermae.finance.invoice.Addressees;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.invoice.PostingPolicy;
import io.thermae.finance.ledger.DocumentReference;
import io.thermae.finance.ledger.Journal;
import io.thermae.finance.ledger.JournalEntry;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.payment.MethodAccountPolicy;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sells a gift card, takes it back, gives it another code, or keeps what is left of it. */
@Stateless
@PermitAll
@TenantTransaction
public class SellGiftCardBean implements SellGiftCard {

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    Addressees addressees;

    @Inject
    StoredGiftCards stored;

    @Inject
    CashDrawers cashDrawers;

    @Inject
    Journal journal;

    @Override
    public Sold sell(Sale sale) {
        String currency = settings.currency();
        long value = SalePolicy.value(sale, currency, settings.today());
        UUID branch = scope.choose(sale.branchId());
        UUID buyer = sale.customerId();
        UUID customer = buyer == null ? null : addressees.card(buyer).id();
        GiftCardCode code = GiftCardCode.make();
        UUID id = stored.insert(code, sale, branch, customer, currency, value);
        stored.move(id, GiftCardEntryKind.SALE, value);
        GiftCardView card = stored.get(id);
        cashDrawers.move(branch, DrawerMovementKind.GIFT_CARD_SALE, inCash(card), id);
        post(card, "gift-card-sale", 1);
        return new Sold(card, code.grouped());
    }

    @Override
    public GiftCardView takeBack(UUID id, String reason) {
        GiftCardView card = stored.lock(id);
        GiftCardPolicy.requireUnused(
                card.status(), card.value().minorUnits(), card.balance().minorUnits());
        stored.move(id, GiftCardEntryKind.VOID, -card.value().minorUnits());
        stored.become(id, GiftCardStatus.VOIDED, reason);
        cashDrawers.move(card.branchId(), DrawerMovementKind.GIFT_CARD_RETURN, inCash(card), id);
        post(card, "gift-card-return", -1);
        return stored.get(id);
    }

    @Override
    public Sold renew(UUID id) {
        GiftCardPolicy.requireRenewable(stored.lock(id).status());
        GiftCardCode code = GiftCardCode.make();
        stored.renew(id, code);
        return new Sold(stored.get(id), code.grouped());
    }

    @Override
    public GiftCardView lapse(UUID id) {
        GiftCardView card = stored.lock(id);
        long rest = GiftCardPolicy.lapse(card.expired(), card.balance().minorUnits());
        stored.move(id, GiftCardEntryKind.LAPSE, -rest);
        List<JournalLine> lines = new ArrayList<>();
        PostingPolicy.add(lines, AccountRole.GIFT_CARDS, id, rest);
        PostingPolicy.add(lines, AccountRole.REVENUE, null, -rest);
        post(card, "gift-card-lapse", lines);
        return stored.get(id);
    }

    private static long inCash(GiftCardView card) {
        return card.parts().stream()
                .filter(part -> part.method() == PaymentMethod.CASH)
                .mapToLong(part -> part.amount().minorUnits())
                .sum();
    }

    /** @param way 1 if the money comes, -1 if it goes back */
    private void post(GiftCardView card, String kind, long way) {
        List<JournalLine> lines = new ArrayList<>();
        for (GiftCardView.Part part : card.parts()) {
            PostingPolicy.add(
                    lines,
                    MethodAccountPolicy.accountOf(part.method()),
                    null,
                    way * part.amount().minorUnits());
        }
        PostingPolicy.add(
                lines, AccountRole.GIFT_CARDS, card.id(), -way * card.value().minorUnits());
        post(card, kind, lines);
    }

    private void post(GiftCardView card, String kind, List<JournalLine> lines) {
        journal.post(new JournalEntry(
                settings.today(),
                card.value().currency().getCurrencyCode(),
                new DocumentReference(kind, card.id()),
                null,
                lines));
    }
}
