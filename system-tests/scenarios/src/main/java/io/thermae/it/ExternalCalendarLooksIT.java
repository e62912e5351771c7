package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.RemoteCalendar.event;
import static io.thermae.it.support.RemoteCalendar.refreshed;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.Answer;
import io.thermae.it.support.Api;
import io.thermae.it.support.Business;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.RemoteCalendar;
import io.thermae.it.support.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a calendar elsewhere is looked at: what goes wrong there leaves what is known as it is, and is told. */
@ArquillianTest
@RunAsClient
public class ExternalCalendarLooksIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);
    private static final int LARGE = 300_000;

    private final Platform platform = Platform.current();
    private final Business spa = platform.registersBusiness("looks").approved().opensDaily("09:00", "21:00");
    private final Service massage = spa.service("Massage").lasting(60).costing("15000.00");
    private final Master aigerim =
            spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
    private final String path = "/masters/" + aigerim.id() + "/external-calendars";
    private final RemoteCalendar remote = new RemoteCalendar();
    private final Api owner = spa.owner();

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        remote.holds(event(hour(12), hour(13)));
        String calendar = remote.isRegistered(owner, aigerim);

        Answer again = refreshed(owner, calendar);

        assertThat(remote.statuses()).containsExactly(200, 304);
        assertThat(again.text("/busyTimes")).isEqualTo("1");
        assertThat(again.has("/lastError")).isFalse();
        assertThat(again.text("/lastSucceededAt")).isEqualTo(again.text("/lastFetchedAt"));
        assertThat(wait(again)).isEqualTo(Duration.ofMinutes(15));
        assertThat(spa.availability(massage).startsOn(TUESDAY)).doesNotContain(hour(12));
        // another address is another calendar
        owner.put(calendar, body("name", "Private", "url", remote.url() + "?2")).expect(200);
        refreshed(owner, calendar);
        assertThat(remote.statuses()).startsWith(200, 304, 200);
    }

    @Test
    void whatFailsLeavesWhatIsKnownAndIsTriedLaterAndLater() {
        remote.holds(event(hour(12), hour(13)));
        String calendar = remote.isRegistered(owner, aigerim);
        remote.refuses(503);

        Answer failed = refreshed(owner, calendar);

        assertThat(failed.text("/failures")).isEqualTo("1");
        assertThat(failed.text("/lastError/code")).isEqualTo("refused");
        assertThat(failed.text("/busyTimes")).isEqualTo("1");
        assertThat(failed.text("/lastSucceededAt")).isNotEqualTo(failed.text("/lastFetchedAt"));
        assertThat(wait(failed)).isEqualTo(Duration.ofMinutes(15));
        assertThat(spa.availability(massage).startsOn(TUESDAY)).doesNotContain(hour(12));
        Map.of("en", "refused (503)", "ru", "отказал (503)", "kk", "бас тартты (503)")
                .forEach((language, words) -> assertThat(owner.withHeader("Accept-Language", language)
                                .get(calendar)
                                .text("/lastError/message"))
                        .contains(words));
        assertThat(wait(refreshed(owner, calendar))).isEqualTo(Duration.ofMinutes(30));
        assertThat(wait(refreshed(owner, calendar))).isEqualTo(Duration.ofMinutes(60));

        remote.holds();
        Answer well = refreshed(owner, calendar);
        assertThat(well.text("/failures")).isEqualTo("0");
        assertThat(well.has("/lastError")).isFalse();
        assertThat(well.text("/busyTimes")).isEqualTo("0");
        assertThat(wait(well)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whoAsksForALookDuringAnotherGetsOneMore() {
        remote.holds(event(hour(12), hour(13)));
        String calendar = remote.isRegistered(owner, aigerim);
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event(hour(14), hour(15)) + "END:VCALENDAR\r\n";
        remote.answers(exchange -> {
            remote.holds(event(hour(16), hour(17)));
            owner.post(calendar + "/refresh", body()).expect(202);
            remote.send(exchange, 200, file);
        });
        Answer read = refreshed(owner, calendar);

        RemoteCalendar.awaitLook(owner, calendar, read.text("/lastFetchedAt"));

        assertThat(spa.availability(massage).startsOn(TUESDAY))
                .contains(hour(14))
                .doesNotContain(hour(16));
        assertThat(remote.statuses()).containsExactly(200, 200, 200);
    }

    @Test
    void aRedirectionIsFollowedButNotToAMachineInside() {
        String file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + event(hour(12), hour(13)) + "END:VCALENDAR\r\n";
        remote.answers(exchange -> {
            if ("moved".equals(exchange.getRequestURI().getQuery())) {
                remote.send(exchange, 200, file);
            } else {
                exchange.getResponseHeaders().add("Location", "?moved");
                remote.send(exchange, 301, "");
            }
        });
        String calendar = remote.isRegistered(owner, aigerim);
        assertThat(owner.get(calendar).text("/busyTimes")).isEqualTo("1");

        remote.answers(exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", remote.base().replace("http://localhost", "https://127.0.0.1"));
            remote.send(exchange, 302, "");
        });
        Answer failed = refreshed(owner, calendar);

        assertThat(failed.text("/lastError/code")).isEqualTo("address_not_allowed");
        assertThat(failed.text("/busyTimes")).isEqualTo("1");
    }

    @Test
    void whatIsNoCalendarOrHugeOrSlowIsRefused() {
        remote.answers(exchange -> remote.send(exchange, 200, "<html>Sign in</html>"));
        String calendar = remote.isRegistered(owner, aigerim);
        assertThat(owner.get(calendar).text("/lastError/code")).isEqualTo("not_a_calendar");

        remote.answers(exchange -> remote.send(exchange, 200, "x".repeat(LARGE)));
        assertThat(refreshed(owner, calendar).text("/lastError/code")).isEqualTo("too_large");

        remote.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        });
        assertThat(refreshed(owner, calendar).text("/lastError/code")).isIn("too_large", "too_slow");

        remote.holds(event(hour(12), hour(13)));
        assertThat(refreshed(owner, calendar).text("/busyTimes")).isEqualTo("1");
        remote.close();
        assertThat(refreshed(owner, calendar).text("/lastError/code")).isEqualTo("unreachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/x.ics", "webcal://[::ffff:10.0.0.1]/x.ics", "https://169.254.169.254/"})
    void machinesInsideAreNotCalled(String address) {
        String id = owner.post(path, body("name", "Inside", "url", address))
                .expect(201)
                .text("/id");

        assertThat(RemoteCalendar.awaitLook(owner, path + "/" + id, "").text("/lastError/code"))
                .isEqualTo("address_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calendar",
                "http://calendar.google.com/x.ics",
                "file:///etc/passwd",
                "https://aigerim:secret@calendar.google.com/x.ics"
            })
    void whatIsNoAddressIsRefused(String address) {
        owner.post(path, body("name", "Private", "url", address)).refusedField("url", "not_a_calendar_address");
    }

    @Test
    void aMasterHasAFewAtMost() {
        for (int i = 0; i < 5; i++) {
            owner.post(path, body("name", "Number " + i, "url", remote.url())).expect(201);
        }
        owner.post(path, body("name", "One more", "url", remote.url()))
                .refusedInEachLanguage(409, "external_calendars_full");
        String next = owner.get(path + "?limit=3").expect(200).text("/nextCursor");
        assertThat(owner.get(path + "?limit=3&cursor=" + next).expect(200).items())
                .hasSize(2);
    }

    private static Duration wait(Answer answer) {
        return Duration.between(
                OffsetDateTime.parse(answer.text("/lastFetchedAt")), OffsetDateTime.parse(answer.text("/nextFetchAt")));
    }

    private OffsetDateTime hour(int hour) {
        return TUESDAY.atTime(hour, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
