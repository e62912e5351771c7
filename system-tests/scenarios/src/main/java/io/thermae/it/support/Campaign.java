package io.thermae.it.support;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A campaign of a business, as who writes it sees it. */
public record Campaign(Api api, String id) {

    private static final String JOB = "/admin/jobs/engagement.campaigns/run";

    /** A text in a language. */
    public static JsonObject text(String language, String subject) {
        return body(
                "language",
                language,
                "subject",
                subject + ": {{business}}",
                "text",
                "{{reader}}, {{pages}}",
                "html",
                "<p>{{reader}}, <a href=\"{{pages}}\">{{business}}</a></p>");
    }

    /** What somebody says of one for an audience. */
    public static JsonObject said(JsonObject audience, JsonObject... texts) {
        return body("name", "Spring", "audience", audience, "texts", list((Object[]) texts));
    }

    /** One in English for all. */
    public static Campaign drawn(Api api) {
        return drawn(api, body());
    }

    /** One in English for an audience. */
    public static Campaign drawn(Api api, JsonObject audience) {
        return drawnAs(api, said(audience, text("en", "Spring")));
    }

    public static Campaign drawnAs(Api api, JsonObject said) {
        return new Campaign(api, api.post("/campaigns", said).expect(201).text("/id"));
    }

    /** A card of somebody with an address who has consented to what the business writes of its own accord. */
    public static String client(Business business, String name, Object... said) {
        JsonObject card = body("name", name, "email", Unique.email("client"));
        for (int i = 0; i < said.length; i += 2) {
            card = Body.with(card, String.valueOf(said[i]), said[i + 1]);
        }
        String path = "/customers/"
                + business.owner().post("/customers", card).expect(201).text("/id");
        consents(business, path, true);
        return path;
    }

    public static void consents(Business business, String customer, boolean given) {
        business.owner()
                .post(customer + "/consents", body("purpose", "MARKETING_EMAIL", "version", "1", "given", given))
                .expect(201);
    }

    public String path() {
        return "/campaigns/" + id;
    }

    public Answer shown() {
        return api.get(path()).expect(200);
    }

    public long clients() {
        return Long.parseLong(api.get(path() + "/audience").expect(200).text("/clients"));
    }

    /** Has it begin at once, and waits until all have been written to. */
    public void isSent(Platform platform) {
        begins();
        becomes(platform, "SENT");
    }

    public void begins() {
        api.post(path() + "/schedule", body()).expect(200);
    }

    public Answer scheduledAt(OffsetDateTime at) {
        return api.post(path() + "/schedule", body("at", at));
    }

    public void becomes(Platform platform, String status) {
        Awaitility.await(status).atMost(Duration.ofSeconds(60)).until(() -> {
            goesOn(platform);
            return shown().text("/status").equals(status);
        });
    }

    /** Waits until some have been written to, and others wait. */
    public void waits(Platform platform, int written, int waiting) {
        Awaitility.await("some wait").atMost(Duration.ofSeconds(60)).until(() -> {
            goesOn(platform);
            Answer shown = shown();
            return number(shown, "waiting") == waiting && number(shown, "queued") + number(shown, "sent") == written;
        });
    }

    /** As if its next look and its clients' turns had come. */
    public void isDue(Platform platform) {
        for (String due : new String[] {
            // waits for a step that is being done
            "update engagement.campaign_sending set look_at = timestamptz '2000-01-01' where campaign_id = ?",
            "update engagement.campaign_recipient set due_at = timestamptz '2000-01-01' where campaign_id = ?",
            "update engagement.campaign_sending set look_at = timestamptz '2000-01-01' where campaign_id = ?"
        }) {
            platform.database().change(due, UUID.fromString(id));
        }
    }

    public static long number(Answer shown, String what) {
        return Long.parseLong(shown.text("/progress/" + what));
    }

    private static void goesOn(Platform platform) {
        platform.superAdmin().api().post(JOB, body()).expect(202);
    }

    /** Leaves a row of each kind in a business, and nobody is written to. */
    static void isThere(Platform platform, Business business, String customer, OffsetDateTime at) {
        Campaign campaign = drawn(business.owner());
        campaign.scheduledAt(at).expect(200);
        UUID id = UUID.fromString(campaign.id());
        platform.database()
                .change(
                        "insert into engagement.campaign_sending (tenant_id, campaign_id, look_at)"
                                + " values (?, ?, '2199-01-01T00:00:00Z')",
                        business.tenantId(),
                        id);
        platform.database()
                .change(
                        "insert into engagement.campaign_recipient (tenant_id, campaign_id, customer_id, status, due_at)"
                                + " values (?, ?, ?, 'WAITING', '2199-01-01T00:00:00Z')",
                        business.tenantId(),
                        id,
                        UUID.fromString(customer));
        platform.database()
                .change(
                        "insert into engagement.campaign_day (tenant_id, day, written) values (?, '2024-01-01', 1)",
                        business.tenantId());
    }
}
