package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does the work.
 *
 * @param id of the master
 * @param name first name
 * @param email where invited; null when not
 */
public record Master(UUID id, String name, @Nullable String email) {

    /** A master about to be taken on. */
    public static final class Draft {
        private final Business business;
        private final String firstName;
        private final JsonArrayBuilder schedule = Json.createArrayBuilder();
        private final JsonObjectBuilder more = Json.createObjectBuilder();
        private @Nullable String email;

        Draft(Business business, String firstName) {
            this.business = business;
            this.firstName = firstName;
        }

        /** With an e-mail address, so that an invitation is sent. */
        public Draft invited() {
            email = Unique.email(firstName.toLowerCase(Locale.ROOT));
            return this;
        }

        /** With what else is said of a master, as {@code with("priority", 1)}. */
        public Draft with(String field, Object value) {
            body(field, value).forEach(more::add);
            return this;
        }

        /** Works on a day of the week, as {@code working(MONDAY, "10:00", "19:00")}. */
        public Draft working(DayOfWeek day, String start, String end) {
            schedule.add(body("dayOfWeek", day, "start", start, "end", end));
            return this;
        }

        /** Works the same hours each day; {@code 00:00} to {@code 00:00} is the whole day. */
        public Draft workingDaily(String start, String end) {
            for (DayOfWeek day : DayOfWeek.values()) {
                working(day, start, end);
            }
            return this;
        }

        /** Takes the master on, for these services, in the business's first branch. */
        public Master performing(Service... services) {
            Object[] serviceIds = Arrays.stream(services).map(Service::id).toArray();
            var request = body(
                    "firstName", firstName,
                    "lastName", "Serik",
                    "branchIds", Body.list(business.branchId()),
                    "serviceIds", Body.list(serviceIds),
                    "schedule", schedule.build());
            if (email != null) {
                request = Body.with(request, "email", email);
            }
            more.addAll(Json.createObjectBuilder(request));
            Answer created = business.owner().post("/masters", more.build()).expect(201);
            return new Master(UUID.fromString(created.text("/id")), firstName, email);
        }
    }
}
