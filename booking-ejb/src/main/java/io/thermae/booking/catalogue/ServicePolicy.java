package io.thermae.booking.catalogue;

import io.thermae.booking.api.MasterDuration;
import io.thermae.booking.api.PrepaymentKind;
import io.thermae.booking.api.PrepaymentRule;
import io.thermae.booking.api.PrepaymentWhen;
import io.thermae.booking.api.PriceKind;
import io.thermae.booking.api.RequiredResource;
import io.thermae.booking.api.RequiredSkill;
import io.thermae.booking.api.Segment;
import io.thermae.booking.api.ServiceDetails;
import io.thermae.booking.api.SpecialPrice;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.ReminderTimes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules for what a service takes that need no look at anything else: segments add up to the duration, in one of them
 * a master is busy, and whoever is quicker is so in the first of these.
 */
final class ServicePolicy {

    private ServicePolicy() {}

    static List<FieldViolation> violations(ServiceDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        List<Segment> segments = details.segments();
        if (!segments.isEmpty()) {
            if (segments.stream().mapToInt(Segment::durationMinutes).sum() != details.durationMinutes()) {
                violations.add(
                        new FieldViolation("segments", "must_add_up", Map.of("minutes", details.durationMinutes())));
            }
            if (segments.stream().noneMatch(segment -> segment.kind().isBusy())) {
                violations.add(new FieldViolation("segments", "work_required"));
            }
        }
        List<RequiredResource> resources = details.resources();
        for (int i = 0; i < resources.size(); i++) {
            RequiredResource resource = resources.get(i);
            if (resources.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.resourceTypeId().equals(resource.resourceTypeId()))) {
                violations.add(new FieldViolation("resources[" + i + "].resourceTypeId", "repeated"));
            }
        }
        List<RequiredSkill> skills = details.requiredSkills();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < skills.size(); i++) {
            if (!names.add(skills.get(i).name().strip().toLowerCase(Locale.ROOT))) {
                violations.add(new FieldViolation("requiredSkills[" + i + "].name", "repeated"));
            }
        }
        if (details.mastersRequired() > 1 && !details.durations().isEmpty()) {
            violations.add(new FieldViolation("durations", "one_master_only"));
        }
        ReminderTimes reminders = details.rules().reminderTimes();
        if (reminders != null) {
            ReminderTimes.violation("reminderMinutes", reminders.minutes()).ifPresent(violations::add);
        }
        violations.addAll(durations(details));
        violations.addAll(prices(details));
        violations.addAll(prepayment(details));
        violations.addAll(addOns(details));
        if (details.places() != null && (details.addOn() || !details.addOnIds().isEmpty())) {
            violations.add(new FieldViolation("places", "not_with_add_ons"));
        }
        return violations;
    }

    /** An add-on takes no others, and has no masters of its own. */
    private static List<FieldViolation> addOns(ServiceDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        if (details.addOn() && !details.addOnIds().isEmpty()) {
            violations.add(new FieldViolation("addOnIds", "not_for_add_ons"));
        }
        if (details.addOn() && details.mastersRequired() > 1) {
            violations.add(new FieldViolation("mastersRequired", "not_for_add_ons"));
        }
        if (new HashSet<>(details.addOnIds()).size() < details.addOnIds().size()) {
            violations.add(new FieldViolation("addOnIds", "repeated"));
        }
        return violations;
    }

    /** Prices are in the business's currency. */
    static List<FieldViolation> currencies(ServiceDetails details, String currency) {
        List<FieldViolation> violations = new ArrayList<>();
        if (!details.price().currency().getCurrencyCode().equals(currency)) {
            violations.add(mismatch("price", currency));
        }
        for (int i = 0; i < details.prices().size(); i++) {
            if (!details.prices().get(i).price().currency().getCurrencyCode().equals(currency)) {
                violations.add(mismatch("prices[" + i + "].price", currency));
            }
        }
        Money prepaid = details.rules().prepayment().amount();
        if (prepaid != null && !prepaid.currency().getCurrencyCode().equals(currency)) {
            violations.add(mismatch("prepayment.amount", currency));
        }
        return violations;
    }

    private static FieldViolation mismatch(String price, String currency) {
        return new FieldViolation(price + ".currency", "currency_mismatch", Map.of("currency", currency));
    }

    /** It says what its kind and its time ask for, and nothing else; of what is free nothing is paid before. */
    private static List<FieldViolation> prepayment(ServiceDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        PrepaymentRule rule = details.rules().prepayment();
        boolean none = rule.kind() == PrepaymentKind.NONE;
        if (!none && details.priceKind() == PriceKind.FREE) {
            violations.add(new FieldViolation("prepayment", "must_be_free"));
        }
        require("percent", rule.percent(), rule.kind() == PrepaymentKind.PERCENT, violations);
        require("amount", rule.amount(), rule.kind() == PrepaymentKind.FIXED, violations);
        require("noShows", rule.noShows(), !none && rule.when() == PrepaymentWhen.AFTER_NO_SHOWS, violations);
        if (none && rule.when() != PrepaymentWhen.ALWAYS) {
            violations.add(new FieldViolation("prepayment.when", "not_for_this_prepayment"));
        }
        Money amount = rule.amount();
        if (amount != null && amount.minorUnits() <= 0) {
            violations.add(new FieldViolation("prepayment.amount", "must_be_positive"));
        }
        return violations;
    }

    private static void require(String field, @Nullable Object said, boolean wanted, List<FieldViolation> violations) {
        if ((said != null) != wanted) {
            violations.add(new FieldViolation("prepayment." + field, wanted ? "required" : "not_for_this_prepayment"));
        }
    }

    /** What is free is so everywhere; otherwise each price is with a master or in a branch, once. */
    private static List<FieldViolation> prices(ServiceDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        List<SpecialPrice> prices = details.prices();
        if (details.priceKind() == PriceKind.FREE) {
            if (details.price().minorUnits() != 0) {
                violations.add(new FieldViolation("price", "must_be_free"));
            }
            if (!prices.isEmpty()) {
                violations.add(new FieldViolation("prices", "must_be_free"));
            }
        }
        for (int i = 0; i < prices.size(); i++) {
            SpecialPrice price = prices.get(i);
            if (price.masterId() == null && price.branchId() == null) {
                violations.add(new FieldViolation("prices[" + i + "]", "master_or_branch"));
            }
            if (prices.subList(0, i).stream()
                    .anyMatch(earlier -> Objects.equals(earlier.masterId(), price.masterId())
                            && Objects.equals(earlier.branchId(), price.branchId()))) {
                violations.add(new FieldViolation("prices[" + i + "]", "repeated"));
            }
        }
        return violations;
    }

    private static List<FieldViolation> durations(ServiceDetails details) {
        List<FieldViolation> violations = new ArrayList<>();
        int spare = details.segments().stream()
                        .filter(segment -> segment.kind().isBusy())
                        .mapToInt(Segment::durationMinutes)
                        .findFirst()
                        .orElse(details.durationMinutes())
                - 1;
        int least = Math.max(1, details.durationMinutes() - spare);
        List<MasterDuration> durations = details.durations();
        for (int i = 0; i < durations.size(); i++) {
            MasterDuration duration = durations.get(i);
            if (duration.durationMinutes() < least) {
                violations.add(new FieldViolation("durations[" + i + "].durationMinutes", "out_of_range"));
            }
            if (durations.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.masterId().equals(duration.masterId()))) {
                violations.add(new FieldViolation("durations[" + i + "].masterId", "repeated"));
            }
        }
        return violations;
    }
}
