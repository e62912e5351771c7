package io.thermae.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The old paths lead to the canonical ones, and nothing else is touched. */
class AliasesTest {

    @ParameterizedTest
    @CsvSource({
        "register, auth/register",
        "login, auth/login",
        "booking, bookings",
        "booking/7/confirm, bookings/7/confirm",
        "service, services",
        "master/7/schedule, masters/7/schedule",
        "admin/tenant/7/approve, admin/tenants/7/approve",
        "bookings, bookings",
        "bookingsomething, bookingsomething",
        "public/booking, public/booking"
    })
    void leadsToTheCanonicalPath(String path, String canonical) {
        assertThat(Aliases.canonical(path)).isEqualTo(canonical);
    }
}
