package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.availability.VisitPolicy.Wish;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitPolicyTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID ROOM = new UUID(4, 1);

    private final Offer massage =
            offer(1, 60, 10, Map.of(A, Duration.ofMinutes(70)), 1, "Massage", Set.of(id(2), id(3)));
    private final Offer stones = offer(2, 20, 30, Map.of(A, Duration.ofMinutes(25)), 2, "Stones", Set.of());
    private final Offer oil = offer(3, 10, 0, Map.of(), 1, "Massage", Set.of());

    @Test
    void addOnsFollowTheServiceThatTakesThem() {
        Visit visit = VisitPolicy.asked(
                List.of(main(massage, null), addOn(stones, null), addOn(oil, null), main(massage, B)));

        assertThat(visit.steps()).hasSize(2);
        assertThat(visit.steps().get(0).service().each()).extracting(Offer::id).containsExactly(id(1), id(2), id(3));
        assertThat(visit.services()).extracting(Offer::id).containsExactly(id(1), id(2), id(3), id(1));
    }

    @Test
    void togetherTheyAreOneServiceOfOneMaster() {
        Offer together = VisitPolicy.asked(List.of(main(massage, null), addOn(stones, null)))
                .steps()
                .get(0)
                .service();

        assertThat(together.duration()).isEqualTo(Duration.ofMinutes(80));
        assertThat(together.with(A).duration()).isEqualTo(Duration.ofMinutes(95));
        assertThat(together.with(A).segments())
                .extracting(Offer.Segment::length)
                .containsExactly(Duration.ofMinutes(70), Duration.ofMinutes(25));
        assertThat(together.bufferAfter()).isEqualTo(Duration.ofMinutes(30));
        assertThat(together.needs()).containsExactly(new Offer.Need(ROOM, 2));
        assertThat(together.terms().skills()).extracting(RequiredSkill::name).containsExactly("Massage", "Stones");
    }

    @Test
    void anAddOnAloneIsRefused() {
        refused(ErrorCode.ADD_ON_ALONE, addOn(stones, null));
        refused(ErrorCode.ADD_ON_ALONE, addOn(stones, null), main(massage, null));
        refused(ErrorCode.ADD_ON_ALONE, main(oil, null), addOn(stones, null));
    }

    @Test
    void whatWasAgreedStaysTogetherWhateverIsTakenNow() {
        assertThat(VisitPolicy.agreed(List.of(main(oil, null), addOn(stones, null)))
                        .steps())
                .hasSize(1);
    }

    @Test
    void oneMasterDoesBoth() {
        assertThat(chosen(main(massage, A), addOn(stones, null))).isEqualTo(A);
        assertThat(chosen(main(massage, null), addOn(stones, A))).isEqualTo(A);
        assertThat(chosen(main(massage, A), addOn(stones, A))).isEqualTo(A);
        assertThat(chosen(main(massage, null), addOn(stones, null))).isNull();
        refused(ErrorCode.ADD_ON_OTHER_MASTER, main(massage, A), addOn(stones, B));
        refused(ErrorCode.ADD_ON_OTHER_MASTER, main(massage, null), addOn(stones, A), addOn(oil, B));
    }

    private static @Nullable UUID chosen(Wish... wishes) {
        return VisitPolicy.asked(List.of(wishes)).steps().get(0).chosenMaster();
    }

    private static void refused(ErrorCode code, Wish... wishes) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> VisitPolicy.asked(List.of(wishes)))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private static Wish main(Offer service, @Nullable UUID master) {
        return new Wish(service, master, false);
    }

    private static Wish addOn(Offer service, @Nullable UUID master) {
        return new Wish(service, master, true);
    }

    private static UUID id(int number) {
        return new UUID(2, number);
    }

    private static Offer offer(
            int number,
            int minutes,
            int after,
            Map<UUID, Duration> durations,
            int rooms,
            String skill,
            Set<UUID> addOns) {
        return new Offer(
                id(number),
                "Service",
                List.of(new Offer.Segment(Duration.ofMinutes(minutes), true)),
                Duration.ZERO,
                Duration.ofMinutes(after),
                1,
                List.of(new Offer.Need(ROOM, rooms)),
                durations,
                Prices.of(Money.zero(Currency.getInstance("KZT"))),
                new Offer.Terms(ServiceRules.USUAL, List.of(new RequiredSkill(skill, false)), false, addOns));
    }
}
