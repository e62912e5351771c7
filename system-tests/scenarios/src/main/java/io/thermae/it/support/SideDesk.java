package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What is sold and paid beside a desk: products, memberships, what customers pay with their points, and parts of invoices that they pay
 * on the web with a tip. From several threads at once, if need be; the desk goes on with all of it.
 */
public final class SideDesk {

    private final Platform platform;
    private final Business business;
    private final Desk desk;
    private final Judge judge;
    private final List<UUID> masters;
    private final List<Product> products;
    private final String membershipKind;
    private final List<Membership> memberships = new CopyOnWriteArrayList<>();

    /**
     * Of a business.
     *
     * @param service of which members have visits
     * @param masters who sell, and are tipped
     */
    public SideDesk(Platform platform, Business business, Desk desk, UUID service, List<UUID> masters) {
        this.platform = platform;
        this.business = business;
        this.desk = desk;
        this.masters = masters;
        judge = new Judge(business.owner());
        products = List.of(Product.sold(business, "Soap", "35"), Product.sold(business, "Argan oil", "90"));
        membershipKind = Membership.kind(
                business, Body.with(Membership.offer(business, service), "price", Invoice.money(business, "200")));
        Points.areGiven(
                business,
                body(
                        "active",
                        true,
                        "earnPoints",
                        1,
                        "earnAmount",
                        Invoice.money(business, "10"),
                        "pointValue",
                        Invoice.money(business, "1"),
                        "minimumPoints",
                        1,
                        "validityMonths",
                        12));
    }

    /** Some of one product, or of both, mostly for a customer. */
    public Answer sells(Random random) {
        JsonObject soap = item(random, products.get(0));
        JsonObject said = body("items", random.nextBoolean() ? list(soap) : list(soap, item(random, products.get(1))));
        Answer sold = judge.post(
                "/orders", random.nextInt(6) == 0 ? said : Body.with(said, "customerId", desk.customer(random)));
        if (Judge.done(sold)) {
            desk.hasInvoice(sold.text("/invoiceId"));
        }
        return sold;
    }

    private JsonObject item(Random random, Product product) {
        JsonObject item = product.item(1 + random.nextInt(3));
        JsonObject cheaper = random.nextInt(3) == 0 ? Body.with(item, "discountPercent", "12.5") : item;
        return random.nextBoolean() ? Body.with(cheaper, "sellerId", Desk.any(random, masters)) : cheaper;
    }

    /** The first period of a membership, mostly paid at once. */
    public Answer sellsMembership(Random random) {
        String customer = desk.customer(random);
        Answer begun = judge.post("/memberships", body("kindId", membershipKind, "customerId", customer));
        if (!Judge.done(begun)) {
            return begun;
        }
        Membership membership = new Membership(business, begun.text("/id"));
        memberships.add(membership);
        Answer shown = judge.get(membership.path());
        Invoice invoice = new Invoice(business, shown.text("/period/invoiceId"));
        desk.hasPackage(new VisitPackage(business, shown.text("/period/packageId"), invoice), customer);
        return random.nextInt(4) == 0
                ? begun
                : desk.takes(invoice.payment("CASH", judge.get(invoice.path()).text("/open/amount")));
    }

    /** At once: what is left of its visits is given back, or can still be used. */
    public Answer endsMembership(Random random) {
        return judge.of(Desk.latest(random, memberships).ended(random.nextBoolean()));
    }

    /** A part of an invoice, for as many points as a customer may have. */
    public Answer takesPoints(Random random) {
        String customer = desk.customer(random);
        Answer invoiced = desk.issues(body(
                "customerId", customer, "lines", list(Invoice.line(business, Desk.amount(business, random, 20, 50)))));
        if (!Judge.done(invoiced)) {
            return invoiced;
        }
        Answer paid = judge.of(
                Points.of(business, customer).pay(new Invoice(business, invoiced.text("/id")), 1 + random.nextInt(5)));
        if (Judge.done(paid)) {
            desk.hasPayment(paid.text("/id"));
        }
        return paid;
    }

    /** By the link of an invoice: in whole units, which gateways charge in each currency. */
    public Answer takesPartOnTheWeb(Random random) {
        JsonObject line =
                Payroll.served(business, Desk.any(random, masters), Integer.toString(150 + random.nextInt(100)));
        Answer invoiced = desk.issues(body("lines", list(line)));
        if (!Judge.done(invoiced)) {
            return invoiced;
        }
        String invoice = invoiced.text("/id");
        Answer linked = judge.of(business.owner().post("/invoices/" + invoice + "/payment-link"));
        if (!Judge.done(linked)) {
            return linked;
        }
        InvoicePayment payment = InvoicePayment.ofLink(platform, linked.text("/url"));
        Answer begun = judge.of(payment.begins(body(
                "amount",
                Invoice.money(business, Integer.toString(50 + random.nextInt(40))),
                "tip",
                Invoice.money(business, Integer.toString(1 + random.nextInt(9))),
                "open",
                Invoice.money(business, invoiced.text("/open/amount")))));
        if (!Judge.done(begun)) {
            return begun;
        }
        Answer paid = judge.of(payment.paysWith("pm_card_visa"));
        desk.hasPaymentsOnTheWeb("invoiceId=" + invoice);
        return paid;
    }
}
