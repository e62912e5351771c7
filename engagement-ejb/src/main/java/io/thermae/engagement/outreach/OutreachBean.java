package io.thermae.engagement.outreach;

import io.thermae.engagement.api.Outreach;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.UrlPolicy;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes what a business has decided. */
@Stateless
@PermitAll
@TenantTransaction
public class OutreachBean implements Outreach {

    private static final int HOURS_OF_DAY = 24;
    private static final UrlPolicy URLS = UrlPolicy.of(Optional.empty(), Optional.empty());

    @Inject
    StoredOutreach stored;

    @Inject
    OwnBusiness business;

    @Inject
    Clock clock;

    @Override
    public Plan get() {
        Map<Occasion, Decision> decided = new EnumMap<>(Occasion.class);
        stored.decisions().forEach(decision -> decided.put(decision.occasion(), decision));
        Decision followUp = decided.get(Occasion.FOLLOW_UP);
        Decision review = decided.get(Occasion.REVIEW);
        Decision birthday = decided.get(Occasion.BIRTHDAY);
        Decision missed = decided.get(Occasion.MISSED);
        return new Plan(
                followUp == null ? null : new AfterVisit(hours(followUp)),
                review == null ? null : new Review(hours(review), Objects.requireNonNull(review.url())),
                birthday == null ? null : new Birthday(Objects.requireNonNull(birthday.at())),
                missed == null ? null : new Missed(hours(missed) / HOURS_OF_DAY),
                decided.values().stream().anyMatch(Decision::texts));
    }

    @Override
    public Plan decide(Plan plan) {
        check(plan);
        AfterVisit followUp = plan.followUp();
        Review review = plan.review();
        Birthday birthday = plan.birthday();
        Missed missed = plan.missed();
        put(Occasion.FOLLOW_UP, followUp == null ? null : followUp.afterHours(), null, null, plan);
        put(
                Occasion.REVIEW,
                review == null ? null : review.afterHours(),
                null,
                review == null ? null : review.url().strip(),
                plan);
        put(
                Occasion.BIRTHDAY,
                null,
                birthday == null ? null : birthday.at().truncatedTo(ChronoUnit.MINUTES),
                null,
                plan);
        put(Occasion.MISSED, missed == null ? null : missed.afterDays() * HOURS_OF_DAY, null, null, plan);
        return get();
    }

    private void put(
            Occasion occasion, @Nullable Integer afterHours, @Nullable LocalTime at, @Nullable String url, Plan plan) {
        Instant now = clock.instant();
        if (afterHours == null && at == null) {
            stored.remove(occasion);
        } else {
            stored.put(
                    new Decision(occasion, afterHours, at, url, plan.texts(), now),
                    at == null ? now : OutreachPolicy.nextBirthdays(at, business.zone(), now));
        }
    }

    private static void check(Plan plan) {
        List<FieldViolation> violations = new ArrayList<>();
        AfterVisit followUp = plan.followUp();
        if (followUp != null) {
            check("followUp.afterHours", followUp.afterHours(), 1, MOST_HOURS, violations);
        }
        Review review = plan.review();
        if (review != null) {
            check("review.afterHours", review.afterHours(), 1, MOST_HOURS, violations);
            if (URLS.callable(review.url().strip()).isEmpty()) {
                violations.add(new FieldViolation("review.url", "not_a_review_address"));
            }
        }
        Missed missed = plan.missed();
        if (missed != null) {
            check("missed.afterDays", missed.afterDays(), LEAST_DAYS, MOST_DAYS, violations);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void check(String field, int value, int min, int max, List<FieldViolation> violations) {
        if (value < min || value > max) {
            violations.add(new FieldViolation(field, "out_of_range", Map.of("min", min, "max", max)));
        }
    }

    private static int hours(Decision decision) {
        return Objects.requireNonNull(decision.afterHours());
    }
}
