package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;

/** A report of a long period, as somebody sees it. */
public record LongReport(Api api, String id) {

    private static final String JOBS = "/reports/jobs";

    /** Revenue of a business by months, asked for by its owner. */
    public static LongReport asked(Business business, LocalDate from, LocalDate to) {
        return asked(business.owner(), revenue(from, to));
    }

    public static LongReport asked(Api api, JsonObject question) {
        return new LongReport(api, api.post(JOBS, question).expect(202).text("/id"));
    }

    public static JsonObject revenue(LocalDate from, LocalDate to) {
        return body("kind", "REVENUE", "from", from.toString(), "to", to.toString());
    }

    public String path() {
        return JOBS + "/" + id;
    }

    /** Waits until it is there. */
    public LongReport done() {
        Awaitility.await("report " + id)
                .atMost(Duration.ofMinutes(1))
                .until(() -> api.get(path()).expect(200).text("/status"), "DONE"::equals);
        return this;
    }

    /** What it tells, in the form that is asked for. */
    public Answer result(String query) {
        return api.get(path() + "/result" + query).expect(200);
    }

    /** Holds that nobody is told of it. */
    public void isHiddenFrom(Api other) {
        for (String path : new String[] {path(), path() + "/result"}) {
            other.get(path).refused(404, "not_found");
        }
        other.delete(path()).refused(404, "not_found");
        assertThat(other.get(JOBS).expect(200).items())
                .extracting(each -> each.getString("id"))
                .doesNotContain(id);
    }
}
