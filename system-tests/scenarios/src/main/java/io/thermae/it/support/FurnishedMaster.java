package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import java.time.OffsetDateTime;

/** A master of whom there is everything to say. */
final class FurnishedMaster {

    private FurnishedMaster() {}

    /** @param noon of a day from which all is counted */
    static void of(Business spa, Service massage, Master aigerim, Api herself, OffsetDateTime noon) {
        String path = "/masters/" + aigerim.id();
        spa.owner()
                .put(
                        path,
                        body(
                                "firstName", aigerim.name(),
                                "lastName", "Serik",
                                "email", aigerim.email(),
                                "branchIds", Body.list(spa.branchId()),
                                "serviceIds", Body.list(massage.id()),
                                "position", "Therapist of " + aigerim.email(),
                                "bio", "Write to " + aigerim.email(),
                                "photoUrl", "https://cdn.spa.example/" + spa.subdomain() + ".jpg",
                                "skills",
                                        Body.list(body(
                                                "name",
                                                "Stone massage",
                                                "certificate",
                                                "of " + aigerim.email(),
                                                "validUntil",
                                                noon.toLocalDate().plusDays(90)))))
                .expect(200);
        spa.owner()
                .post(
                        path + "/special-dates",
                        body(
                                "date", noon.toLocalDate().plusDays(5),
                                "shifts", Body.list(body("start", "12:00", "end", "16:00")),
                                "reason", "Asked for by " + aigerim.email()))
                .expect(201);
        Answer asked = herself.post(
                        path + "/time-off",
                        body(
                                "start",
                                noon.plusDays(20),
                                "end",
                                noon.plusDays(25),
                                "type",
                                "VACATION",
                                "reason",
                                "I am " + aigerim.email()))
                .expect(201);
        spa.owner()
                .post(
                        path + "/time-off/" + asked.text("/id") + "/refuse",
                        body("reason", "Not then, " + aigerim.email()))
                .expect(200);
    }
}
