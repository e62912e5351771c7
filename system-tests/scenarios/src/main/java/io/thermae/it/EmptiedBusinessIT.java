package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.FurnishedBusiness;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Traces;
import io.thermae.it.support.Waiting;
import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Erasing reaches every table: whoever adds one, and a row of it to the furnished business, is held to it here. */
@ArquillianTest
@RunAsClient
public class EmptiedBusinessIT {

    private static final JsonObject ASKED = body("reason", "Asked for it");

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();

    @Test
    void inABusinessInWhichEverythingHasHappenedNobodyIsLeftButTheOwner() {
        Business full = FurnishedBusiness.of(platform, "emptied");
        String[] contacts = database
                .rows(
                        "select email as contact from booking.customer where tenant_id = ? and email is not null"
                                + " union select phone from booking.customer where tenant_id = ? and phone is not null"
                                + " union select email from tenancy.app_user where tenant_id = ? and role <> 'OWNER'",
                        full.tenantId(),
                        full.tenantId(),
                        full.tenantId())
                .stream()
                .map(row -> String.valueOf(row.get("contact")))
                .toArray(String[]::new);
        assertThat(contacts).hasSizeGreaterThanOrEqualTo(4);

        // who waits may have been offered a place meanwhile, or may be at any moment
        ids("booking.waitlist_entry", full, "status in ('WAITING', 'OFFERED')")
                .forEach(id -> full.owner().delete("/waitlist/" + id).expect(204));
        ids("booking.booking", full, "status in ('PENDING', 'CONFIRMED')")
                .forEach(id -> full.owner().delete("/bookings/" + id).expect(200));
        ids("booking.customer", full, "erased_at is null").forEach(id -> full.owner()
                .post("/customers/" + id + "/erasure", ASKED)
                .expect(204));
        ids("tenancy.app_user", full, "role <> 'OWNER'").forEach(id -> {
            full.owner().post("/users/" + id + "/deactivate").expect(200);
            full.owner().post("/users/" + id + "/erasure", ASKED).expect(204);
        });
        Waiting.untilAllIsTold(platform, full);

        assertThat(Traces.of(database, contacts)).isEmpty();
    }

    private List<String> ids(String table, Business business, String which) {
        return database
                .rows("select id from " + table + " where tenant_id = ? and " + which, business.tenantId())
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }
}
