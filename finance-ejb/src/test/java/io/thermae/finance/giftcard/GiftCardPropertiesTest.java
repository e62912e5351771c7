package io.thermae.finance.giftcard;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.GiftCardStatus;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever is typed, and whatever happens to a card. */
class GiftCardPropertiesTest {

    @Property
    void oneWrongLetterIsAlwaysFound(
            @ForAll @IntRange(max = GiftCardCode.LENGTH - 1) int place, @ForAll @IntRange(max = 31) int letter) {
        String letters = GiftCardCode.make().letters();
        char wrong = GiftCardCode.ALPHABET.charAt(letter);
        StringBuilder typed = new StringBuilder(letters);
        typed.setCharAt(place, wrong);

        assertThat(GiftCardCode.read(typed.toString()).isPresent()).isEqualTo(wrong == letters.charAt(place));
    }

    @Property
    void whateverIsTypedIsACodeOrNone(@ForAll String typed) {
        GiftCardCode.read(typed)
                .ifPresent(code -> assertThat(GiftCardCode.read(code.grouped())).hasValue(code));
    }

    /** What happens: uses, some of them given back, blocking, and taking the card back, in any order. */
    private record Step(int kind, long amount) {}

    @Property
    void aCardNeverGoesBelowZeroAndIsOwedToTheUnit(
            @ForAll @LongRange(min = 1, max = 1000) long value,
            @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> kinds,
            @ForAll @Size(min = 40, max = 40) List<@LongRange(min = 1, max = 400) Long> amounts) {
        long balance = value;
        long owed = value;
        GiftCardStatus status = GiftCardStatus.ACTIVE;
        List<Long> uses = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Step step = new Step(kinds.get(i), amounts.get(i));
            try {
                switch (step.kind) {
                    case 0, 1 -> {
                        balance = GiftCardPolicy.use(status, false, balance, step.amount);
                        owed -= step.amount;
                        uses.add(step.amount);
                    }
                    case 2 -> {
                        if (!uses.isEmpty()) {
                            long used = uses.remove(uses.size() - 1);
                            long back = Math.min(step.amount, used);
                            uses.add(used - back);
                            balance += back;
                            owed += back;
                        }
                    }
                    case 3 -> {
                        if (status == GiftCardStatus.BLOCKED) {
                            GiftCardPolicy.requireBlocked(status);
                            status = GiftCardStatus.ACTIVE;
                        } else {
                            GiftCardPolicy.requireBlockable(status);
                            status = GiftCardStatus.BLOCKED;
                        }
                    }
                    default -> {
                        GiftCardPolicy.requireUnused(status, value, balance);
                        status = GiftCardStatus.VOIDED;
                        owed -= value;
                        balance = 0;
                        // nothing is left that could be given back onto it
                        assertThat(uses).allMatch(left -> left == 0);
                    }
                }
            } catch (RuleBroken e) {
                // refused: nothing has changed
            }
            assertThat(balance).isBetween(0L, value).isEqualTo(owed);
        }
    }

    @Property
    void aCardPaysThroughItsLastDay(@ForAll @IntRange(min = -500, max = 500) int days) {
        LocalDate today = LocalDate.of(2026, 12, 31);

        assertThat(GiftCardPolicy.isExpired(today.plusDays(days), today)).isEqualTo(days < 0);
        assertThat(GiftCardPolicy.isExpired(null, today)).isFalse();
    }
}
