package io.thermae.web.transfer;

import io.thermae.booking.api.ImportManner;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The query parameters of what is brought. */
public class ImportOptions {

    /** What becomes of the other rows where one is refused. */
    enum OnRefusal {
        REFUSE,
        SKIP
    }

    @QueryParam("dryRun")
    @Nullable
    String dryRun;

    @QueryParam("onRefusal")
    @Nullable
    String onRefusal;

    /** @throws io.thermae.kernel.InvalidInput if they are none */
    ImportManner read() {
        Query query = new Query();
        boolean dry = flag(query, "dryRun", dryRun);
        OnRefusal chosen = query.oneOf("onRefusal", onRefusal, OnRefusal.values());
        query.check();
        return new ImportManner(dry, chosen == OnRefusal.SKIP, false);
    }

    static boolean flag(Query query, String name, @Nullable String value) {
        return Boolean.TRUE.equals(query.read(
                name,
                value,
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither");
                },
                "wrong_type"));
    }
}
