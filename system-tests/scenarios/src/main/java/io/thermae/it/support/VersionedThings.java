package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AccessTable.Line;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A thing of each kind that has a version.
 *
 * @param paths what stands for it, by what stands in the paths of its operations
 */
public record VersionedThings(Map<String, String> paths) {

    /** Makes them, in a business that has none of them yet. */
    public static VersionedThings of(
            Platform platform, Business spa, Service massage, Master aigerim, OffsetDateTime noon) {
        LocalDate day = noon.toLocalDate();
        Api owner = spa.owner();
        Booking booking = spa.visitor("Dana").books(massage).with(aigerim).at(noon);
        Api manager = spa.manager("Marcus").api();
        String asked = manager.post("/permission-requests", body("permission", "TIME_OFF_OWN", "reason", "I work too"))
                .expect(201)
                .text("/id");
        String date = owner.post(
                        "/branches/" + spa.branchId() + "/special-dates",
                        body("date", day, "closed", true, "strandedBookings", "KEEP"))
                .expect(201)
                .text("/id");
        String timeOff = owner.post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body("start", noon.plusDays(1), "end", noon.plusDays(2)))
                .expect(201)
                .text("/id");
        String ownDate = owner.post(
                        "/masters/" + aigerim.id() + "/special-dates", body("date", day.plusDays(5), "shifts", list()))
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
        String recurring = "/recurring-expenses/" + Expense.recurring(spa, Expense.weekly(spa, rent, day));
        LocalDate today = Platform.today(spa.zone());
        Payroll payroll = Payroll.drawn(spa, today, today.plusDays(1));
        String worded = Wordings.placed("kk");
        Wordings.saved(owner, worded);
        Product oil = Product.sold(spa, "Argan oil", "1500.00");
        return new VersionedThings(Map.ofEntries(
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
                Map.entry("/products/{id}", oil.path()),
                Map.entry("/orders/{id}", "/orders/" + oil.ordered()),
                Map.entry("/package-kinds/{id}", "/package-kinds/" + VisitPackage.kind(spa, massage.id(), 3, "300.00")),
                Map.entry(
                        "/ledger/accounts/{id}",
                        "/ledger/accounts/" + Books.of(spa).account("CASH")),
                Map.entry("/resource-types/{id}", "/resource-types/" + rooms),
                Map.entry("/resources/{id}", "/resources/" + spa.resource(rooms, "Blue room", 1)),
                Map.entry(
                        "/blocks/{id}",
                        "/blocks/"
                                + owner.post("/blocks", block(aigerim, noon.plusDays(6)))
                                        .expect(201)
                                        .text("/id")),
                Map.entry("/group-visits/{id}", "/group-visits/" + groupVisit(spa, noon.plusDays(9))),
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
                Map.entry("/admin/tenants/{id}", "/admin/tenants/" + spa.tenantId())));
    }

    private static String groupVisit(Business spa, OffsetDateTime start) {
        Service yoga = spa.service("Yoga").with("places", 12).costing("5000.00");
        spa.master("Bota").workingDaily("00:00", "00:00").performing(yoga);
        return spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", start))
                .expect(201)
                .text("/id");
    }

    /** A time that a master does something else. */
    public static JsonObject block(Master master, OffsetDateTime start) {
        return body("kind", "INTERNAL", "start", start, "end", start.plusHours(1), "masterIds", list(master.id()));
    }

    /** The path of an operation on one of them. */
    public String path(Line line) {
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
}
