package io.thermae.finance.giftcard;

import io.thermae.finance.api.GiftCardEntryView;
import io.thermae.finance.api.GiftCardStatus;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.GiftCards;
import io.thermae.finance.reading.NoteSeen;
import io.thermae.finance.reading.Shown;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows gift cards, and blocks them. */
@Stateless
@PermitAll
@TenantTransaction
public class GiftCardsBean implements GiftCards {

    /** Cards show who has bought them for whom. */
    private static final Shown<GiftCardView> CARDS =
            new Shown<>("finance.gift_card", "giftCards", GiftCardView::id, GiftCardView::customerId);

    @Inject
    StoredGiftCards stored;

    @Inject
    NoteSeen noteSeen;

    @Override
    public List<GiftCardView> list(Filter filter, Portion portion) {
        return noteSeen.all(CARDS, stored.list(filter, portion));
    }

    @Override
    public GiftCardView get(UUID id) {
        return noteSeen.one(CARDS, stored.get(id));
    }

    @Override
    public GiftCardView ofCode(String code) {
        UUID id = GiftCardCode.read(code).flatMap(stored::ofCode).orElseThrow(StoredGiftCards::notFound);
        return noteSeen.one(CARDS, stored.find(List.of(id)).get(0));
    }

    @Override
    public List<GiftCardEntryView> entries(UUID id, Portion portion) {
        stored.get(id);
        return stored.entries(id, portion);
    }

    @Override
    public GiftCardView block(UUID id, String reason) {
        GiftCardPolicy.requireBlockable(stored.lock(id).status());
        stored.become(id, GiftCardStatus.BLOCKED, reason);
        return stored.get(id);
    }

    @Override
    public GiftCardView unblock(UUID id) {
        GiftCardPolicy.requireBlocked(stored.lock(id).status());
        stored.become(id, GiftCardStatus.ACTIVE, null);
        return stored.get(id);
    }
}
