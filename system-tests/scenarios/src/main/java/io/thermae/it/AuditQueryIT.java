package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner finds out who did what in his business, and who looked at his clients' data; nobody else does. */
@ArquillianTest
@RunAsClient
public class AuditQueryIT {
    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("audited").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @Test
    void anEntryTellsWhoDidWhatWhenAndWhence() {
        JsonObject entry = entries("?entity=booking.service").get(0);

        assertThat(entry.getString("actorId")).isEqualTo(spa.ownerId().toString());
        assertThat(entry.getString("actorRole")).isEqualTo("OWNER");
        assertThat(entry.isNull("impersonatorId")).isTrue();
        assertThat(entry.getString("door")).isEqualTo("REST");
        assertThat(entry.getString("address")).isEqualTo("127.0.0.1");
        assertThat(entry.getString("requestId")).isNotBlank();
        assertThat(entry.getString("action")).isEqualTo("INSERT");
        assertThat(entry.getString("entityId")).isEqualTo(massage.id().toString());
        assertThat(OffsetDateTime.parse(entry.getString("at")).getOffset().getId())
                .isEqualTo("+05:00");
        assertThat(entry.get("before")).isEqualTo(JsonValue.NULL);
        assertThat(entry.getJsonObject("after").getString("name")).isEqualTo("Massage");
    }

    @Test
    void entriesAreFoundByPersonThingActionAndTime() {
        spa.owner().delete("/services/" + massage.id()).expect(204);
        String thing = "?entityId=" + massage.id();

        assertThat(actions(thing)).containsExactly("UPDATE", "INSERT");
        assertThat(actions(thing + "&action=UPDATE")).containsExactly("UPDATE");
        assertThat(actions(thing + "&entity=booking.service")).hasSize(2);
        assertThat(actions(thing + "&entity=booking.master")).isEmpty();
        assertThat(actions(thing + "&actorId=" + spa.ownerId())).hasSize(2);
        assertThat(actions(thing + "&actorId=" + UUID.randomUUID())).isEmpty();
        JsonObject archived = entries(thing).get(0);
        String at = URLEncoder.encode(archived.getString("at"), StandardCharsets.UTF_8);
        assertThat(actions(thing + "&from=" + at)).containsExactly("UPDATE");
        assertThat(actions(thing + "&to=" + at)).containsExactly("INSERT");
        String day = archived.getString("at").substring(0, 10);
        assertThat(actions(thing + "&from=" + day + "&to=" + day)).hasSize(2);
        assertThat(actions(thing + "&to=2020-01-01")).isEmpty();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsNewestFirst() {
        for (int i = 0; i < 5; i++) {
            spa.service("Service " + i).lasting(30).costing("1000.00");
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = spa.owner()
                    .get("/audit?entity=booking.service&limit=2" + cursor)
                    .expect(200);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(entry -> names.add(entry.getJsonObject("after").getString("name")));
            cursor = page.has("/nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());

        assertThat(names).containsExactly("Service 4", "Service 3", "Service 2", "Service 1", "Service 0", "Massage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actorId=me",
                "entity=booking.service%00",
                "entity=';drop",
                "entityId=7",
                "action=READS",
                "from=yesterday",
                "to=%2B999999999-12-31T23:59:59Z",
                "cursor=x",
                "cursor=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5OTk5OTk5WiAx",
                "limit=0",
                "limit=201"
            })
    void whatMakesNoSenseIsRefused(String parameter) {
        spa.owner().get("/audit?" + parameter).refused(400, "validation_failed");
    }

    @Test
    void itIsTheOwnersAlone() {
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        Api manager = spa.manager("Marcus").api();
        Api master = spa.member(Objects.requireNonNull(aigerim.email())).api();

        for (String path : List.of("/audit", "/audit/export")) {
            manager.get(path).refused(403, "forbidden");
            master.get(path).refused(403, "forbidden");
            platform.superAdmin().api().get(path).refused(403, "forbidden");
            platform.anybody().get(path).refused(401, "unauthenticated");
        }
        spa.owner().get("/admin/audit?tenantId=" + spa.tenantId()).refused(403, "forbidden");
    }

    @Test
    void anotherBusinessSeesNothingOfIt() {
        Business other = platform.registersBusiness("other").approved();

        assertThat(other.owner()
                        .get("/audit?entityId=" + massage.id())
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(other.owner()
                        .get("/audit?actorId=" + spa.ownerId())
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(other.owner().get("/audit/export").expect(200).text())
                .contains(other.ownerId().toString())
                .doesNotContain(spa.ownerId().toString(), spa.tenantId().toString());
    }

    @Test
    void theExportIsCsvThatNoSpreadsheetComputes() {
        spa.owner()
                .withHeader("X-Request-Id", "-1.audit.export")
                .put(
                        "/services/" + massage.id(),
                        body(
                                "name",
                                "a \"hot\", dry bath",
                                "durationMinutes",
                                60,
                                "price",
                                body("amount", "15000.00", "currency", "KZT")))
                .expect(200);

        Answer csv = spa.owner().get("/audit/export?entity=booking.service").expect(200);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("attachment", "audit.csv");
        assertThat(csv.text())
                .startsWith("id,at,actorId,actorRole,impersonatorId,door,requestId,address,action,entity,entityId,"
                        + "before,after\r\n")
                .contains(",'-1.audit.export,")
                .contains("\"{\"\"name\"\": \"\"a \\\"\"hot\\\"\", dry")
                .endsWith("\r\n");
        assertThat(csv.text().split("\r\n")).hasSize(3);
        assertThat(spa.owner()
                        .get("/audit/export?to=2020-01-01")
                        .expect(200)
                        .text()
                        .split("\r\n"))
                .hasSize(1);
        spa.owner().get("/audit/export?from=yesterday").refusedInEachLanguage(400, "validation_failed");
    }

    @Test
    void theExportIsWholeHoweverLongItIs() {
        for (int i = 0; i < 5; i++) {
            spa.owner()
                    .put("/branches/" + spa.branchId() + "/business-hours", body("businessHours", hours(i)))
                    .expect(200);
        }
        long written = platform.database()
                .count(
                        "select count(*) from platform.audit_entry where tenant_id = ? and action <> 'READ'",
                        spa.tenantId());

        String csv = spa.owner().get("/audit/export").expect(200).text();

        assertThat(written).isGreaterThan(550);
        assertThat(csv.lines().skip(1).map(line -> line.split(",", 2)[0]).distinct())
                .hasSizeGreaterThanOrEqualTo((int) written);
    }

    /** Ten short spans on each day of the week, each time others. */
    private static List<JsonObject> hours(int minute) {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> IntStream.range(10, 20)
                        .mapToObj(hour -> body(
                                "dayOfWeek", day,
                                "opens", hour + ":" + (10 + minute),
                                "closes", hour + ":30")))
                .toList();
    }

    private List<JsonObject> entries(String query) {
        return spa.owner().get("/audit" + query).expect(200).items();
    }

    private List<String> actions(String query) {
        return entries(query).stream().map(entry -> entry.getString("action")).toList();
    }
}
