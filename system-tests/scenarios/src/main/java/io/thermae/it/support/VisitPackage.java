package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.util.UUID;

/** A package of visits that a business has sold. */
public record VisitPackage(Business business, String id, Invoice invoice) {

    /** Offers so many visits of a service at a price; gives the id of what is offered. */
    public static String kind(Business business, UUID serviceId, int visits, String price) {
        return business.owner()
                .post("/package-kinds", offer(business, serviceId, visits, price))
                .expect(201)
                .text("/id");
    }

    /** What offers one. */
    public static JsonObject offer(Business business, UUID serviceId, int visits, String price) {
        return body(
                "name",
                visits + " visits",
                "serviceIds",
                list(serviceId),
                "visits",
                visits,
                "price",
                Invoice.money(business, price));
    }

    /** One that is not paid for yet. */
    public static VisitPackage sold(Business business, String kind, String customer) {
        Answer sold = business.owner()
                .post("/packages", body("kindId", kind, "customerId", customer))
                .expect(201);
        return new VisitPackage(business, sold.text("/id"), new Invoice(business, sold.text("/invoiceId")));
    }

    /** Pays all of it in cash; gives the payment. */
    public String isPaid() {
        return invoice.paid(invoice.open());
    }

    /** An issued invoice of one visit of a service. */
    public static Invoice visit(Business business, String customer, UUID serviceId, String amount) {
        return Invoice.draft(
                        business,
                        body(
                                "customerId",
                                customer,
                                "lines",
                                list(Body.with(Invoice.line(business, amount), "serviceId", serviceId))))
                .issue();
    }

    public String path() {
        return "/packages/" + id;
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    public String visitsLeft() {
        return shown().text("/visitsLeft");
    }

    /** What of its price is left, tax included. */
    public String left() {
        return shown().text("/left/amount");
    }

    /** The first line of an invoice, paid by a visit. */
    public static JsonObject first(Invoice visited) {
        return body("invoiceId", visited.id(), "position", 1);
    }

    public Answer pays(Invoice visited) {
        return business.owner().post(path() + "/visits", first(visited));
    }

    /** Freezes it, gives back what is left of it, or lets that lapse. */
    public Answer becomes(String what) {
        return business.owner().post(path() + "/" + what, body("reason", "Moves away"));
    }

    /** One that has paid, of which a visit was given back, and that is frozen. */
    public static void isThere(Business business, String customer, UUID serviceId, String trace) {
        VisitPackage sold = sold(business, kind(business, serviceId, 3, "1000.00"), customer);
        sold.isPaid();
        String payment = sold.pays(visit(business, customer, serviceId, "400.00"))
                .expect(201)
                .text("/id");
        String whole = business.owner().get("/payments/" + payment).expect(200).text("/amount/amount");
        Invoice.refunded(business, payment, whole).expect(201);
        sold.pays(visit(business, customer, serviceId, "500.00")).expect(201);
        business.owner()
                .post(sold.path() + "/freeze", body("reason", "Asked for by " + trace))
                .expect(200);
    }
}
