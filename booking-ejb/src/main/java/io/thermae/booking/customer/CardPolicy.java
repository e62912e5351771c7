package io.thermae.booking.customer;

import io.thermae.booking.api.CustomerDetails;
import io.thermae.kernel.FieldViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How what is said of a customer is kept, and what of it cannot be. */
public final class CardPolicy {

    /** Characters of a tag. */
    static final int LONGEST_TAG = 50;

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    private CardPolicy() {}

    /** The details as they are kept: however they are typed, the same thing is the same. */
    static CustomerDetails kept(CustomerDetails said) {
        return new CustomerDetails(
                said.name().strip(),
                said.email() == null ? null : Cards.email(said.email()),
                said.phone(),
                said.birthDate(),
                said.language(),
                said.branchId(),
                said.preferredMasterIds() == null
                        ? null
                        : said.preferredMasterIds().stream().distinct().toList(),
                said.tags() == null
                        ? null
                        : said.tags().stream().map(CardPolicy::tag).distinct().toList());
    }

    /** A tag in lower case, its words apart by single spaces. */
    public static String tag(String said) {
        return said.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** @param today where the business is */
    static List<FieldViolation> violations(CustomerDetails kept, LocalDate today) {
        List<FieldViolation> violations = new ArrayList<>();
        if (kept.email() == null && kept.phone() == null) {
            violations.add(new FieldViolation("phone", "contact_required"));
        }
        LocalDate born = kept.birthDate();
        if (born != null && (born.isBefore(FIRST_BIRTH) || born.isAfter(today))) {
            violations.add(new FieldViolation("birthDate", "out_of_range"));
        }
        if (tooLong(kept.tags())) {
            violations.add(new FieldViolation("tags", "too_long", Map.of("max", LONGEST_TAG)));
        }
        return violations;
    }

    private static boolean tooLong(@Nullable List<String> tags) {
        return tags != null && tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG);
    }
}
