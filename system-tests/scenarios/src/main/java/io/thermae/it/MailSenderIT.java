package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Unique;
import io.thermae.it.support.Visitor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails to clients come from an address of the business's own, once somebody who reads it has proved it. */
@ArquillianTest
@RunAsClient
public class MailSenderIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final String SETTINGS = "/business/settings";
    private static final String CODE = SETTINGS + "/mail-sender/code";
    private static final String CONFIRM = SETTINGS + "/mail-sender/confirm";
    private static final String PLATFORM = "no-reply@thermae.localhost";
    private static final Pattern EIGHT_DIGITS = Pattern.compile(": (\\d{8})\\b");

    private final Platform platform = Platform.current();
    private final Business spa =
            platform.registersBusiness("sender").named("Aul Spa").approved().opensDaily("09:00", "21:00");

    @Test
    void aProvedAddressIsWhereMailsToClientsComeFrom() {
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Business other = platform.registersBusiness("elsewhere").approved();
        String address = Unique.email("hello");
        assertThat(decide(address.replace("example.org", "EXAMPLE.org"))
                        .expect(200)
                        .text("/mailFromConfirmed"))
                .isEqualTo("false");
        assertThat(mailFrom(spa)).isEqualTo(address);
        assertThat(bookingMail(massage, 10).from()).endsWith("<" + PLATFORM + ">");

        spa.owner().post(CODE).expect(202);
        Mail asking = platform.mailbox().of(address).waitsFor("a code", mail -> true);
        assertThat(asking.from()).endsWith("<" + PLATFORM + ">");
        assertThat(asking.text()).contains("Aul Spa");
        spa.owner().post(CONFIRM, body("code", "no code")).refusedField("code", "wrong_code");
        other.owner().post(CONFIRM, body("code", code(asking))).refused(410, "verification_invalid");
        assertThat(isConfirmed(spa)).isFalse();
        String unproved = spa.owner().get(SETTINGS).header("ETag");
        spa.owner().post(CONFIRM, body("code", code(asking))).expect(204);
        spa.owner().post(CONFIRM, body("code", code(asking))).refused(410, "verification_invalid");

        assertThat(isConfirmed(spa)).isTrue();
        assertThat(spa.owner().get(SETTINGS).header("ETag")).isNotEqualTo(unproved);
        Mail own = bookingMail(massage, 12);
        assertThat(own.from()).contains("Aul Spa").endsWith("<" + address + ">");
        assertThat(own.replyTo()).isEmpty();
        assertThat(own.returnPath()).contains("bounces+").contains("@thermae.localhost");
        assertThat(isConfirmed(other)).isFalse();
        assertThat(mailFrom(other)).isEqualTo(PLATFORM);

        decide(null).expect(200);
        assertThat(mailFrom(spa)).isEqualTo(PLATFORM);
        assertThat(bookingMail(massage, 14).from()).endsWith("<" + PLATFORM + ">");
        // who comes back to an address proves it anew
        decide(address).expect(200);
        assertThat(isConfirmed(spa)).isFalse();
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsWorthless() {
        String address = Unique.email("guessed");
        spa.owner().post(CODE).refused(404, "not_found");
        decide(address).expect(200);
        spa.owner().post(CODE).expect(202);
        String code = code(platform.mailbox().of(address).waitsFor("a code", mail -> true));
        String wrong = code.equals("00000000") ? "00000001" : "00000000";

        for (int i = 0; i < 5; i++) {
            spa.owner().post(CONFIRM, body("code", wrong)).refusedField("code", "wrong_code");
        }

        spa.owner().post(CONFIRM, body("code", code)).refused(410, "verification_invalid");
        assertThat(isConfirmed(spa)).isFalse();
    }

    @Test
    void theCodeForOneAddressConfirmsNoOther() {
        String read = Unique.email("read");
        decide(read).expect(200);
        spa.owner().post(CODE).expect(202);
        String code = code(platform.mailbox().of(read).waitsFor("a code", mail -> true));

        decide(Unique.email("unread")).expect(200);

        spa.owner().post(CONFIRM, body("code", code)).refused(410, "verification_invalid");
        assertThat(isConfirmed(spa)).isFalse();
    }

    @Test
    void onlyDomainsOfTheInstallationAreTaken() {
        Answer foreign = decide("desk@mail.example.org").refusedInEachLanguage(422, "mail_domain_not_allowed");
        assertThat(foreign.text("/details/field")).isEqualTo("mailFrom");
        assertThat(foreign.text("/message")).contains("mail.example.org");
        Answer platforms =
                decide(PLATFORM.toUpperCase(Locale.ROOT)).refusedInEachLanguage(422, "mail_address_of_platform");
        assertThat(platforms.text("/details/field")).isEqualTo("mailFrom");
        assertThat(mailFrom(spa)).isEqualTo(PLATFORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "Desk <desk@example.org>",
                "desk@example.org, other@example.org",
                "desk@example.org\r\nBcc: a@example.org",
                "desk: a@example.org;"
            })
    void whatIsNotOnePlainAddressIsRefused(String said) {
        decide(said).refusedField("mailFrom", "invalid_format");
    }

    private Answer decide(@Nullable String address) {
        return spa.owner().put(SETTINGS, body("mailFrom", address));
    }

    private Mail bookingMail(Service massage, int hour) {
        Visitor dana = spa.visitor("Dana").withEmail();
        dana.books(massage).at(TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime());
        return platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 0);
    }

    private static boolean isConfirmed(Business business) {
        return business.owner()
                .get(SETTINGS)
                .expect(200)
                .text("/mailFromConfirmed")
                .equals("true");
    }

    private static String mailFrom(Business business) {
        return business.owner().get(SETTINGS).expect(200).items().stream()
                .filter(setting -> setting.getString("key").equals("mailFrom"))
                .map(setting -> setting.getString("value"))
                .findFirst()
                .orElseThrow();
    }

    private static String code(Mail mail) {
        Matcher code = EIGHT_DIGITS.matcher(mail.text());
        assertThat(code.find()).as(mail.text()).isTrue();
        return code.group(1);
    }
}
