package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.RequiredSkill;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillsTest {

    private static final LocalDate MAY = LocalDate.parse("2024-05-31");

    private final Skills skills = new Skills(Map.of(
            "stones", new Skills.Skill(true, MAY),
            "lasers", new Skills.Skill(false, Skills.EVER)));

    @Test
    void nothingIsAskedOfWhoHasLearntNothing() {
        assertThat(Skills.NONE.suffice(List.of(), MAY)).isTrue();
        assertThat(Skills.NONE.lastDate(List.of())).isEqualTo(Skills.EVER);
    }

    @Test
    void aSkillCountsOnItsLastDateWhateverTheCaseOfItsName() {
        List<RequiredSkill> stones = List.of(new RequiredSkill("Stones", true));

        assertThat(skills.suffice(stones, MAY)).isTrue();
        assertThat(skills.suffice(stones, MAY.plusDays(1))).isFalse();
        assertThat(skills.lastDate(stones)).isEqualTo(MAY);
    }

    @Test
    void whatIsNotProvedIsEnoughWhereNoCertificateIsAskedFor() {
        assertThat(skills.suffice(List.of(new RequiredSkill("lasers", false)), MAY))
                .isTrue();
        assertThat(skills.suffice(List.of(new RequiredSkill("lasers", true)), LocalDate.of(1, 1, 1)))
                .isFalse();
    }

    @Test
    void theFirstThatIsLackingIsNamed() {
        List<RequiredSkill> all = List.of(
                new RequiredSkill("Lasers", false),
                new RequiredSkill("Stones", false),
                new RequiredSkill("Gel", false));

        assertThat(skills.lacking(all, MAY)).contains(new RequiredSkill("Gel", false));
        assertThat(skills.lacking(all, MAY.plusDays(1))).contains(new RequiredSkill("Stones", false));
        assertThat(skills.lastDate(all)).isBefore(LocalDate.of(1, 1, 1));
    }
}
