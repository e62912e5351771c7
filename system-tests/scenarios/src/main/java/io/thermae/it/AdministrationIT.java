package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform's administrators see of its businesses. */
@ArquillianTest
@RunAsClient
public class AdministrationIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api admin = platform.superAdmin().api();

    @Test
    void aBusinessIsFoundByNameSubdomainAndOwner() {
        String name = Unique.subdomain("Searched").replace('-', ' ');
        Business spa = platform.registersBusiness("searched").pending();
        Business other = platform.registersBusiness("searched").approved();
        other.owner()
                .put("/business", body("name", name + " 100%_", "language", "en", "timeZone", "UTC"))
                .expect(200);

        assertThat(found("q=" + spa.subdomain())).containsExactly(spa.tenantId());
        assertThat(found("q=" + spa.subdomain().toUpperCase(Locale.ROOT))).containsExactly(spa.tenantId());
        assertThat(found("q=" + encoded(spa.ownerEmail()))).containsExactly(spa.tenantId());
        assertThat(found("q=" + encoded(name.toLowerCase(Locale.ROOT)))).containsExactly(other.tenantId());
        assertThat(found("q=" + encoded(name + " 100%_"))).containsExactly(other.tenantId());
        assertThat(found("q=" + encoded("%") + "&status=PENDING")).doesNotContain(spa.tenantId());
        assertThat(found("q=" + encoded("' or 1=1 --"))).isEmpty();
        assertThat(found("q=" + spa.subdomain() + "&status=PENDING")).containsExactly(spa.tenantId());
        assertThat(found("q=" + spa.subdomain() + "&status=ACTIVE")).isEmpty();
    }

    @Test
    void businessesAreFoundByTheDayOfTheirRegistration() {
        Business spa = platform.registersBusiness("dated").pending();
        LocalDate today = Platform.today();

        assertThat(found("q=" + spa.subdomain() + "&createdFrom=" + today + "&createdTo=" + today.plusDays(1)))
                .containsExactly(spa.tenantId());
        assertThat(found("q=" + spa.subdomain() + "&createdTo=" + today.minusDays(1)))
                .isEmpty();
        assertThat(found("q=" + spa.subdomain() + "&createdFrom=" + today.plusDays(2)))
                .isEmpty();
    }

    @Test
    void aSearchIsPaged() {
        String name = Unique.subdomain("paged");
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Business spa = platform.registersBusiness(name).pending();
            all.add(0, spa.tenantId());
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = admin.get("/admin/tenants?limit=2&q=" + name + cursor).expect(200);
            page.items().forEach(tenant -> seen.add(UUID.fromString(tenant.getString("id"))));
            cursor = page.has("/nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void oneBusinessIsLookedUp() {
        Business spa = platform.registersBusiness("single").approved();

        Answer tenant = admin.get("/admin/tenants/" + spa.tenantId()).expect(200);

        assertThat(tenant.text("/subdomain")).isEqualTo(spa.subdomain());
        assertThat(tenant.text("/status")).isEqualTo("TRIAL");
        admin.get("/admin/tenants/" + UUID.randomUUID()).refusedInEachLanguage(404, "not_found");
        admin.get("/admin/tenants/" + new UUID(0, 0)).refused(404, "not_found");
        spa.owner().get("/admin/tenants/" + spa.tenantId()).refusedInEachLanguage(403, "forbidden");
    }

    @Test
    void figuresGrowWithWhatHappens() {
        String period =
                "/admin/statistics?by=MONTH&from=" + Platform.today().withDayOfMonth(1) + "&to=" + TUESDAY.plusDays(40);
        Answer before = admin.get(period).expect(200);
        Business spa =
                platform.registersBusiness("figures").charging("JOD").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("12.345");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        Booking visit = spa.visitor("Dana").books(massage).at(noon);
        spa.owner().post("/bookings/" + visit.id() + "/check-in").expect(200);
        spa.owner().post("/bookings/" + visit.id() + "/complete").expect(200);
        spa.visitor("Timur")
                .books(massage)
                .at(noon.plusHours(2))
                .cancelledBecause("Ill")
                .expect(200);

        Answer after = admin.get(period).expect(200);

        assertThat(after.json().getJsonObject("tenants").getInt("total"))
                .isGreaterThan(before.json().getJsonObject("tenants").getInt("total"));
        assertThat(sum(after, "/bookingsOverTime", "bookings") - sum(before, "/bookingsOverTime", "bookings"))
                .isGreaterThanOrEqualTo(2);
        assertThat(sum(after, "/bookingsOverTime", "completed") - sum(before, "/bookingsOverTime", "completed"))
                .isGreaterThanOrEqualTo(1);
        assertThat(sum(after, "/bookingsOverTime", "fallenThrough") - sum(before, "/bookingsOverTime", "fallenThrough"))
                .isGreaterThanOrEqualTo(1);
        assertThat(sum(after, "/registrations", "registrations") - sum(before, "/registrations", "registrations"))
                .isGreaterThanOrEqualTo(1);
        assertThat(dinars(after).subtract(dinars(before))).isEqualByComparingTo("12.345");
        assertThat(after.list("/bookingsOverTime"))
                .allSatisfy(step -> assertThat(step.getString("period")).endsWith("-01"));
        assertThat(after.text("/jobs/brokerReachable")).isEqualTo("true");
        assertThat(after.value("/jobs/outbox/unsent").toString()).matches("\\d+");
        assertThat(after.value("/jobs/mails/queued").toString()).matches("\\d+");
        assertThat(after.json()
                        .getJsonObject("jobs")
                        .getJsonObject("deadLetters")
                        .keySet())
                .containsExactlyInAnyOrder(
                        "analytics",
                        "engagement.events",
                        "engagement.webhooks",
                        "notifications.bulk",
                        "notifications.email",
                        "notifications.push",
                        "notifications.reminders",
                        "notifications.sms");
    }

    @Test
    void theMostActiveBusinessesComeFirst() {
        Answer figures = admin.get(
                        "/admin/statistics?by=WEEK&from=" + TUESDAY.minusDays(7) + "&to=" + TUESDAY.plusDays(7))
                .expect(200);

        List<Integer> bookings = figures.list("/mostActive").stream()
                .map(business -> business.getInt("bookings"))
                .toList();
        assertThat(bookings).isSortedAccordingTo((one, other) -> other - one).hasSizeLessThanOrEqualTo(10);
        assertThat(figures.list("/bookingsOverTime")).allSatisfy(step -> assertThat(
                        LocalDate.parse(step.getString("period")).getDayOfWeek())
                .hasToString("MONDAY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2024-03-01&to=2024-02-01",
                "from=2020-01-01&to=2024-02-01",
                "by=YEAR",
                "from=yesterday",
                "by=MONTH&from=1900-01-01&to=2024-01-01"
            })
    void nonsenseIsNamed(String query) {
        admin.get("/admin/statistics?" + query).refused(400, "validation_failed");
    }

    @Test
    void figuresAreForSuperAdministrators() {
        Business spa = platform.registersBusiness("curious").approved();

        spa.owner().get("/admin/statistics").refused(403, "forbidden");
        platform.anybody().get("/admin/statistics").refusedInEachLanguage(401, "unauthenticated");
        assertThat(admin.get("/admin/statistics").expect(200).text("/period/by"))
                .isEqualTo("DAY");
    }

    private List<UUID> found(String query) {
        return admin.get("/admin/tenants?" + query).expect(200).items().stream()
                .map(tenant -> UUID.fromString(tenant.getString("id")))
                .toList();
    }

    private static long sum(Answer figures, String list, String name) {
        return figures.list(list).stream().mapToLong(step -> step.getInt(name)).sum();
    }

    private static BigDecimal dinars(Answer figures) {
        return figures.list("/revenueOverTime").stream()
                .map(step -> step.getJsonObject("revenue"))
                .filter(revenue -> revenue.getString("currency").equals("JOD"))
                .map((JsonObject revenue) -> new BigDecimal(revenue.getString("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
