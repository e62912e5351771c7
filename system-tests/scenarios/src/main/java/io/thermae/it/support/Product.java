package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;

/** A product that a business sells over the desk. */
public record Product(Business business, String id) {

    public static Product sold(Business business, String name, String price) {
        return new Product(
                business,
                business.owner()
                        .post("/products", offer(business, name, price))
                        .expect(201)
                        .text("/id"));
    }

    /** What adds one. */
    public static JsonObject offer(Business business, String name, String price) {
        return body("name", name, "price", Invoice.money(business, price));
    }

    public String path() {
        return "/products/" + id;
    }

    /** So many of it. */
    public JsonObject item(int quantity) {
        return body("productId", id, "quantity", quantity);
    }

    /** What sells so many of it to nobody in particular. */
    public JsonObject order(int quantity) {
        return body("items", list(item(quantity)));
    }

    /** Sells one of it; gives the order. */
    public String ordered() {
        return business.owner().post("/orders", order(1)).expect(201).text("/id");
    }

    /** One with a number, of which one was sold. */
    public static void isThere(Business business) {
        Product oil = new Product(
                business,
                business.owner()
                        .post("/products", Body.with(offer(business, "Argan oil", "1500.00"), "sku", "OIL-100"))
                        .expect(201)
                        .text("/id"));
        oil.ordered();
    }
}
