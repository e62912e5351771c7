package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was invoiced and paid online for a visit, as its business sees it.
 *
 * @param owner of the business
 */
public record MoneyOfVisit(Api owner, Booking booking) {

    /** A fee of a visit to which nobody comes, for which nothing was paid ahead. */
    public static void feeIsThere(Business business, Visitor visitor, Service service, OffsetDateTime start) {
        Api owner = business.owner();
        owner.put("/business/settings", body("noShowFeePercent", 50)).expect(200);
        new MoneyOfVisit(owner, visitor.books(service).at(start)).missed();
        owner.put("/business/settings", body("noShowFeePercent", 0)).expect(200);
    }

    /** Nobody came. */
    public void missed() {
        owner.post("/bookings/" + booking.id() + "/no-show", body()).expect(200);
    }

    public List<JsonObject> invoices() {
        return owner.get("/invoices?bookingId=" + booking.id()).expect(200).items();
    }

    /** The only one. */
    public JsonObject invoice() {
        List<JsonObject> all = invoices();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** The first one. */
    public Answer payment() {
        String id = owner.get("/payments/online?bookingId=" + booking.id()).expect(200).items().stream()
                .filter(each -> each.containsKey("paymentId"))
                .map(each -> each.getString("paymentId"))
                .reduce((later, first) -> first)
                .orElseThrow();
        return owner.get("/payments/" + id).expect(200);
    }

    /** An amount of an invoice, in its currency. */
    public static String amount(JsonObject invoice, String of) {
        return invoice.getJsonObject(of).getString("amount");
    }
}
