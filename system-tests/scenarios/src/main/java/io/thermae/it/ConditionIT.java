package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AccessTable;
import io.thermae.it.support.AccessTable.Line;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.ApiDescription;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Campaign;
import io.thermae.it.support.Expense;
import io.thermae.it.support.Invoice;
import io.thermae.it.support.Master;
import io.thermae.it.support.Membership;
import io.thermae.it.support.Payroll;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Registration;
import io.thermae.it.support.Service;
import io.thermae.it.support.Subscription;
import io.thermae.it.support.Trust;
import io.thermae.it.support.VisitPackage;
import io.thermae.it.support.Wordings;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** {@code If-Match} holds wherever the description has it, and nowhere is it passed over in silence. */
@ArquillianTest
@RunAsClient
public class ConditionIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String NEVER = "\"999999999\"";

    private final Platform platform = Platform.current();
    private final ApiDescription description = ApiDescription.of(platform);
    private final Business spa =
            platform.registersBusiness("condition").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();

    @Test
    void everyOperationThatIsDescribedSoRefusesAVersionThatNeverWas() {
        Map<String, String> paths = paths();
        List<Line> conditional = AccessTable.lines().stream()
                .filter(line -> description.headers(line.method(), line.path()).contains("If-Match"))
                .toList();

        assertThat(conditional).hasSizeGreaterThan(40).allSatisfy(line -> {
            assertThat(description.statuses(line.method(), line.path())).contains("412");
            Answer refused = conditionally(api(line))
                    .send(
                            line.method(),
                            path(line, paths),
                            "application/json",
                            sample(line).toString())
                    .refused(412, "stale_version");
            assertThat(refused.has("/details/version")).as(refused.toString()).isTrue();
        });
        assertThat(conditional)
                .extracting(Line::operation)
                .contains("PUT /business", "PUT /business/settings", "PUT /business/cors-origins", "PUT /users/me")
                .doesNotContain("POST /services", "POST /users/{id}/erasure", "POST /auth/invitations/{id}/accept");
    }

    @Test
    void noOtherOperationPromisesIt() {
        AccessTable.lines().stream()
                .filter(line -> !description.headers(line.method(), line.path()).contains("If-Match"))
                .forEach(line -> assertThat(description.statuses(line.method(), line.path()))
                        .as(line.operation())
                        .doesNotContain("412"));
    }

    @Test
    void whatHasNoVersionMatchesNoneAndIsNotDone() {
        Api owner = conditionally(spa.owner());
        owner.post("/branches", body("name", "Other", "timeZone", "UTC")).refusedInEachLanguage(412, "stale_version");
        assertThat(spa.owner().get("/branches").expect(200).items()).hasSize(1);
        JsonObject booking = spa.visitor("Dana").books(massage).with(aigerim).request(noon);
        conditionally(platform.anybody()).post("/public/booking", booking).refused(412, "stale_version");
        platform.anybody().post("/public/booking", booking).expect(201);
        JsonObject logIn = body("email", spa.ownerEmail(), "password", Registration.PASSWORD);
        conditionally(platform.anybody()).post("/auth/login", logIn).refused(412, "stale_version");

        // what is refused anyway is refused for that
        owner.post("/branches", body("name", "Other")).refused(400, "validation_failed");
        owner.post("/branches/" + spa.tenantId() + "/business-hours", body()).refused(405, "method_not_allowed");
        spa.owner()
                .withHeader("If-Match", "*")
                .post("/branches", body("name", "Other", "timeZone", "UTC"))
                .expect(201);
    }

    @Test
    void anAnswerThatIsGivenAgainIsNotJudgedAgain() {
        String path = "/services/" + massage.id();
        Api editor = spa.owner()
                .withHeader("If-Match", spa.owner().get(path).header("ETag"))
                .withHeader("Idempotency-Key", "edit-" + massage.id());

        Answer first = editor.put(path, service()).expect(200);
        Answer again = editor.put(path, service()).expect(200);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    /** A thing of each kind, by its operations' paths. */
    private Map<String, String> paths() {
        Api owner = spa.owner();
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(noon);
        Api manager = spa.manager("Marcus").api();
        String asked = manager.post("/permission-requests", body("permission", "TIME_OFF_OWN", "reason", "I work too"))
                .expect(201)
                .text("/id");
        String date = owner.post(
                        "/branches/" + spa.branchId() + "/special-dates", body("date", TUESDAY, "closed", true))
                .expect(201)
                .text("/id");
        String timeOff = owner.post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body("start", noon.plusDays(1), "end", noon.plusDays(2)))
                .expect(201)
                .text("/id");
        String ownDate = owner.post(
                        "/masters/" + aigerim.id() + "/special-dates",
                        body("date", TUESDAY.plusDays(5), "shifts", list()))
                .expect(201)
                .text("/id");
        String note = owner.post(
                        "/customers/" + booking.placed().text("/customerId") + "/notes",
                        body("visibility", "ALL_STAFF", "text", "Likes tea"))
                .expect(201)
                .text("/id");
        UUID rooms = spa.resourceType("Room");
        String category = owner.post("/service-categories", body("name", "Body"))
                .expect(201)
                .text("/id");
        String calendar = owner.post(
                        "/masters/" + aigerim.id() + "/external-calendars",
                        body("name", "Private", "url", "https://calendar.example/private.ics"))
                .expect(201)
                .text("/id");
        String webhook = owner.post(
                        "/webhooks",
                        body("name", "Till", "url", "https://till.example/", "eventTypes", list("booking.no_show")))
                .expect(201)
                .text("/webhook/id");
        String rent = Expense.category(spa, "Rent");
        Expense expense = Expense.drawn(spa, Expense.said(spa, rent, "1500.00", Platform.today(spa.zone())));
        String recurring = "/recurring-expenses/" + Expense.recurring(spa, Expense.weekly(spa, rent, TUESDAY));
        LocalDate today = Platform.today(spa.zone());
        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));
        String worded = Wordings.placed("kk");
        Wordings.saved(owner, worded);
        return Map.ofEntries(
                Map.entry("/message-templates/{kind}/{channel}/{language}", worded),
                Map.entry("{number}", "1"),
                Map.entry("{calendarId}", calendar),
                Map.entry(
                        "{deliveryId}",
                        owner.post("/webhooks/" + webhook + "/ping").expect(202).text("/id")),
                Map.entry("/webhooks/{id}", "/webhooks/" + webhook),
                Map.entry("/campaigns/{id}", Campaign.drawn(owner).path()),
                Map.entry(
                        "/invoices/{id}",
                        "/invoices/" + Invoice.draft(spa, "1500.00").id()),
                Map.entry("/expenses/{id}", expense.path()),
                Map.entry("/expense-categories/{id}", "/expense-categories/" + rent),
                Map.entry("/commission-rules/{id}", "/commission-rules/" + Payroll.percent(spa, "40")),
                Map.entry("/payrolls/{id}", payroll.path()),
                Map.entry("/suppliers/{id}", "/suppliers/" + Expense.supplier(spa, "Linen Trade")),
                Map.entry("/recurring-expenses/{id}", recurring),
                Map.entry("/membership-kinds/{id}", "/membership-kinds/" + Membership.kind(spa, massage.id())),
                Map.entry("/package-kinds/{id}", "/package-kinds/" + VisitPackage.kind(spa, massage.id(), 3, "300.00")),
                Map.entry(
                        "/ledger/accounts/{id}",
                        "/ledger/accounts/" + Books.of(spa).account("CASH")),
                Map.entry("/resource-types/{id}", "/resource-types/" + rooms),
                Map.entry("/resources/{id}", "/resources/" + spa.resource(rooms, "Blue room", 1)),
                Map.entry(
                        "/blocks/{id}",
                        "/blocks/"
                                + owner.post("/blocks", block(noon.plusDays(6)))
                                        .expect(201)
                                        .text("/id")),
                Map.entry("/group-visits/{id}", "/group-visits/" + groupVisit()),
                Map.entry("/branches/{id}", "/branches/" + spa.branchId()),
                Map.entry("{dateId}", date),
                Map.entry("{ownDateId}", ownDate),
                Map.entry("/services/{id}", "/services/" + massage.id()),
                Map.entry("/service-categories/{id}", "/service-categories/" + category),
                Map.entry("/service-tax-rates/{serviceId}", "/service-tax-rates/" + massage.id()),
                Map.entry("/masters/{id}", "/masters/" + aigerim.id()),
                Map.entry("{timeOffId}", timeOff),
                Map.entry("/public/booking/{id}", "/public/booking/" + booking.id()),
                Map.entry("{token}", booking.manageToken()),
                Map.entry("/bookings/{id}", "/bookings/" + booking.id()),
                Map.entry("{noteId}", note),
                Map.entry("/customers/{id}", "/customers/" + booking.placed().text("/customerId")),
                Map.entry("/users/{id}", "/users/" + manager.get("/users/me").text("/id")),
                Map.entry("{role}", "MANAGER"),
                Map.entry("/permission-requests/{id}", "/permission-requests/" + asked),
                Map.entry("/identity-providers/{id}", Trust.of(platform, spa).path()),
                Map.entry(
                        "/admin/plans/{id}",
                        "/admin/plans/" + Subscription.plan(platform, "10.00").id()),
                Map.entry("/admin/tenants/{id}", "/admin/tenants/" + spa.tenantId()));
    }

    private String groupVisit() {
        Service yoga = spa.service("Yoga").with("places", 12).costing("5000.00");
        spa.master("Bota").workingDaily("00:00", "00:00").performing(yoga);
        return spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", noon.plusDays(9)))
                .expect(201)
                .text("/id");
    }

    private static String path(Line line, Map<String, String> paths) {
        String path =
                line.path().replace("/masters/{id}/special-dates/{dateId}", "/masters/{id}/special-dates/{ownDateId}");
        if (path.startsWith("/public/booking/")) {
            path += "?token={token}";
        }
        for (Map.Entry<String, String> known : paths.entrySet()) {
            path = path.replace(known.getKey(), known.getValue());
        }
        assertThat(path).doesNotContain("{");
        return path;
    }

    /** What fits the description, and the rules that are asked before anything is looked up. */
    private JsonObject sample(Line line) {
        Map<String, JsonValue> known = Map.of(
                "branchIds", list(spa.branchId()),
                "branchId", list(spa.branchId()).get(0),
                "serviceIds", list(massage.id()),
                "businessHours", list(),
                "schedule", list(),
                "shifts", list(),
                "start", list(noon.plusHours(2)).get(0),
                "price", body("amount", "100.00", "currency", spa.currency()),
                "date", list(TUESDAY.plusDays(1)).get(0));
        return switch (line.operation()) {
            case "POST /branches/{id}/special-dates" -> body("date", TUESDAY.plusDays(1), "closed", true);
            case "PUT /blocks/{id}" -> block(noon.plusDays(7));
            case "POST /masters/{id}/time-off" -> body("start", noon.plusDays(3), "end", noon.plusDays(4));
            case "PUT /users/{id}" ->
                body(
                        "firstName",
                        "Marcus",
                        "lastName",
                        "Agrippa",
                        "language",
                        "en",
                        "role",
                        "MANAGER",
                        "branchIds",
                        list(spa.branchId()));
            case "PUT /users/{id}/permissions" -> body("overrides", list());
            case "PUT /roles/{role}/permissions" -> body("permissions", list());
            case "PUT /business/settings", "PUT /branches/{id}/settings" -> body("bookingHorizonDays", 100);
            case "PUT /business/cors-origins" -> body("origins", list());
            default ->
                description
                        .requestSchema(line.method(), line.path())
                        .map(schema -> description.sample(schema, known))
                        .orElse(JsonValue.EMPTY_JSON_OBJECT);
        };
    }

    private JsonObject block(OffsetDateTime start) {
        return body("kind", "INTERNAL", "start", start, "end", start.plusHours(1), "masterIds", list(aigerim.id()));
    }

    private Api api(Line line) {
        return line.isForEverybody() || line.admits("OWNER")
                ? spa.owner()
                : platform.superAdmin().api();
    }

    private static Api conditionally(Api api) {
        return api.withHeader("If-Match", NEVER);
    }

    private JsonObject service() {
        return body(
                "name", "Hammam", "durationMinutes", 60, "price", body("amount", "100.00", "currency", spa.currency()));
    }
}
