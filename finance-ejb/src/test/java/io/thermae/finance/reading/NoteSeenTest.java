package io.thermae.finance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class NoteSeenTest {

    private static final UUID DANA = new UUID(0, 1);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID NOBODYS = new UUID(1, 3);

    private record Card(UUID id, @Nullable UUID customerId) {}

    private static final Shown<Card> CARDS = new Shown<>("finance.gift_card", "giftCards", Card::id, Card::customerId);

    private record Noted(String entity, @Nullable UUID entityId, Map<String, ?> seen) {}

    private final List<Noted> noted = new ArrayList<>();
    private final NoteSeen noteSeen = new NoteSeen();

    @BeforeEach
    void wire() {
        noteSeen.noteReading = (entity, entityId, seen) -> noted.add(new Noted(entity, entityId, seen));
    }

    @Test
    void manyAreOneEntryWithEachCustomerOnce() {
        List<Card> found = List.of(new Card(FIRST, DANA), new Card(SECOND, DANA), new Card(NOBODYS, null));

        assertThat(noteSeen.all(CARDS, found)).isSameAs(found);

        assertThat(noted)
                .containsExactly(new Noted(
                        "finance.gift_card",
                        null,
                        Map.of("giftCards", List.of(FIRST, SECOND, NOBODYS), "customers", List.of(DANA))));
    }

    @Test
    void oneIsNamed() {
        Card card = new Card(FIRST, DANA);

        assertThat(noteSeen.one(CARDS, card)).isSameAs(card);

        assertThat(noted)
                .containsExactly(new Noted(
                        "finance.gift_card", FIRST, Map.of("giftCards", List.of(FIRST), "customers", List.of(DANA))));
    }

    @Test
    void whoSeesNothingIsNotNoted() {
        assertThat(noteSeen.all(CARDS, List.of())).isEmpty();

        assertThat(noted).isEmpty();
    }
}
