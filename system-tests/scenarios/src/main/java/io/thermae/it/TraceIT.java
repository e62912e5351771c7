package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing that somebody did can be followed from the call to the mail, and what routes cost can be seen. */
@ArquillianTest
@RunAsClient
public class TraceIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String SPAN = "b7ad6b7169203331";

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Api anybody = platform.anybody();
    private final String traceId = UUID.randomUUID().toString().replace("-", "");

    @Test
    void aBookingIsFollowedFromTheCallToTheMail() {
        Business spa = platform.registersBusiness("traced").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        String email = Unique.email("dana");
        String requestId = "order-" + UUID.randomUUID();

        anybody.withHeader("traceparent", "00-" + traceId + "-" + SPAN + "-01")
                .withHeader("X-Request-Id", requestId)
                .post(
                        "/public/booking",
                        body(
                                "subdomain", spa.subdomain(),
                                "items", list(body("serviceId", massage.id())),
                                "start",
                                        TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime(),
                                "client", body("name", "Dana", "email", email)))
                .expect(201);

        Mail mail = platform.mailbox().of(email).waitsForCalendar("REQUEST", 0);
        assertThat(mail.requestId()).isEqualTo(requestId);
        assertThat(mail.traceparent())
                .matches("00-" + traceId + "-[0-9a-f]{16}-01")
                .doesNotContain(SPAN);

        JsonObject request = logged(line -> line.containsKey("route"));
        assertThat(request.keySet())
                .containsExactlyInAnyOrder(
                        "time",
                        "method",
                        "route",
                        "status",
                        "durationMs",
                        "roundTrips",
                        "bytes",
                        "tenantId",
                        "requestId",
                        "traceId");
        assertThat(request.getString("method")).isEqualTo("POST");
        assertThat(request.getString("route")).isEqualTo("/api/v1/public/booking");
        assertThat(request.getInt("status")).isEqualTo(201);
        assertThat(request.getInt("bytes")).isPositive();
        assertThat(request.getString("tenantId")).isEqualTo(spa.tenantId().toString());
        assertThat(request.getString("requestId")).isEqualTo(requestId);
        for (String event : Set.of("BookingPlaced", "EmailQueued")) {
            JsonObject delivery = logged(line -> line.getString("event", "").equals(event));
            assertThat(delivery.getBoolean("done")).isTrue();
            assertThat(delivery.getString("requestId")).isEqualTo(requestId);
            assertThat(delivery.getString("tenantId")).isEqualTo(spa.tenantId().toString());
        }
    }

    @Test
    void theLogSaysWhoAskedForWhatAndNothingSecret() {
        Business spa = platform.registersBusiness("noted").approved();
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");

        traced(spa.owner()).get("/service/" + massage.id() + "?secret=aq7").refused(400, "unknown_field");

        JsonObject line = logged(each -> true);
        assertThat(line.getString("route")).isEqualTo("/api/v1/services/{id}");
        assertThat(line.getString("userId")).isEqualTo(spa.ownerId().toString());
        assertThat(line.getString("role")).isEqualTo("OWNER");
        assertThat(String.join("\n", testBed.requestLog()))
                .doesNotContain("aq7", massage.id().toString(), spa.ownerEmail(), "Bearer");
    }

    @Test
    void whatTheContainerRefusesIsNotedToo() {
        Answer refused = traced(anybody).withToken("bad").get("/users/me").refused(401, "unauthenticated");

        assertThat(refused.text("/traceId")).isEqualTo(traceId);
        assertThat(logged(each -> true).getInt("status")).isEqualTo(401);
    }

    @Test
    void aProblemNamesTheTrace() {
        Answer refused = traced(anybody).get("/nothing").refused(404, "not_found");
        assertThat(refused.text("/traceId")).isEqualTo(traceId);
        assertThat(refused.header("X-Request-Id")).isEqualTo(traceId);
        assertThat(logged(each -> true).getString("route")).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
            })
    void aTraceThatIsNoneIsNotTakenOver(String traceparent) {
        Answer refused =
                anybody.withHeader("traceparent", traceparent).get("/nothing").refused(404, "not_found");
        assertThat(refused.text("/traceId")).matches("[0-9a-f]{32}").doesNotContain("0af7651916cd");
    }

    @Test
    void whatARouteCostsCanBeSeen() {
        anybody.get("/public/business/nobody-" + traceId).expect(404);

        Answer metrics = anybody.outsideApi().get("/metrics").expect(200);

        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.text())
                .contains("http_server_requests_seconds_bucket{", "le=\"0.1\"", "http_server_requests_seconds_count{")
                .contains("route=\"/api/v1/public/business/{subdomain}\"", "http_server_request_errors_total{")
                .contains("jvm_memory_used_bytes", "thermae_rate_limit_uncounted", "thermae_template_failures")
                .contains("thermae_outbox_unsent", "thermae_outbox_oldest_seconds")
                .doesNotContain(traceId);
    }

    @Test
    void theFiguresAreNotForEverybody() {
        Api server = anybody.outsideApi().withHeader("X-Forwarded-For", "203.0.113.7");
        Business spa = platform.registersBusiness("figures").approved();

        server.get("/metrics").refused(401, "unauthenticated");
        spa.owner().outsideApi().get("/metrics").refused(403, "forbidden");
        platform.superAdmin()
                .api()
                .outsideApi()
                .withHeader("X-Forwarded-For", "203.0.113.7")
                .get("/metrics")
                .expect(200);
    }

    private Api traced(Api api) {
        return api.withHeader("traceparent", "00-" + traceId + "-" + SPAN + "-00");
    }

    /** The line of this test's trace that fits. */
    private JsonObject logged(Predicate<JsonObject> wanted) {
        return testBed.logged(traceId, wanted);
    }

    /** The lines are one JSON object each. */
    @Test
    void everyLineIsJson() {
        anybody.get("/nothing");
        List<String> lines = testBed.requestLog();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(Body.read(line))
                .containsKeys("time", "traceId"));
    }
}
