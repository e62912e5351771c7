package io.thermae.finance.giftcard;

import io.thermae.finance.api.GiftCardEntryView;
import io.thermae.finance.api.GiftCardStatus;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.GiftCards;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows gift cards, and blocks them. */
@Stateless
@PermitAll
@TenantTransaction
public class GiftCardsBean implements GiftCards {

    @Inject
    StoredGiftCards stored;

    @Inject
    NoteReading noteReading;

    @Override
    public List<GiftCardView> list(Filter filter, Portion portion) {
        List<GiftCardView> found = stored.list(filter, portion);
        note(null, found);
        return found;
    }

    @Override
    public GiftCardView get(UUID id) {
        GiftCardView card = stored.get(id);
        note(id, List.of(card));
        return card;
    }

    @Override
    public GiftCardView ofCode(String code) {
        UUID id = GiftCardCode.read(code).flatMap(stored::ofCode).orElseThrow(StoredGiftCards::notFound);
        GiftCardView card = stored.find(List.of(id)).get(0);
        note(id, List.of(card));
        return card;
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

    /** Cards show who has bought them for whom. One entry, however many are seen. */
    private void note(@Nullable UUID id, List<GiftCardView> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "finance.gift_card",
                    id,
                    Map.of(
                            "giftCards", seen.stream().map(GiftCardView::id).toList(),
                            "customers",
                                    seen.stream()
                                            .map(GiftCardView::customerId)
                                            .filter(Objects::nonNull)
                                            .distinct()
                                            .toList()));
        }
    }
}
