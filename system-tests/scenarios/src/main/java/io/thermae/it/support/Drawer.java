package io.thermae.it.support;

import static io.thermae.it.support.Body.body;

/** A cash drawer of a business's first branch, from its opening until it is counted. */
public record Drawer(Business business, String id) {

    public static Drawer opened(Business business, String openingFloat) {
        return new Drawer(business, open(business, openingFloat).expect(201).text("/id"));
    }

    public static Answer open(Business business, String openingFloat) {
        return business.owner()
                .post(
                        "/drawer-sessions",
                        body("branchId", business.branchId(), "openingFloat", Invoice.money(business, openingFloat)));
    }

    public String path() {
        return "/drawer-sessions/" + id;
    }

    public Answer shown() {
        return business.owner().get(path()).expect(200);
    }

    public String expected() {
        return shown().text("/expected/amount");
    }

    /** @param kind {@code CASH_IN} or {@code CASH_OUT} */
    public Answer moved(String kind, String amount) {
        return business.owner()
                .post(
                        path() + "/movements",
                        body("kind", kind, "amount", Invoice.money(business, amount), "reason", "Brought to the safe"));
    }

    public Answer closed(String counted) {
        return business.owner().post(path() + "/close", body("counted", Invoice.money(business, counted)));
    }

    /** One that was closed with something missing. */
    public static void isThere(Business business) {
        Drawer drawer = opened(business, "100.00");
        drawer.moved("CASH_OUT", "20.00").expect(201);
        drawer.closed("70.00").expect(200);
    }
}
