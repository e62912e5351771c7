package io.thermae.booking.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.MasterDuration;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.RequiredResource;
import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.Segment;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.ServiceRules;
import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServicePolicyTest {

    private static final UUID A = new UUID(1, 1);
    private static final Money KZT = Money.zero(Currency.getInstance("KZT"));
    private static final Segment WORK = new Segment(Segment.Kind.WORK, 40);
    private static final Segment PROCESSING = new Segment(Segment.Kind.PROCESSING, 20);

    @Test
    void admitsOnePieceOfWork() {
        assertThat(violations(List.of(), 1, List.of(), List.of())).isEmpty();
    }

    @Test
    void admitsSegmentsThatAddUp() {
        assertThat(violations(List.of(WORK, PROCESSING), 2, List.of(new RequiredResource(A, 1)), List.of()))
                .isEmpty();
    }

    @Test
    void segmentsAddUpToTheDuration() {
        assertThat(violations(List.of(WORK), 1, List.of(), List.of())).containsExactly("segments must_add_up");
    }

    @Test
    void inOneSegmentAMasterWorks() {
        assertThat(violations(List.of(new Segment(Segment.Kind.PROCESSING, 60)), 1, List.of(), List.of()))
                .containsExactly("segments work_required");
    }

    @Test
    void aTypeIsNamedOnce() {
        assertThat(violations(List.of(), 1, List.of(new RequiredResource(A, 1), new RequiredResource(A, 2)), List.of()))
                .containsExactly("resources[1].resourceTypeId repeated");
    }

    @Test
    void whereSeveralWorkNobodyIsQuicker() {
        assertThat(violations(List.of(), 2, List.of(), List.of(new MasterDuration(A, 50))))
                .containsExactly("durations one_master_only");
    }

    @Test
    void aQuickMasterStillWorksInTheFirstSegment() {
        assertThat(violations(List.of(WORK, PROCESSING), 1, List.of(), List.of(new MasterDuration(A, 21))))
                .isEmpty();
        assertThat(violations(List.of(WORK, PROCESSING), 1, List.of(), List.of(new MasterDuration(A, 20))))
                .containsExactly("durations[0].durationMinutes out_of_range");
    }

    @Test
    void aMasterIsNamedOnce() {
        assertThat(violations(List.of(), 1, List.of(), List.of(new MasterDuration(A, 50), new MasterDuration(A, 70))))
                .containsExactly("durations[1].masterId repeated");
    }

    @Test
    void aSkillIsNamedOnce() {
        assertThat(violations(
                        List.of(),
                        1,
                        List.of(),
                        List.of(),
                        List.of(new RequiredSkill("Stones", true), new RequiredSkill(" stones", false))))
                .containsExactly("requiredSkills[1].name repeated");
    }

    @Test
    void aPriceIsOfAMasterOrABranchOnce() {
        UUID branch = new UUID(0, 1);

        assertThat(priced(
                        PriceKind.FROM,
                        1,
                        new SpecialPrice(A, null, KZT),
                        new SpecialPrice(null, branch, KZT),
                        new SpecialPrice(A, branch, KZT)))
                .isEmpty();
        assertThat(priced(
                        PriceKind.FIXED,
                        1,
                        new SpecialPrice(null, null, KZT),
                        new SpecialPrice(A, null, KZT),
                        new SpecialPrice(A, null, KZT)))
                .containsExactly("prices[0] master_or_branch", "prices[2] repeated");
    }

    @Test
    void whatIsFreeCostsNothing() {
        assertThat(priced(PriceKind.FREE, 0)).isEmpty();
        assertThat(priced(PriceKind.FREE, 1, new SpecialPrice(A, null, KZT)))
                .containsExactly("price must_be_free", "prices must_be_free");
    }

    @Test
    void pricesAreInTheCurrencyOfTheBusiness() {
        ServiceDetails details = details(
                List.of(),
                1,
                List.of(),
                List.of(),
                List.of(),
                PriceKind.FIXED,
                KZT,
                List.of(new SpecialPrice(A, null, Money.zero(Currency.getInstance("USD")))));

        assertThat(ServicePolicy.currencies(details, "KZT"))
                .extracting(ServicePolicyTest::text)
                .containsExactly("prices[0].price.currency currency_mismatch");
        assertThat(ServicePolicy.currencies(details, "USD"))
                .extracting(ServicePolicyTest::text)
                .containsExactly("price.currency currency_mismatch");
    }

    @Test
    void anAddOnTakesNoOthersAndNoMastersOfItsOwn() {
        ServiceDetails plain = details(List.of(), 2, List.of(), List.of(), List.of(), PriceKind.FIXED, KZT, List.of());

        assertThat(violations(with(plain, true, List.of(A))))
                .containsExactly("addOnIds not_for_add_ons", "mastersRequired not_for_add_ons");
        assertThat(violations(with(plain, false, List.of(A, A)))).containsExactly("addOnIds repeated");
        assertThat(violations(with(plain, false, List.of(A)))).isEmpty();
    }

    private static ServiceDetails with(ServiceDetails its, boolean addOn, List<UUID> addOns) {
        return new ServiceDetails(
                its.name(),
                its.category(),
                its.description(),
                its.durationMinutes(),
                its.bufferBeforeMinutes(),
                its.bufferAfterMinutes(),
                its.price(),
                its.segments(),
                its.mastersRequired(),
                its.resources(),
                its.durations(),
                its.rules(),
                its.requiredSkills(),
                its.priceKind(),
                its.prices(),
                addOn,
                addOns,
                its.categoryId(),
                its.places());
    }

    private static List<String> priced(PriceKind kind, long price, SpecialPrice... special) {
        return violations(details(
                List.of(),
                1,
                List.of(),
                List.of(),
                List.of(),
                kind,
                new Money(price, KZT.currency()),
                List.of(special)));
    }

    private static List<String> violations(
            List<Segment> segments, int masters, List<RequiredResource> resources, List<MasterDuration> durations) {
        return violations(segments, masters, resources, durations, List.of());
    }

    private static List<String> violations(
            List<Segment> segments,
            int masters,
            List<RequiredResource> resources,
            List<MasterDuration> durations,
            List<RequiredSkill> skills) {
        return violations(details(segments, masters, resources, durations, skills, PriceKind.FIXED, KZT, List.of()));
    }

    private static List<String> violations(ServiceDetails details) {
        return ServicePolicy.violations(details).stream()
                .map(ServicePolicyTest::text)
                .toList();
    }

    private static ServiceDetails details(
            List<Segment> segments,
            int masters,
            List<RequiredResource> resources,
            List<MasterDuration> durations,
            List<RequiredSkill> skills,
            PriceKind kind,
            Money price,
            List<SpecialPrice> prices) {
        return new ServiceDetails(
                "Colour",
                null,
                null,
                60,
                0,
                0,
                price,
                segments,
                masters,
                resources,
                durations,
                ServiceRules.USUAL,
                skills,
                kind,
                prices,
                false,
                List.of(),
                null,
                null);
    }

    private static String text(FieldViolation violation) {
        return violation.field() + " " + violation.code();
    }
}
