package io.thermae.booking.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.UrlPolicy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste where an address is wanted. */
class CalendarAddressPolicyTest {

    private final UrlPolicy urls = new UrlPolicy(Set.of("intranet"), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://calendar.google.com/calendar/ical/a%40gmail.com/private-1f/basic.ics",
                "webcal://p62-caldav.icloud.com/published/2/MTIz",
                "WEBCAL://outlook.office365.com/owa/calendar/x/calendar.ics",
                "Webcals://outlook.office365.com/x.ics",
                "HTTPS://outlook.office365.com/x.ics ",
                "http://intranet/x.ics"
            })
    void areRead(String text) {
        assertThat(CalendarAddressPolicy.read(text, urls)).hasValueSatisfying(address -> assertThat(address.getScheme())
                .isEqualTo(text.startsWith("http:") ? "http" : "https"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar.google.com",
                "http://calendar.google.com/x.ics",
                "ftp://calendar.google.com/x.ics",
                "file:///etc/passwd",
                "jar:https://a.example/x.jar!/",
                "https://user:secret@a.example/x.ics",
                "https:///x.ics",
                "https://a.example:99999/x.ics",
                "webcal:x",
                "https://a b.example/"
            })
    void areNone(String text) {
        assertThat(CalendarAddressPolicy.read(text, urls)).isEmpty();
    }

    @Test
    void areNoneWhenTooLong() {
        assertThat(CalendarAddressPolicy.read("https://a.example/" + "x".repeat(500), urls))
                .isEmpty();
    }
}
