package io.thermae.web.personal;

import io.thermae.booking.api.ConsentView;
import io.thermae.booking.api.Consents;
import io.thermae.tenancy.api.ReaderPreferences;
import io.thermae.web.json.Page;
import io.thermae.web.json.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a customer's consents, to people of the business and to himself. */
@RequestScoped
public class ConsentPages {

    @Inject
    Consents consents;

    @Inject
    ReaderPreferences preferences;

    /**
     * What a customer has consented to.
     *
     * @param current the last record of each purpose: what holds now
     * @param items all records, newest first
     * @param nextCursor where the next page begins; null on the last one
     */
    public record ConsentsJson(
            List<ConsentRecordJson> current, List<ConsentRecordJson> items, @Nullable String nextCursor) {}

    ConsentsJson of(UUID customerId, @Nullable String limit, @Nullable String cursor) {
        Query query = new Query();
        int size = query.limit(limit);
        UUID before = query.id("cursor", cursor);
        query.check();
        ZoneId zone = preferences.zone();
        Page<ConsentRecordJson> page = Page.of(
                consents.history(customerId, before, size + 1),
                size,
                consent -> ConsentRecordJson.of(consent, zone),
                consent -> consent.id().toString());
        return new ConsentsJson(
                consents.current(customerId).stream()
                        .map(consent -> ConsentRecordJson.of(consent, zone))
                        .toList(),
                page.items(),
                page.nextCursor());
    }

    ConsentRecordJson of(ConsentView consent) {
        return ConsentRecordJson.of(consent, preferences.zone());
    }
}
