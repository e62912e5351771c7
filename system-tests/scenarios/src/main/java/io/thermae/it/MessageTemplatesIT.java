package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Body;
import io.thermae.it.support.Business;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.TestBed;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import io.thermae.it.support.Wordings;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A business words its messages itself, and whatever anybody is called, they say it and nothing else. */
@ArquillianTest
@RunAsClient
public class MessageTemplatesIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String KAZAKH = Wordings.placed("kk");
    private static final String ENGLISH = Wordings.placed("en");

    private final TestBed testBed = TestBed.current();
    private final Platform platform = testBed.platform();
    private final Business spa =
            platform.registersBusiness("words").named("Аул & Spa").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");

    @BeforeEach
    void hasAMaster() {
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    }

    @Test
    void aMailInKazakhSaysANameAsItIsAndNothingOfItDoesAnything() {
        owner.put(
                        KAZAKH,
                        Wordings.mail(
                                "{{reader}}, сізді күтеміз: {{start}}",
                                "Құрметті {{reader}}!\n\n{{business}}, {{when}}\n{{#items}}\n* {{service}} – {{price}}\n{{/items}}\n"
                                        + "{{manageLink}}",
                                "<h2 style=\"color: #335577\">Құрметті {{reader}}!</h2>\n"
                                        + "<p><a href=\"{{manageLink}}\">{{business}}</a></p>"))
                .expect(200);
        String victim = Unique.email("victim");
        Visitor aigerim = spa.visitor("Aigerim").speaking("kk").withEmail();
        String name = "Айгерім \"Ай\" <b>Ким</b> & 'Ко' 😀\r\nBcc: " + victim + "\r\n\r\n{{manageLink}}";
        JsonObject request = Body.with(aigerim.books(massage).request(noon()), "client.name", name);

        String token = platform.anybody()
                .in("kk")
                .post("/public/booking", request)
                .expect(201)
                .text("/manageToken");

        Mail mail = platform.mailbox().of(aigerim.email()).waitsForCalendar("REQUEST", 0);
        String oneLine = "Айгерім \"Ай\" <b>Ким</b> & 'Ко' 😀 Bcc: " + victim + " {{manageLink}}";
        assertThat(mail.subject()).startsWith(oneLine + ", сізді күтеміз: ").contains("2024");
        assertThat(mail.language()).isEqualTo("kk");
        assertThat(mail.text().replace("\r\n", "\n"))
                .startsWith("Құрметті " + oneLine + "!\n\nАул & Spa, ")
                .contains("12:00", "* Massage – ", "token=" + token, "\n--\n")
                .containsOnlyOnce(token);
        assertThat(mail.html())
                .contains(
                        "lang=\"kk\"", "<h2 style=\"color:#335577\">", "&lt;b&gt;Ким&lt;/b&gt; &amp;", "Аул &amp; Spa")
                .containsOnlyOnce("href=")
                .containsOnlyOnce(token)
                .doesNotContain("<b>");
        assertThat(platform.mailbox().of(victim).mails()).isEmpty();
    }

    @Test
    void onlyTheBusinesssOwnMessagesInThatLanguageAreInItsWords() {
        Wordings.saved(owner, KAZAKH);
        Business other = platform.registersBusiness("other-words").approved().opensDaily("09:00", "21:00");
        Service theirs = other.service("Massage").lasting(60).costing("15000.00");
        other.master("Dana").workingDaily("10:00", "19:00").performing(theirs);
        Visitor elsewhere = other.visitor("Elsewhere").speaking("kk").withEmail();
        Visitor english = spa.visitor("English").speaking("en").withEmail();
        Visitor kazakh = spa.visitor("Kazakh").speaking("kk").withEmail();
        elsewhere.books(theirs).at(noon());
        english.books(massage).at(noon());
        kazakh.books(massage).at(noon().plusHours(2));

        assertThat(placed(elsewhere).subject()).startsWith("Жазылу расталды");
        assertThat(placed(english).subject()).startsWith("Booking confirmed");
        assertThat(placed(kazakh).subject()).isEqualTo("Аул & Spa");
        assertThat(other.owner().get(KAZAKH).expect(200).text("/own")).isEqualTo("false");
        assertThat(other.owner().get(KAZAKH + "/versions").expect(200).items()).isEmpty();
        other.owner().get(KAZAKH + "/versions/1").refused(404, "not_found");
        other.owner().post(KAZAKH + "/versions/1/restore").refused(404, "not_found");
    }

    @Test
    void oneThatFailsAllTheSameGivesWayToOurs() {
        Wordings.saved(owner, ENGLISH);
        platform.database()
                .change(
                        "update engagement.message_template set text_body = '{{gone}}' where tenant_id = ?",
                        spa.tenantId());
        Visitor dana = spa.visitor("Dana").speaking("en").withEmail();

        dana.books(massage).at(noon());

        assertThat(placed(dana).subject()).startsWith("Booking confirmed");
    }

    @Test
    void aTextMessageIsInTheBusinesssWordsToo() {
        owner.put(
                        "/message-templates/client-to-verify/SMS/kk",
                        body("text", "{{business}} коды: {{code}} ({{expires}})"))
                .expect(200);
        String phone = Unique.phone();

        platform.anybody()
                .in("kk")
                .post("/public/client/verify", body("subdomain", spa.subdomain(), "phone", phone))
                .expect(202);

        assertThat(ClientCode.waitsForTexts(testBed, phone, 1).get(0)).startsWith("Аул & Spa коды: ");
    }

    @Test
    void theListTellsWhatMayBeWordedAndWhatItMaySay() {
        Wordings.saved(owner, KAZAKH);

        List<JsonObject> all = owner.get("/message-templates").expect(200).items();

        assertThat(all)
                .extracting(each -> each.getString("kind"))
                .contains("booking-placed-client", "booking-reminder-client", "client-to-verify")
                .doesNotContain("password-forgotten", "impersonation-started");
        assertThat(all)
                .filteredOn(each -> each.getBoolean("own"))
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.getString("language")).isEqualTo("kk");
                    assertThat(own.getInt("version")).isEqualTo(1);
                    assertThat(own.isNull("text")).isTrue();
                    assertThat(own.getJsonArray("variables").getValuesAs(JsonObject.class))
                            .anySatisfy(variable -> {
                                assertThat(variable.getString("name")).isEqualTo("manageLink");
                                assertThat(variable.getBoolean("needed")).isTrue();
                                assertThat(variable.getString("sample")).startsWith("https://");
                            })
                            .anySatisfy(variable -> {
                                assertThat(variable.getString("name")).isEqualTo("service");
                                assertThat(variable.getString("section")).isEqualTo("items");
                            });
                });
        Answer ours = owner.get(Wordings.placed("ru")).expect(200);
        assertThat(ours.text("/version")).isEqualTo("0");
        assertThat(ours.header("ETag")).isEqualTo("\"0\"");
        assertThat(ours.text("/text")).contains("{{manageLink}}", "{{#items}}").doesNotContain("{{>");
        owner.put(Wordings.placed("ru"), Wordings.mail(ours.text("/subject"), ours.text("/text"), ours.text("/html")))
                .expect(200);
        for (String unknown : List.of(
                "/message-templates/password-forgotten/EMAIL/en",
                "/message-templates/love-letter/EMAIL/en",
                "/message-templates/credit-note-sent/SMS/en",
                "/message-templates/booking-placed-client/email/en",
                "/message-templates/booking-placed-client/EMAIL/de",
                KAZAKH + "/versions/7",
                KAZAKH + "/versions/x")) {
            owner.get(unknown).refused(404, "not_found");
        }
    }

    @Test
    void whatIsSavedIsAVersionAndNoneIsLost() {
        assertThat(Wordings.saved(owner, KAZAKH).text("/version")).isEqualTo("1");
        JsonObject second = Wordings.mail("2", "{{manageLink}}", "<p>{{manageLink}}</p>");
        assertThat(owner.put(KAZAKH, second).expect(200).text("/version")).isEqualTo("2");
        owner.withHeader("If-Match", "\"1\"").put(KAZAKH, second).refused(412, "stale_version");

        Answer back = owner.withHeader("If-Match", "\"2\"").delete(KAZAKH).expect(200);

        assertThat(back.text("/own")).isEqualTo("false");
        assertThat(back.text("/version")).isEqualTo("3");
        assertThat(back.text("/subject")).startsWith("Жазылу расталды");
        assertThat(owner.delete(KAZAKH).expect(200).text("/version")).isEqualTo("3");
        Answer again = owner.post(KAZAKH + "/versions/1/restore").expect(200);
        assertThat(again.text("/version")).isEqualTo("4");
        assertThat(again.text("/subject")).isEqualTo("{{business}}");
        Answer first = owner.get(KAZAKH + "/versions?limit=3").expect(200);
        assertThat(first.items()).extracting(each -> each.getInt("number")).containsExactly(4, 3, 2);
        assertThat(first.items().get(0).getInt("restored")).isEqualTo(1);
        assertThat(first.items().get(1).getBoolean("own")).isFalse();
        assertThat(owner.get(KAZAKH + "/versions?cursor=" + first.text("/nextCursor"))
                        .expect(200)
                        .items())
                .extracting(each -> each.getInt("number"))
                .containsExactly(1);
        assertThat(owner.get(KAZAKH + "/versions/2").expect(200).text("/subject"))
                .isEqualTo("2");
        assertThat(owner.post(KAZAKH + "/versions/3/restore").expect(200).text("/own"))
                .isEqualTo("false");
        assertThat(owner.get("/audit?entity=engagement.message_template")
                        .expect(200)
                        .items())
                .hasSize(5);
    }

    @Test
    void whatCannotBeIsRefusedWithItsFieldAndKeepsWhatThereIs() {
        JsonObject good = Wordings.mail("{{business}}", "{{manageLink}}", "<p>{{manageLink}}</p>");
        refuses(Body.with(good, "subject", "a\nBcc: b@example.com"), "subject", "line_break");
        refuses(Body.with(good, "subject", "{{manageLink}}"), "subject", "not_in_subject");
        refuses(Body.with(good, "subject", "x".repeat(201)), "subject", "too_long");
        refuses(Body.without(good, "subject"), "subject", "required");
        refuses(Body.with(good, "text", "{{manageLink}} {{raeder}}"), "text", "unknown_variable");
        refuses(Body.with(good, "text", "{{manageLink}} {{{reader}}}"), "text", "tag_not_allowed");
        refuses(Body.with(good, "text", "{{manageLink}} {{#notes}}"), "text", "section_not_closed");
        refuses(Body.with(good, "text", "Hello"), "text", "variable_missing");
        refuses(Body.with(good, "text", "{{manageLink}} https://e.example/?{{reader}}"), "text", "variable_in_address");
        refuses(Body.with(good, "text", "x".repeat(10_001)), "text", "too_long");
        refuses(Body.with(good, "text", "{{manageLink}}\u202e"), "text", "unfit_characters");
        refuses(
                Body.with(good, "text", "{{manageLink}}{{#party}}{{#one}}x{{/one}}{{/party}}"),
                "text",
                "plural_form_missing");
        refuses(Body.with(good, "html", "<p>{{manageLink}}</p><script>alert(1)</script>"), "html", "html_not_allowed");
        refuses(Body.with(good, "html", "<p onclick=\"alert(1)\">{{manageLink}}</p>"), "html", "html_not_allowed");
        refuses(Body.without(good, "html"), "html", "required");
        owner.put(KAZAKH, Body.without(good, "text")).refused(400, "validation_failed");
        owner.put("/message-templates/client-to-verify/SMS/ru", Body.with(good, "text", "{{code}}"))
                .refusedField("subject", "not_in_text_message");
        Answer refused = owner.put(KAZAKH, Body.with(good, "text", "{{manageLink}} {{raeder}}"));
        assertThat(refused.text("/details/fields/0/message")).contains("raeder", "reader");
        assertThat(owner.get(KAZAKH).expect(200).text("/version")).isEqualTo("0");
    }

    private void refuses(JsonObject templates, String field, String rule) {
        owner.put(KAZAKH, templates).refusedField(field, rule);
        owner.post(KAZAKH + "/preview", templates).refusedField(field, rule);
    }

    private Mail placed(Visitor visitor) {
        return platform.mailbox().of(visitor.email()).waitsForCalendar("REQUEST", 0);
    }

    private OffsetDateTime noon() {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
