package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public answers may be kept, by visitors and by nodes, and what has changed is seen at once. */
@ArquillianTest
@RunAsClient
public class CacheIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Api anybody = platform.anybody();
    private final Business spa = platform.registersBusiness("cached").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);

    @ParameterizedTest
    @ValueSource(strings = {"", "/services", "/masters"})
    void whoHasTheAnswerIsNotToldItAgain(String what) {
        Answer first = page(anybody, what).expect(200);
        String tag = first.header("ETag");

        assertThat(tag).isNotBlank();
        assertThat(first.header("Last-Modified")).endsWith(" GMT");
        assertThat(first.header("Cache-Control")).contains("public", "max-age=");
        assertThat(first.header("Vary")).contains("Accept-Language");
        for (String tags : new String[] {tag, "\"other\", " + tag, "*"}) {
            Answer same = page(anybody.withHeader("If-None-Match", tags), what).expect(304);
            assertThat(same.text()).isEmpty();
            assertThat(same.header("ETag")).isEqualTo(tag);
            assertThat(same.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        }
        page(anybody.withHeader("If-Modified-Since", first.header("Last-Modified")), what)
                .expect(304);
        page(anybody.withHeader("If-None-Match", "\"other\""), what).expect(200);
        page(anybody.withHeader("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"), what)
                .expect(200);
        page(anybody.withHeader("If-Modified-Since", "yesterday"), what).expect(200);
    }

    @Test
    void otherAnswersAreNobodysToKeep() {
        assertThat(page(anybody, "/availability?serviceId=" + massage.id() + "&from=" + TUESDAY + "&to=" + TUESDAY)
                        .expect(200)
                        .header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(spa.owner().get("/services").expect(200).header("Cache-Control"))
                .isEqualTo("no-store");
        Answer missing = anybody.get("/public/business/nobody-at-all/services").refused(404, "business_not_found");
        assertThat(missing.header("Cache-Control")).isEqualTo("no-store");
        assertThat(missing.headers("ETag")).isEmpty();
    }

    @Test
    void aChangedServiceIsSeenAtOnce() {
        Answer before = page(anybody, "/services").expect(200);
        assertThat(before.text()).contains("Massage").doesNotContain("Hammam");

        spa.owner()
                .put(
                        "/services/" + massage.id(),
                        body(
                                "name",
                                "Hammam",
                                "durationMinutes",
                                90,
                                "price",
                                body("amount", "20000.00", "currency", "KZT")))
                .expect(200);

        Answer after = page(anybody.withHeader("If-None-Match", before.header("ETag")), "/services")
                .expect(200);
        assertThat(after.text()).contains("Hammam", "20000.00").doesNotContain("Massage");
    }

    @Test
    void whatTheOwnerTakesAwayIsNotOfferedAnyMore() {
        assertThat(spa.availability(massage).startsOn(TUESDAY)).isNotEmpty();
        assertThat(spa.availability(massage).startsOn(TUESDAY)).isNotEmpty();

        spa.owner()
                .put("/masters/" + aigerim.id() + "/schedule", body("schedule", list()))
                .expect(200);
        assertThat(spa.availability(massage).startsOn(TUESDAY)).isEmpty();

        String hours = "[{\"dayOfWeek\":\"TUESDAY\",\"start\":\"15:00\",\"end\":\"17:00\"}]";
        spa.owner()
                .send(
                        "PUT",
                        "/masters/" + aigerim.id() + "/schedule",
                        "application/json",
                        "{\"schedule\":" + hours + "}")
                .expect(200);
        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .isNotEmpty()
                .allMatch(start -> start.getHour() >= 15 && start.getHour() <= 16);

        spa.owner()
                .post("/branches/" + spa.branchId() + "/special-dates", body("date", TUESDAY, "closed", true))
                .expect(201);
        assertThat(spa.availability(massage).startsOn(TUESDAY)).isEmpty();

        spa.owner().delete("/services/" + massage.id()).expect(204);
        page(anybody, "/availability?serviceId=" + massage.id() + "&from=" + TUESDAY + "&to=" + TUESDAY)
                .refused(422, "service_not_available");
    }

    @Test
    void whatIsInMemoryIsCountedAndCanBeEmptied() {
        Api admin = platform.superAdmin().api();
        page(anybody, "/services").expect(200);
        long hits = number(admin, "services", "hits");
        page(anybody, "/services").expect(200);
        assertThat(number(admin, "services", "hits")).isEqualTo(hits + 1);
        assertThat(number(admin, "services", "size")).isPositive();
        String tag = page(anybody, "/services").header("ETag");

        admin.delete("/admin/caches").expect(204);

        assertThat(number(admin, "services", "size")).isZero();
        assertThat(page(anybody.withHeader("If-None-Match", tag), "/services")
                        .expect(200)
                        .header("ETag"))
                .isNotEqualTo(tag);
        spa.owner().get("/admin/caches").refused(403, "forbidden");
        spa.owner().delete("/admin/caches").refused(403, "forbidden");
        anybody.delete("/admin/caches").refused(401, "unauthenticated");
    }

    private static long number(Api admin, String cache, String figure) {
        Map<String, JsonObject> caches = admin.get("/admin/caches").expect(200).items().stream()
                .collect(Collectors.toMap(each -> each.getString("name"), Function.identity()));
        assertThat(caches).containsOnlyKeys("business", "services", "masters", "schedules", "occupancy");
        return Objects.requireNonNull(caches.get(cache)).getJsonNumber(figure).longValue();
    }

    private Answer page(Api api, String what) {
        return api.get("/public/business/" + spa.subdomain() + what);
    }
}
