package io.thermae.it.support;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of Stripe's API that are played; of each one the parameters that are known, and no others. */
final class StripeApi {

    private static final String INTENTS = "/v1/payment_intents";
    private static final String SEARCH = "GET " + INTENTS + "/search";
    private static final String REFUNDS = "/v1/refunds";
    private static final Pattern INTENT = Pattern.compile("GET " + INTENTS + "/(\\w+)");
    private static final Pattern CANCEL = Pattern.compile("POST " + INTENTS + "/(\\w+)/cancel");
    private static final Pattern BY_METADATA = Pattern.compile("metadata\\['(\\w+)'\\]:'([^']*)'");

    /** Of a page, if nobody says. */
    private static final String OF_PAGE = "10";

    private final StripeBooks books;

    StripeApi(StripeBooks books) {
        this.books = books;
    }

    /**
     * Does what it is asked for.
     *
     * @param what the method and the path
     * @throws StripeRefusal if it does not
     */
    JsonObject answer(String what, StripeForm form) {
        Matcher intent = INTENT.matcher(what);
        Matcher cancel = CANCEL.matcher(what);
        if (what.equals("POST " + INTENTS)) {
            form.hasOnly(Set.of("amount", "currency", "automatic_payment_methods[enabled]"));
            return books.create(form.number("amount"), form.text("currency"), form.metadata());
        }
        if (what.equals(SEARCH)) {
            return search(form);
        }
        if (intent.matches()) {
            form.hasOnly(Set.of());
            return books.intent(intent.group(1));
        }
        if (cancel.matches()) {
            form.hasOnly(Set.of());
            return books.cancel(cancel.group(1));
        }
        if (what.equals("POST " + REFUNDS)) {
            form.hasOnly(Set.of("payment_intent", "amount"));
            return books.refund(form.text("payment_intent"), form.number("amount"), form.metadata());
        }
        if (what.equals("GET " + REFUNDS)) {
            return listRefunds(form);
        }
        throw StripeRefusal.missing("call: " + what);
    }

    private JsonObject search(StripeForm form) {
        form.hasOnly(Set.of("query", "limit", "page"));
        Matcher query = BY_METADATA.matcher(form.text("query"));
        if (!query.matches()) {
            throw StripeRefusal.invalid("parameter_invalid", "We were unable to parse your search query.");
        }
        List<JsonObject> found = books.intents().stream()
                .filter(intent -> intent.getJsonObject("metadata")
                        .getString(query.group(1), "")
                        .equals(query.group(2)))
                .toList();
        int from = Integer.parseInt(form.values().getOrDefault("page", "0"));
        int to = Math.min(found.size(), from + limit(form));
        return StripeObject.found(
                INTENTS + "/search", found.subList(from, to), to < found.size() ? String.valueOf(to) : null);
    }

    private JsonObject listRefunds(StripeForm form) {
        form.hasOnly(Set.of("payment_intent", "limit", "starting_after"));
        List<JsonObject> all = books.refunds(form.text("payment_intent"));
        String after = form.optional("starting_after");
        int from = 0;
        if (after != null) {
            from = 1
                    + all.stream()
                            .map(refund -> refund.getString("id"))
                            .toList()
                            .indexOf(after);
            if (from == 0) {
                throw StripeRefusal.missing("refund: '" + after + "'");
            }
        }
        int to = Math.min(all.size(), from + limit(form));
        return StripeObject.page(REFUNDS, all.subList(from, to), to < all.size());
    }

    private static int limit(StripeForm form) {
        int limit = Integer.parseInt(form.values().getOrDefault("limit", OF_PAGE));
        if (limit < 1 || limit > 100) {
            throw StripeRefusal.invalid("parameter_invalid_integer", "Limit must be between 1 and 100");
        }
        return limit;
    }
}
