package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import java.time.LocalDate;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** People are told things in the language and, where no branch has a say, in the zone that they prefer. */
@ArquillianTest
@RunAsClient
public class PreferenceIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("preferences")
            .in("Asia/Almaty")
            .approved()
            .opensDaily("09:00", "21:00");

    @Test
    void aMasterIsToldOfVisitsInHisOwnLanguageAtTheTimeOfTheBranch() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        String email = Objects.requireNonNull(aigerim.email());
        prefers(spa.member(email).api(), "Aigerim", "kk", "Europe/Berlin");

        spa.visitor("Dana")
                .books(massage)
                .at(TUESDAY.atTime(11, 0).atZone(spa.zone()).toOffsetDateTime());

        Mail mail = platform.mailbox().of(email).waitsFor("the visit", each -> each.text()
                .contains("Dana"));
        assertThat(mail.text()).contains("11:00").contains("сейсенбі").doesNotContain("07:00");
    }

    @Test
    void theTimeLimitOfALinkIsToldInThePersonsZone() {
        prefers(spa.owner(), "Livia", "ru", "Europe/Berlin");

        platform.anybody()
                .post("/auth/password/forgot", body("email", spa.ownerEmail()))
                .expect(202);

        Mail mail = platform.mailbox().of(spa.ownerEmail()).waitsFor("the link", each -> each.text()
                .contains("/auth/password/reset?token="));
        assertThat(mail.text()).contains("(UTC+01:00)").doesNotContain("(UTC)", "UTC+06:00");
    }

    @Test
    void whoPrefersNoneIsToldInTheZoneOfTheBusiness() {
        platform.anybody()
                .post("/auth/password/forgot", body("email", spa.ownerEmail()))
                .expect(202);

        Mail mail = platform.mailbox().of(spa.ownerEmail()).waitsFor("the link", each -> each.text()
                .contains("/auth/password/reset?token="));
        assertThat(mail.text()).containsPattern("\\(UTC\\+0[56]:00\\)");
    }

    @Test
    void onesSessionsAndTheAuditAreShownInOnesZone() {
        Api owner = spa.owner();
        assertThat(firstTime(owner, "/users/me/sessions", "lastUsedAt")).matches(".*\\+0[56]:00");

        prefers(owner, "Livia", "en", "America/New_York");

        assertThat(firstTime(owner, "/users/me/sessions", "lastUsedAt")).matches(".*-0[45]:00");
        assertThat(firstTime(owner, "/audit", "at")).matches(".*-0[45]:00");
    }

    private static String firstTime(Api person, String path, String field) {
        return person.get(path).expect(200).items().get(0).getString(field);
    }

    private static void prefers(Api person, String name, String language, String zone) {
        person.put("/users/me", body("firstName", name, "lastName", "Drusilla", "language", language, "timeZone", zone))
                .expect(200);
    }
}
