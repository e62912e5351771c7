package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Member;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Wordings;
import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Who words a message sees how it would look, and has it sent to himself. */
@ArquillianTest
@RunAsClient
public class TemplateTrialsIT {

    private static final String KAZAKH = Wordings.placed("kk");

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("trials").named("Аул & Spa").approved().opensDaily("09:00", "21:00");
    private final Api owner = spa.owner();

    @Test
    void howItWouldLookIsSeenWithoutSavingIt() {
        Answer ours = owner.post(KAZAKH + "/preview").expect(200);
        assertThat(ours.text("/subject")).startsWith("Жазылу расталды: Аул & Spa, ");
        assertThat(ours.text("/text")).contains("Дана Ахметова", "Тай массажы", "https://example.com/?token=sample");

        Answer draft = owner.post(
                        KAZAKH + "/preview",
                        Wordings.mail(
                                "{{reader}}",
                                "{{#party}}{{number}} {{#one}}адам{{/one}}{{#other}}адам{{/other}}{{/party}}: {{manageLink}}",
                                "<p>{{business}} {{manageLink}}</p>"))
                .expect(200);

        assertThat(draft.text("/subject")).isEqualTo("Дана Ахметова");
        assertThat(draft.text("/text")).startsWith("3 адам: https://example.com/");
        assertThat(draft.text("/html")).startsWith("<!DOCTYPE html>").contains("<p>Аул &amp; Spa ");
        assertThat(owner.get(KAZAKH).expect(200).text("/version")).isEqualTo("0");
        Answer sms =
                owner.post("/message-templates/client-to-verify/SMS/ru/preview").expect(200);
        assertThat(sms.has("/subject")).isFalse();
        assertThat(sms.text("/text")).contains("123456");
    }

    @Test
    void aTestMailGoesToWhoAsksForItAndNotWithoutEnd() {
        Member marcus = spa.manager("Marcus");
        JsonObject draft = Wordings.mail("Сынақ: {{reader}}", "{{manageLink}}", "<p>{{manageLink}}</p>");

        String id = marcus.api().post(KAZAKH + "/test", draft).expect(202).text("/messageId");

        Mail mail = platform.mailbox().of(marcus.email()).waitsFor("a test mail", each -> each.subject()
                .startsWith("Сынақ: "));
        assertThat(mail.subject()).isEqualTo("Сынақ: Дана Ахметова");
        assertThat(mail.text()).contains("https://example.com/?token=sample");
        assertThat(mail.listUnsubscribe()).isEmpty();
        assertThat(owner.get("/messages?kind=template-test").expect(200).items())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.getString("id")).isEqualTo(id);
                    assertThat(each.isNull("customerId")).isTrue();
                });
        Answer numberless = marcus.api()
                .post("/message-templates/client-to-verify/SMS/en/test")
                .refused(409, "template_not_testable");
        assertThat(numberless.text("/details/reason")).isEqualTo("no_phone");
        for (int i = 2; i < 10; i++) {
            marcus.api().post("/message-templates/love-letter/EMAIL/en/test").refused(404, "not_found");
        }
        Answer refused = marcus.api().post(KAZAKH + "/test").refused(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        Answer unverified = owner.post(KAZAKH + "/test").refusedInEachLanguage(409, "template_not_testable");
        assertThat(unverified.text("/details/reason")).isEqualTo("email_not_verified");
    }

    @Test
    void whoMayOnlyReadMessagesWordsNone() {
        Member marcus = spa.manager("Marcus");
        owner.put(
                        "/users/" + marcus.api().get("/users/me").text("/id") + "/permissions",
                        body("overrides", list(body("permission", "MESSAGES_MANAGE", "granted", false))))
                .expect(200);

        marcus.api().get("/message-templates").expect(200);
        marcus.api().get(KAZAKH).expect(200);
        marcus.api().put(KAZAKH, Wordings.mail("x", "x", "x")).refused(403, "forbidden");
        marcus.api().delete(KAZAKH).refused(403, "forbidden");
        marcus.api().post(KAZAKH + "/preview").refused(403, "forbidden");
        marcus.api().post(KAZAKH + "/test").refused(403, "forbidden");
    }
}
