package io.thermae.engagement.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.Audience;
import io.thermae.kernel.FieldViolation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudiencePolicyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final UUID BRANCH = new UUID(0, 1);

    @Test
    void whoSaysNothingMeansAll() {
        assertThat(AudiencePolicy.violations(of(List.of(), null, null, null))).isEmpty();
    }

    @Test
    void tagsAreKeptWithoutBlanksAndOnce() {
        assertThat(AudiencePolicy.kept(of(List.of(" regular ", "new", "regular"), null, null, null))
                        .tags())
                .containsExactly("regular", "new");
    }

    @Test
    void refusesTagsThatAreNoneOrTooLongOrTooMany() {
        assertThat(codes(of(List.of(""), null, null, null))).containsExactly("audience.tags required");
        assertThat(codes(of(List.of("x".repeat(51)), null, null, null))).containsExactly("audience.tags too_long");
        assertThat(codes(of(numbered(21), null, null, null))).containsExactly("audience.tags too_many");
        assertThat(codes(of(numbered(20), null, null, null))).isEmpty();
        assertThat(codes(of(Collections.nCopies(1, "x".repeat(50)), null, null, null)))
                .isEmpty();
    }

    @Test
    void lastVisitsAreOfATimeThatThereIs() {
        assertThat(codes(of(List.of(), DAY, DAY.plusDays(1), null))).isEmpty();
        assertThat(codes(of(List.of(), DAY, null, null))).isEmpty();
        assertThat(codes(of(List.of(), null, DAY, null))).isEmpty();
        assertThat(codes(of(List.of(), DAY, DAY, null)))
                .containsExactly("audience.lastVisitBefore must_be_after_start");
        assertThat(codes(of(List.of(), DAY.plusDays(1), DAY, null)))
                .containsExactly("audience.lastVisitBefore must_be_after_start");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12})
    void birthdaysAreInAMonth(int month) {
        assertThat(codes(of(List.of(), null, null, month))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void refusesWhatIsNoMonth(int month) {
        assertThat(codes(of(List.of(), null, null, month))).containsExactly("audience.birthMonth out_of_range");
    }

    @Test
    void whoIsConfinedToBranchesWritesToOneOfThem() {
        assertThat(AudiencePolicy.isOf(null, null)).isTrue();
        assertThat(AudiencePolicy.isOf(BRANCH, null)).isTrue();
        assertThat(AudiencePolicy.isOf(BRANCH, Set.of(BRANCH))).isTrue();
        assertThat(AudiencePolicy.isOf(BRANCH, Set.of(new UUID(0, 2)))).isFalse();
        assertThat(AudiencePolicy.isOf(null, Set.of(BRANCH))).isFalse();
        assertThat(AudiencePolicy.isOf(BRANCH, Set.of())).isFalse();
    }

    private static List<String> numbered(int number) {
        return IntStream.range(0, number).mapToObj(String::valueOf).toList();
    }

    private static Audience of(
            List<String> tags, @Nullable LocalDate from, @Nullable LocalDate before, @Nullable Integer month) {
        return new Audience(null, tags, from, before, month);
    }

    private static List<String> codes(Audience audience) {
        return AudiencePolicy.violations(audience).stream()
                .map(AudiencePolicyTest::code)
                .toList();
    }

    private static String code(FieldViolation violation) {
        return violation.field() + " " + violation.code();
    }
}
