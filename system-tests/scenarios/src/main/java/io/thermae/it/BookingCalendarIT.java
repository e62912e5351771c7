package io.thermae.it;

import static io.thermae.it.support.Body.body;
import static io.thermae.it.support.Body.list;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.thermae.it.support.Answer;
import io.thermae.it.support.Booking;
import io.thermae.it.support.Business;
import io.thermae.it.support.CalendarText;
import io.thermae.it.support.ClientCode;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Master;
import io.thermae.it.support.Platform;
import io.thermae.it.support.Service;
import io.thermae.it.support.Visitor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A booking can be put into anybody's own calendar who sees it, and is the same event there as in the mails. */
@ArquillianTest
@RunAsClient
public class BookingCalendarIT {

    private static final LocalDate TUESDAY = Platform.today().plusDays(8);

    private final Platform platform = Platform.current();

    @Test
    void theClientsFileIsTheEventOfHisMailsAndFollowsTheBooking() {
        Business spa = platform.registersBusiness("ics").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage; \"Thai\", hot").lasting(60).costing("15000.00");
        spa.master("Aigerim").workingDaily("10:00", "19:00").performing(massage);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage).at(noon(spa));
        Mail mail = platform.mailbox().of(dana.email()).waitsForCalendar("REQUEST", 0);
        String path = "/public/booking/" + booking.id() + "/calendar?token=" + booking.manageToken();

        Answer answer = platform.anybody().get(path).expect(200);
        VEvent first = only(answer);

        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).contains(booking.number() + ".ics");
        assertThat(first.getUid().getValue())
                .isEqualTo(mail.calendar().map(CalendarText::uid).orElseThrow());
        assertThat(first.getSequence().getValue()).isZero();
        assertThat(first.getStatus().isConfirmed()).isTrue();
        assertThat(first.getSummary().getValue()).startsWith("Massage; \"Thai\", hot – ");
        assertThat(answer.text()).contains("DTSTART;TZID=Asia/Almaty:20240305T120000", "BEGIN:VTIMEZONE");

        booking.movedTo(noon(spa).plusHours(2)).expect(200);
        VEvent moved = only(platform.anybody().get(path).expect(200));
        assertThat(moved.getUid()).isEqualTo(first.getUid());
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant())
                .isEqualTo(noon(spa).plusHours(2).toInstant());

        booking.cancelledBecause("ill").expect(200);
        VEvent cancelled = only(platform.anybody().get(path).expect(200));
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue()).isEqualTo(2);
        assertThat(cancelled.getUrl()).isNull();

        platform.anybody()
                .get("/public/booking/" + booking.id() + "/calendar?token=guessed")
                .refused(404, "not_found");
        platform.anybody().get("/public/booking/" + booking.id() + "/calendar").refused(404, "not_found");
        platform.superAdmin().suspend(spa.tenantId(), "The invoice is overdue").expect(200);
        platform.anybody().get(path).refused(404, "business_not_found");
    }

    @Test
    void whoWorksThereHasHisOwnPartAndOthersSeeWhatTheySee() {
        Business spa = platform.registersBusiness("ics").approved().opensDaily("09:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("15000.00");
        Service nails = spa.service("Nails").lasting(30).costing("5000.00");
        Master aigerim =
                spa.master("Aigerim").invited().workingDaily("10:00", "19:00").performing(massage);
        spa.master("Bota").workingDaily("10:00", "19:00").performing(nails);
        Visitor dana = spa.visitor("Dana").withEmail();
        Booking booking = dana.books(massage, nails).at(noon(spa));
        Mail mail =
                platform.mailbox().of(Objects.requireNonNull(aigerim.email())).waitsForCalendar("REQUEST", 0);
        String path = "/bookings/" + booking.id() + "/calendar";

        VEvent own = only(spa.member(Objects.requireNonNull(aigerim.email()))
                .api()
                .get(path)
                .expect(200));
        VEvent whole = only(spa.owner().get(path).expect(200));
        VEvent clients =
                only(ClientCode.letsIn(platform, spa, dana.email()).get(path).expect(200));

        assertThat(own.getUid().getValue())
                .isEqualTo(mail.calendar().map(CalendarText::uid).orElseThrow());
        assertThat(own.getSummary().getValue()).isEqualTo("Massage – Dana");
        assertThat(own.getDateEnd().getValue().toInstant())
                .isEqualTo(noon(spa).plusHours(1).toInstant());
        assertThat(whole.getSummary().getValue()).isEqualTo("Massage, Nails – Dana");
        assertThat(whole.getDateEnd().getValue().toInstant())
                .isEqualTo(noon(spa).plusMinutes(90).toInstant());
        assertThat(whole.getUrl()).isNull();
        assertThat(clients.getUid()).isEqualTo(whole.getUid()).isNotEqualTo(own.getUid());
        assertThat(clients.getUrl().getValue()).contains(booking.manageToken());

        String second = spa.owner()
                .post("/branches", body("name", "Second", "timeZone", spa.zone().getId()))
                .expect(201)
                .text("/id");
        spa.manager("Marcus", second).api().get(path).refused(404, "not_found");
        Master bystander =
                spa.master("Dina").invited().workingDaily("10:00", "19:00").performing(nails);
        spa.owner()
                .put("/roles/MASTER/permissions", body("permissions", list()))
                .expect(200);
        spa.member(Objects.requireNonNull(bystander.email())).api().get(path).refused(404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Almaty, 2024-02-29, 2024-03-01",
        "Europe/Berlin, 2024-03-30, 2024-03-31",
        "Europe/Berlin, 2024-10-26, 2024-10-27",
        "America/New_York, 2024-11-02, 2024-11-03"
    })
    void nineStaysNineOnBothSidesOfAChangeOfClocks(String zone, LocalDate before, LocalDate after) {
        Business spa = platform.registersBusiness("ics")
                .in(zone)
                .charging("EUR")
                .approved()
                .opensDaily("08:00", "21:00");
        Service massage = spa.service("Massage").lasting(60).costing("80.00");
        spa.master("Aigerim").workingDaily("08:00", "19:00").performing(massage);

        for (LocalDate day : new LocalDate[] {before, after}) {
            OffsetDateTime nine = day.atTime(9, 0).atZone(spa.zone()).toOffsetDateTime();
            Booking booking = spa.visitor("Dana").books(massage).at(nine);
            Answer file =
                    spa.owner().get("/bookings/" + booking.id() + "/calendar").expect(200);
            assertThat(file.text())
                    .contains("DTSTART;TZID=" + zone + ":" + day.toString().replace("-", "") + "T090000");
            assertThat(only(file).getDateStart().getValue().toInstant()).isEqualTo(nine.toInstant());
        }
    }

    private static VEvent only(Answer answer) {
        assertThat(Biweekly.parse(answer.text()).first().getEvents()).hasSize(1);
        return Biweekly.parse(answer.text()).first().getEvents().get(0);
    }

    private static OffsetDateTime noon(Business spa) {
        return TUESDAY.atTime(12, 0).atZone(spa.zone()).toOffsetDateTime();
    }
}
