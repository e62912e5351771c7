package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/**
 * Something that a business offers.
 *
 * @param id of the service
 * @param name in the business's words
 * @param minutes how long the work takes
 * @param price a decimal amount in the business's currency
 */
public record Service(UUID id, String name, int minutes, String price) {

    /** A service about to be offered. */
    public static final class Draft {
        private final Business business;
        private final String name;
        private int minutes = 60;
        private int bufferBefore;
        private int bufferAfter;
        private final JsonObjectBuilder more = Json.createObjectBuilder();

        Draft(Business business, String name) {
            this.business = business;
            this.name = name;
        }

        public Draft lasting(int workMinutes) {
            minutes = workMinutes;
            return this;
        }

        /** With time to prepare and to clean up, in which the master takes nobody else. */
        public Draft between(int minutesBefore, int minutesAfter) {
            bufferBefore = minutesBefore;
            bufferAfter = minutesAfter;
            return this;
        }

        /** With what else is said of a service, as {@code with("mastersRequired", 2)}. */
        public Draft with(String field, Object value) {
            body(field, value).forEach(more::add);
            return this;
        }

        /** Takes this many resources of a type. */
        public Draft taking(UUID resourceType, int quantity) {
            return with("resources", Body.list(body("resourceTypeId", resourceType, "quantity", quantity)));
        }

        /** Offers it at a price in the business's currency. */
        public Service costing(String amount) {
            more.addAll(Json.createObjectBuilder(body(
                    "name", name,
                    "durationMinutes", minutes,
                    "bufferBeforeMinutes", bufferBefore,
                    "bufferAfterMinutes", bufferAfter,
                    "price", body("amount", amount, "currency", business.currency()))));
            Answer created = business.owner().post("/services", more.build()).expect(201);
            return new Service(UUID.fromString(created.text("/id")), name, minutes, amount);
        }
    }
}
