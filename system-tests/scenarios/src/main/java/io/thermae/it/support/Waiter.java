package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** Somebody who waits for a place, as he sees it himself: with the token of his link. */
public final class Waiter {

    /** When everybody waits who says nothing else. */
    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform;
    private final String email;
    private final Answer joined;

    private Waiter(Platform platform, String email, Answer joined) {
        this.platform = platform;
        this.email = email;
        this.joined = joined;
    }

    /** Joins for a service on the second Tuesday, or as {@code more} says; {@code language} is the one that he reads. */
    public static Waiter joins(Platform platform, Business spa, Service service, String name, JsonObject more) {
        String email = Unique.email("waiter");
        return new Waiter(
                platform,
                email,
                platform.anybody()
                        .post("/public/waitlist", request(spa, service, name, email, more))
                        .expect(201));
    }

    /** Somebody who has joined. */
    public static Waiter of(Platform platform, String email, Answer joined) {
        return new Waiter(platform, email, joined);
    }

    /** The body of the call. */
    public static JsonObject request(Business spa, Service service, String name, String email, JsonObject more) {
        JsonObject request = body(
                "subdomain", spa.subdomain(),
                "items", Body.list(body("serviceId", service.id())),
                "from", TUESDAY,
                "to", TUESDAY,
                "client", body("name", name, "email", email, "locale", more.getString("language", "en")));
        for (Map.Entry<String, JsonValue> said : more.entrySet()) {
            if (!said.getKey().equals("language")) {
                request = Body.with(request, said.getKey(), said.getValue());
            }
        }
        return request;
    }

    public String id() {
        return joined.text("/id");
    }

    public String token() {
        return joined.text("/token");
    }

    public String email() {
        return email;
    }

    /** What was answered when he joined. */
    public Answer joined() {
        return joined;
    }

    public Answer looksUp() {
        return platform.anybody().get(path("")).expect(200);
    }

    public String status() {
        return looksUp().text("/status");
    }

    /** Waits for an offer. */
    public Answer isOffered() {
        return Awaitility.await("an offer to " + joined.text("/name"))
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(this::looksUp, answer -> answer.text("/status").equals("OFFERED"));
    }

    /** Holds that nothing is offered, once it was looked for a place for everybody in his business who may have gained one. */
    public void staysWaiting() {
        Awaitility.await("a look for " + joined.text("/name"))
                .atMost(Duration.ofSeconds(60))
                .until(() -> platform.database()
                                .count(
                                        """
                                        with mine as (select tenant_id from booking.waitlist_entry where id = ?::uuid)
                                        select (select count(*) from booking.freed_time f join mine using (tenant_id)
                                                where f.taken_at is null)
                                             + (select count(*) from booking.waitlist_look l join mine using (tenant_id)
                                                join booking.waitlist_entry e
                                                     on e.tenant_id = l.tenant_id and e.id = l.entry_id
                                                where l.due and e.status = 'WAITING')
                                        """,
                                        id())
                        == 0);
        assertThat(status()).isEqualTo("WAITING");
    }

    public Answer answers(String how) {
        return platform.anybody().post(path("/" + how), body());
    }

    public CompletableFuture<Answer> answersLater(String how) {
        return platform.anybody().postLater(path("/" + how), body());
    }

    public Answer leaves() {
        return platform.anybody().delete(path(""));
    }

    /** The mail with the offer. */
    public Mail mail() {
        return platform.mailbox().of(email).waitsFor("an offer", this::isAnOffer);
    }

    public void staysAtOneMail() {
        assertThat(platform.mailbox().of(email).staysAt(1, this::isAnOffer)).hasSize(1);
    }

    private boolean isAnOffer(Mail mail) {
        return mail.text().contains("/public/waitlist/" + id());
    }

    private String path(String call) {
        return "/public/waitlist/" + id() + call + "?token=" + token();
    }
}
