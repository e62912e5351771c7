package io.thermae.booking.availability;

import io.thermae.booking.api.RequiredSkill;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a master has learnt, and whether that is enough for a service on a date: the one place that decides it.
 *
 * @param learnt by the name in small letters
 */
public record Skills(Map<String, Skill> learnt) {

    /** A master who has learnt nothing in particular. */
    public static final Skills NONE = new Skills(Map.of());

    /** The last date of all, as it is stored for what counts for ever. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final LocalDate NEVER = LocalDate.of(1, 1, 1).minusDays(1);

    /**
     * A skill.
     *
     * @param certified whether a certificate proves it
     * @param until the last date on which it counts, with its certificate or without one
     */
    public record Skill(boolean certified, LocalDate until) {}

    /** The last date on which all of it is there. */
    LocalDate lastDate(List<RequiredSkill> required) {
        return required.stream().map(this::lastDate).min(LocalDate::compareTo).orElse(EVER);
    }

    /** Whether all of it is there on a date. */
    boolean suffice(List<RequiredSkill> required, LocalDate date) {
        return lacking(required, date).isEmpty();
    }

    /** The first of what is not there on a date. */
    Optional<RequiredSkill> lacking(List<RequiredSkill> required, LocalDate date) {
        return required.stream().filter(each -> date.isAfter(lastDate(each))).findFirst();
    }

    private LocalDate lastDate(RequiredSkill required) {
        Skill skill = learnt.get(required.name().toLowerCase(Locale.ROOT));
        return skill == null || required.certificate() && !skill.certified() ? NEVER : skill.until();
    }
}
