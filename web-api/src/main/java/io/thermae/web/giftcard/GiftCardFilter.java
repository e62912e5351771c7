package io.thermae.web.giftcard;

import io.thermae.finance.api.GiftCardStatus;
import io.thermae.finance.api.GiftCards;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The query parameters by which gift cards are chosen. */
public class GiftCardFilter {

    private static final String LAST_FOUR = "[0-9A-Z]{4}";

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("customerId")
    @Nullable
    String customerId;

    @QueryParam("lastFour")
    @Nullable
    String lastFour;

    /**
     * Reads them.
     *
     * @throws io.thermae.kernel.InvalidInput if they are none
     */
    GiftCards.Filter read() {
        Query query = new Query();
        GiftCards.Filter filter = new GiftCards.Filter(
                query.oneOf("status", status, GiftCardStatus.values()),
                query.id("customerId", customerId),
                query.read("lastFour", lastFour, GiftCardFilter::lastFour, "invalid_format"));
        query.check();
        return filter;
    }

    private static String lastFour(String text) {
        String letters = text.toUpperCase(Locale.ROOT);
        if (!letters.matches(LAST_FOUR)) {
            throw new IllegalArgumentException("The end of a code has four letters and digits");
        }
        return letters;
    }
}
