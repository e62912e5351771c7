package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.KnownThen;
import io.thermae.it.support.Platform;
import io.thermae.it.support.TestBed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books are told as they were known at an instant, too, whatever was posted after it, and to whichever day. */
@ArquillianTest
@RunAsClient
public class LedgerInstantIT {

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa = platform.registersBusiness("instants").approved();
    private final Api owner = spa.owner();
    private final Books books = Books.of(spa);
    private final KnownThen known = new KnownThen(spa, platform.database());
    private final LocalDate today = Platform.today(spa.zone());

    @Test
    void whatIsPostedLaterWasNotKnownBefore() {
        Instant capital = recorded(today.minusDays(1), "CASH", "OPENING_EQUITY", "1000.00");
        Instant backDated = recorded(today.minusDays(5), "BANK", "CASH", "100.00");
        Instant sale = recorded(today, "CASH", "REVENUE", "10.00");

        assertThat(books.balanceAsOf("CASH", justBefore(capital))).isEmpty();
        assertThat(books.balanceAsOf("CASH", capital)).isEqualTo("1000.00 KZT");
        assertThat(books.balanceAsOf("CASH", justBefore(backDated))).isEqualTo("1000.00 KZT");
        assertThat(books.balanceAsOf("CASH", backDated)).isEqualTo("900.00 KZT");
        assertThat(books.balanceAsOf("CASH", sale)).isEqualTo("910.00 KZT");
        // a nanosecond before is before, though the database cannot tell it apart
        assertThat(books.balanceAsOf("CASH", sale.minusNanos(1))).isEqualTo("900.00 KZT");

        // of a day, as it was known then
        assertThat(books.balanceAsOf("CASH", capital, today.minusDays(5))).isEmpty();
        assertThat(books.balanceAsOf("CASH", backDated, today.minusDays(5))).isEqualTo("-100.00 KZT");
        assertThat(books.balanceAsOf("CASH", sale, today.minusDays(1))).isEqualTo("900.00 KZT");
        assertThat(books.balance("CASH", today.minusDays(5))).isEqualTo("-100.00 KZT");
    }

    @Test
    void theTrialBalanceSaysAsOfWhenItIs() {
        Instant capital = recorded(today.minusDays(1), "CASH", "OPENING_EQUITY", "1000.00");
        recorded(today.minusDays(1), "BANK", "CASH", "100.00");
        String withOffset = capital.atZone(spa.zone()).toOffsetDateTime().toString();

        Answer then = owner.get("/ledger/trial-balance?asOf=" + URLEncoder.encode(withOffset, StandardCharsets.UTF_8))
                .expect(200);

        assertThat(OffsetDateTime.parse(then.text("/asOf"))).isEqualTo(OffsetDateTime.parse(withOffset));
        assertThat(then.has("/at")).isFalse();
        assertThat(then.list("/accounts")).hasSize(2);
        assertThat(then.text("/totals/0/debit/amount"))
                .isEqualTo(then.text("/totals/0/credit/amount"))
                .isEqualTo("1000.00");
        Answer both = owner.get("/ledger/trial-balance?asOf=" + capital + "&at=" + today.minusDays(2))
                .expect(200);
        assertThat(both.text("/at")).isEqualTo(today.minusDays(2).toString());
        assertThat(both.list("/accounts")).isEmpty();
        assertThat(owner.get("/ledger/trial-balance").expect(200).has("/asOf")).isFalse();
    }

    @Test
    void whateverTheDaysOfRecordingItIsTheSumOfTheLines() {
        for (int daysAgo = 3; daysAgo > 0; daysAgo--) {
            Instant since = recorded(today.minusDays(3), "CASH", "OPENING_EQUITY", "100." + daysAgo + "1");
            recorded(today, "BANK", "CASH", "20.0" + daysAgo);
            recorded(today.minusDays(9), "CASH", "REVENUE", "3.33");
            wasRecordedEarlier(since, daysAgo);
        }
        recorded(today.minusDays(3), "BANK", "CASH", "7.77");

        books.verify();
        List<Instant> instants = known.instants();
        assertThat(instants).hasSize(10);
        Instant first = instants.get(0);
        Stream<Instant> nightsBetween = Stream.of(1, 2, 3)
                .map(days -> first.truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS));
        Stream.concat(instants.stream().flatMap(at -> Stream.of(justBefore(at), at)), nightsBetween)
                .forEach(at -> {
                    known.agrees(at, null);
                    known.agrees(at, today.minusDays(2));
                });
    }

    @Test
    void aDayOfRecordingOnWhichSomethingElseIsKeptIsFound() {
        recorded(today.minusDays(3), "CASH", "OPENING_EQUITY", "100.00");
        LocalDate recordedOn = LocalDate.ofInstant(known.instants().get(0), ZoneOffset.UTC);
        books.verify();
        platform.database()
                .change(
                        "update finance.account_balance set recorded_on = recorded_on - 1"
                                + " where tenant_id = ? and account_id = ?::uuid",
                        spa.tenantId(),
                        books.account("CASH"));

        Answer found = books.verified();

        assertThat(found.text("/sound")).isEqualTo("false");
        assertThat(found.list("/differences")).hasSize(2);
        assertThat(found.text("/differences/0/kept/amount")).isEqualTo("100.00");
        assertThat(found.text("/differences/0/summed/amount")).isEqualTo("0.00");
        assertThat(found.text("/differences/1/recordedOn")).isEqualTo(recordedOn.toString());
        assertThat(found.text("/differences/1/day"))
                .isEqualTo(today.minusDays(3).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, invalid_format",
        "2024-02-30T09:00:00Z, invalid_format",
        "2024-02-20T09:00:00+19:00, invalid_format",
        "2024-02-20, offset_missing",
        "2024-02-20T09:00:00, offset_missing",
        "2024-02-20T09:00:00 05:00, offset_missing",
        "0000-12-31T09:00:00Z, year_out_of_range",
        "0001-01-01T00:00:00+05:00, year_out_of_range",
        "+10000-01-01T00:00:00Z, year_out_of_range",
        "9999-12-31T09:00:00Z, must_not_be_in_future",
    })
    void whatIsNoInstantOfThePastIsNamed(String asOf, String rule) {
        String when = "?asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8);

        owner.get("/ledger/trial-balance" + when).refusedField("asOf", rule);
        owner.get("/ledger/accounts/" + books.account("CASH") + "/balance" + when)
                .refusedField("asOf", rule);
        assertThat(Stream.of("en", "ru", "kk").map(language -> owner.in(language)
                        .get("/ledger/trial-balance" + when)
                        .text("/details/fields/0/message")))
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{"));
    }

    @Test
    void theApplicationsClockSaysWhatIsStillToCome() {
        Instant now = recorded(today, "CASH", "REVENUE", "1.00");

        owner.get("/ledger/trial-balance?asOf=" + now).expect(200);
        owner.get("/ledger/trial-balance?asOf=" + now.plus(1, ChronoUnit.HOURS))
                .refusedField("asOf", "must_not_be_in_future");
        Answer both = owner.get("/ledger/trial-balance?at=never&asOf=never").refused(400, "validation_failed");
        assertThat(both.invalidFields()).containsExactly("at", "asOf");
    }

    @Test
    void itTakesAsManyRoundTripsAsTheEndOfADay() {
        Instant first = recorded(today.minusDays(1), "CASH", "OPENING_EQUITY", "1000.00");
        Instant last = first;
        for (int i = 0; i < 10; i++) {
            last = recorded(today.minusDays(i), "BANK", "CASH", "1.00");
        }

        for (String path : List.of("/ledger/trial-balance", "/ledger/accounts/" + books.account("CASH") + "/balance")) {
            // what is remembered of the business is there
            owner.get(path).expect(200);
            int endOfDay = roundTrips(path + "?at=" + today);
            assertThat(roundTrips(path + "?asOf=" + first)).isEqualTo(endOfDay);
            assertThat(roundTrips(path + "?asOf=" + last + "&at=" + today)).isEqualTo(endOfDay);
        }
    }

    /** Posts, and says when that was recorded. */
    private Instant recorded(LocalDate day, String debit, String credit, String amount) {
        return OffsetDateTime.parse(
                        books.post(day, debit, credit, amount).expect(201).text("/postedAt"))
                .toInstant();
    }

    /** The last instant that the database tells apart from it. */
    private static Instant justBefore(Instant instant) {
        return instant.minus(1, ChronoUnit.MICROS);
    }

    /** All that was recorded since then was recorded some days earlier, on which nothing else was. */
    private void wasRecordedEarlier(Instant since, int days) {
        platform.database()
                .change(
                        "update finance.journal_entry set posted_at = posted_at - interval '24 hours' * ?"
                                + " where tenant_id = ? and posted_at >= ?::timestamptz",
                        days,
                        spa.tenantId(),
                        since.toString());
        platform.database()
                .change(
                        "update finance.account_balance set recorded_on = recorded_on - ?"
                                + " where tenant_id = ? and recorded_on >= ?::date",
                        days,
                        spa.tenantId(),
                        LocalDate.ofInstant(since, ZoneOffset.UTC).toString());
    }

    private int roundTrips(String path) {
        String requestId = UUID.randomUUID().toString();
        owner.withHeader("X-Request-Id", requestId).get(path).expect(200);
        return testBed.logged(requestId, line -> line.containsKey("route")).getInt("roundTrips");
    }
}
