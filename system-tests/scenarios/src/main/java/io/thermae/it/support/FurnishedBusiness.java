package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A business in which everything has happened once, so that it has rows in all tables. */
public final class FurnishedBusiness {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private FurnishedBusiness() {}

    /** Makes one, and waits until all mails of it are out. */
    public static Business of(Platform platform, String name) {
        Business spa = platform.registersBusiness(name).approved().opensDaily("09:00", "21:00");
        spa.owner()
                .post(
                        "/branches/" + spa.branchId() + "/special-dates",
                        body("date", TUESDAY.plusDays(3), "closed", true))
                .expect(201);
        spa.owner()
                .put(
                        "/business/settings",
                        body(
                                "bookingHorizonDays",
                                300,
                                "messageRetentionMonths",
                                240,
                                "masterChoice",
                                "ROTATION",
                                "mailFrom",
                                Unique.email("furnished")))
                .expect(200);
        spa.owner().post("/business/settings/mail-sender/code").expect(202);
        spa.owner()
                .put("/branches/" + spa.branchId() + "/settings", body("bookingHorizonDays", 200))
                .expect(200);
        spa.owner()
                .put("/business/cors-origins", body("origins", Body.list("https://www.spa.example")))
                .expect(200);
        UUID rooms = spa.resourceType("Room");
        UUID room = spa.resource(rooms, "Blue room", 2);
        Service massage = spa.service("Massage")
                .lasting(60)
                .between(10, 10)
                .taking(rooms, 1)
                .with(
                        "segments",
                        Body.list(
                                body("kind", "WORK", "durationMinutes", 40),
                                body("kind", "FINISHING", "durationMinutes", 20)))
                .costing("15000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        Service oil = spa.service("Oil").lasting(15).with("addOn", true).costing("2000.00");
        spa.service("Manicure")
                .with("category", "Hands")
                .with("addOnIds", Body.list(oil.id()))
                .with("durations", Body.list(body("masterId", aigerim.id(), "durationMinutes", 75)))
                .with(
                        "prices",
                        Body.list(body(
                                "masterId",
                                aigerim.id(),
                                "price",
                                body("amount", "6000.00", "currency", spa.currency()))))
                .with("requiredSkills", Body.list(body("name", "Gel", "certificate", true)))
                .costing("5000.00");
        OffsetDateTime noon = TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
        spa.owner()
                .post(
                        "/resources/" + room + "/maintenance",
                        body("start", noon.plusDays(4), "end", noon.plusDays(4).plusHours(1), "reason", "A new floor"))
                .expect(201);
        spa.owner()
                .post(
                        "/blocks",
                        body(
                                "kind", "INTERNAL",
                                "start", noon.plusDays(6),
                                "end", noon.plusDays(6).plusHours(1),
                                "text", "With " + aigerim.email(),
                                "masterIds", Body.list(aigerim.id()),
                                "resourceIds", Body.list(room)))
                .expect(201);
        spa.owner()
                .post(
                        "/masters/" + aigerim.id() + "/time-off",
                        body("start", noon.plusDays(1), "end", noon.plusDays(1).plusHours(2), "reason", "Dentist"))
                .expect(201);
        sharesItsCalendar(platform, spa);
        RemoteCalendar.wasRead(spa, aigerim, noon.plusDays(1));
        Receiver.wasTold(spa);
        Wordings.saved(spa.owner(), Wordings.placed("kk"));
        Books.areKept(spa);
        Api herself = spa.member(Objects.requireNonNull(aigerim.email())).api();
        Member manager = spa.manager("Marcus");
        Authenticator.setUp(manager.api());
        spa.logIn(manager.email(), Member.PASSWORD).refused(401, "totp_required");
        spa.owner()
                .put(
                        "/roles/MASTER/permissions",
                        body("permissions", Body.list("BOOKINGS_MANAGE_OWN", "REPORTS_READ", "TIME_OFF_OWN")))
                .expect(200);
        FurnishedMaster.of(spa, massage, aigerim, herself, noon);
        manager.api()
                .post("/permission-requests", body("permission", "TIME_OFF_OWN", "reason", "I work here too"))
                .expect(201);
        String managerId = manager.api().get("/users/me").text("/id");
        spa.owner()
                .put(
                        "/users/" + managerId + "/permissions",
                        body("overrides", Body.list(body("permission", "REPORTS_READ", "granted", false))))
                .expect(200);
        trustsAnIssuer(platform, spa);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(noon);
        booking.movedTo(noon.plusHours(2)).expect(200);
        dana.books(massage).at(noon.plusHours(4)).cancelledBecause("Ill").expect(200);
        OnlinePayment.isThere(platform, spa, booking);
        spa.owner()
                .post(
                        "/series",
                        body(
                                "items",
                                Body.list(body("serviceId", massage.id(), "masterId", aigerim.id())),
                                "start",
                                noon.plusDays(14),
                                "rule",
                                "FREQ=WEEKLY;COUNT=2",
                                "client",
                                body("name", dana.name(), "phone", dana.phone())))
                .expect(201);
        hasAGroup(spa, dana, noon.plusDays(8));
        MoneyOfVisit.feeIsThere(spa, dana, massage, noon.plusDays(11));
        waits(platform, spa, massage);
        ClientCode.letsIn(platform, spa, dana.email());
        String customer = booking.placed().text("/customerId");
        spa.owner()
                .post("/customers/" + customer + "/consents", body("purpose", "TERMS", "version", "1", "given", true))
                .expect(201);
        spa.owner()
                .put(
                        "/customers/" + customer,
                        body(
                                "name", dana.name(),
                                "email", dana.email(),
                                "phone", dana.phone(),
                                "birthDate", "1990-04-23",
                                "preferredMasterIds", Body.list(aigerim.id()),
                                "tags", Body.list("friend of " + dana.email())))
                .expect(200);
        hasRecords(spa, "/customers/" + customer, booking);
        Invoice.areThere(spa, customer, dana.email());
        spa.owner()
                .put(
                        "/service-tax-rates/" + massage.id(),
                        body(
                                "taxRateId",
                                spa.owner().get("/tax-rates").expect(200).text("/items/0/id")))
                .expect(200);
        Product.isThere(spa);
        GiftCard.isThere(spa, customer, dana.email());
        Membership.isThere(spa, customer, massage.id(), dana.email());
        VisitPackage.isThere(spa, customer, massage.id(), dana.email());
        Points.areThere(spa, customer, dana.email());
        Drawer.isThere(spa);
        Expense.areThere(spa);
        LongReport.asked(spa, Platform.today(spa.zone()).minusMonths(2), Platform.today(spa.zone()))
                .done();
        Payroll.isThere(spa, aigerim.id());
        Subscription.isThere(platform, spa);
        spa.owner()
                .put(
                        "/customers/" + customer + "/notification-preferences",
                        body(
                                "choices", Body.list(body("topic", "REMINDERS", "channel", "SMS", "wanted", false)),
                                "quietHours", body("start", "23:00", "end", "07:00")))
                .expect(200);
        writesToClients(platform, spa, customer);
        Campaign.isThere(platform, spa, customer, noon.plusDays(20));
        Booking gone = spa.visitor("Bolat").books(massage).at(noon.plusDays(2));
        gone.cancelledBecause("Ill").expect(200);
        spa.owner()
                .post("/customers/" + gone.placed().text("/customerId") + "/erasure", body("reason", "Asked for it"))
                .expect(204);
        hasFigures(platform, spa, dana.books(massage).at(noon.plusDays(9)));
        platform.anybody()
                .post("/auth/password/forgot", body("email", spa.ownerEmail()))
                .expect(202);
        platform.superAdmin()
                .api()
                .post(
                        "/admin/tenants/" + spa.tenantId() + "/impersonate",
                        body("reason", "The owner has asked for help."))
                .expect(200);
        FurnishedTraces.await(platform, spa);
        // the last of all: nobody is there who takes what is pushed, and of what was begun above nothing is to be
        spa.owner()
                .put(
                        "/users/me/notification-preferences",
                        body("choices", Body.list(body("topic", "SUBSCRIPTION", "channel", "PUSH", "wanted", false))))
                .expect(200);
        new PushDevice("http://" + PushDevice.HOST + ":1/nobody")
                .isSubscribed(spa.owner())
                .expect(201);
        return spa;
    }

    private static void hasFigures(Platform platform, Business spa, Booking booking) {
        spa.owner().post("/bookings/" + booking.id() + "/check-in").expect(200);
        spa.owner().post("/bookings/" + booking.id() + "/complete").expect(200);
        Awaitility.await("figures of " + spa.name())
                .atMost(Duration.ofMinutes(2))
                .until(() -> platform.database()
                                .count(
                                        "select count(*) from booking.statistics_business_revenue where tenant_id = ?",
                                        spa.tenantId())
                        > 0);
        // of a branch that there is not, so nobody takes it
        platform.database()
                .change(
                        "insert into booking.statistics_mark (tenant_id, branch_id, first_day, last_day, keep)"
                                + " values (?, gen_random_uuid(), '2024-01-01', '2024-01-01', false)",
                        spa.tenantId());
        // and of a business that nobody looks at any more
        platform.database()
                .change(
                        "update booking.statistics_business set retry_at = 'infinity' where tenant_id = ?",
                        spa.tenantId());
        platform.database()
                .change(
                        "insert into booking.statistics_business_mark (tenant_id, day) values (?, '2024-01-01')",
                        spa.tenantId());
    }

    private static void writesToClients(Platform platform, Business spa, String customer) {
        spa.owner()
                .put("/business/outreach", body("birthday", body("at", "04:00")))
                .expect(200);
        platform.database()
                .change(
                        "insert into engagement.outreach_sent (tenant_id, kind, customer_id, occasion_id, year, at)"
                                + " values (?, 'BIRTHDAY', ?, gen_random_uuid(), 2020, '2020-03-01T09:00:00Z')",
                        spa.tenantId(),
                        UUID.fromString(customer));
    }

    private static void hasAGroup(Business spa, Visitor dana, OffsetDateTime start) {
        Service yoga = spa.service("Yoga").with("places", 12).costing("5000.00");
        spa.master("Botagoz").workingDaily("00:00", "00:00").performing(yoga);
        spa.owner()
                .post("/group-visits", body("serviceId", yoga.id(), "start", start))
                .expect(201);
        dana.books(yoga).at(start);
    }

    private static void hasRecords(Business spa, String customer, Booking booking) {
        spa.owner()
                .post(customer + "/notes", body("visibility", "ALL_STAFF", "text", "Likes tea"))
                .expect(201);
        spa.owner().post(customer + "/allergies", body("substance", "Lavender")).expect(201);
        spa.owner()
                .post(customer + "/treatments", body("bookingId", booking.id(), "description", "Massage of the back"))
                .expect(201);
    }

    private static void waits(Platform platform, Business spa, Service massage) {
        Waiter waiter = Waiter.joins(
                platform, spa, massage, "Zarina", body("from", TUESDAY.plusDays(27), "to", TUESDAY.plusDays(27)));
        waiter.isOffered();
        waiter.answers("decline").expect(200);
    }

    private static void trustsAnIssuer(Platform platform, Business spa) {
        Trust trust = Trust.of(platform, spa)
                .saying("rolesClaim", "groups")
                .saying(
                        "roleMappings",
                        Body.list(body("value", "managers", "role", "MANAGER", "branchIds", Body.list(spa.branchId()))))
                .saying("addsPeople", true);
        trust.logsIn(trust.knows(Unique.email("claudia"), "managers")).expect(200);
        trust.begins().expect(200);
    }

    private static void sharesItsCalendar(Platform platform, Business spa) {
        String url = spa.owner()
                .post("/calendar-feeds", body("branchId", spa.branchId()))
                .expect(201)
                .text("/url");
        platform.anybody().get(url.replaceFirst("^.*/api/v1", "")).expect(200);
    }
}
