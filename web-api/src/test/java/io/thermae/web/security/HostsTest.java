package io.thermae.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Role;
import io.thermae.web.security.Hosts.Host;
import io.thermae.web.security.Hosts.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The host says which business is meant, and who is admitted there. */
class HostsTest {

    private static final String DOMAIN = "thermae.example";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "thermae.example,                      NEUTRAL,        -,       -",
                "thermae.example:8080,                 NEUTRAL,        -,       -",
                "www.thermae.example,                  NEUTRAL,        -,       -",
                "-,                                    NEUTRAL,        -,       -",
                "'',                                   NEUTRAL,        -,       -",
                "127.0.0.1:8080,                       NEUTRAL,        -,       -",
                "[::1]:8080,                           NEUTRAL,        -,       -",
                "localhost,                            NEUTRAL,        -,       -",
                "spa.elsewhere.example,                NEUTRAL,        -,       -",
                "notthermae.example,                   NEUTRAL,        -,       -",
                "admin.thermae.example,                ADMINISTRATION, -,       -",
                "ADMIN.Thermae.example:443,            ADMINISTRATION, -,       -",
                "aul-spa.thermae.example,              BUSINESS,       aul-spa, -",
                "AUL-SPA.thermae.example:8080,         BUSINESS,       aul-spa, -",
                "aul-spa.thermae.example.,             BUSINESS,       aul-spa, -",
                "owner.aul-spa.thermae.example,        ROLE,           aul-spa, OWNER",
                "manager.aul-spa.thermae.example,      ROLE,           aul-spa, MANAGER",
                "Master.aul-spa.thermae.example:1,     ROLE,           aul-spa, MASTER",
                "owner.thermae.example,                UNKNOWN,        -,       -",
                "client.aul-spa.thermae.example,       UNKNOWN,        -,       -",
                "admin.aul-spa.thermae.example,        UNKNOWN,        -,       -",
                "a.owner.aul-spa.thermae.example,      UNKNOWN,        -,       -",
                ".thermae.example,                     UNKNOWN,        -,       -",
                "owner..thermae.example,               UNKNOWN,        -,       -",
            })
    void meansABusinessARoleOrNothing(String host, Kind kind, String business, Role role) {
        assertThat(Hosts.read(host, DOMAIN)).isEqualTo(new Host(kind, business, role));
    }

    @Test
    void worksBelowLocalhostWithoutDns() {
        assertThat(Hosts.read("aul-spa.localhost:8080", "localhost"))
                .isEqualTo(new Host(Kind.BUSINESS, "aul-spa", null));
        assertThat(Hosts.read("localhost:8080", "localhost").kind()).isEqualTo(Kind.NEUTRAL);
    }

    /** The caller's business, and the business of the paths, is aul-spa; a dash is a visitor, or what is admitted. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the plain domain is for everybody
                "thermae.example,               -,           auth/register,            -",
                "thermae.example,               OWNER,       bookings,                 -",
                "thermae.example,               SUPER_ADMIN, admin/tenants,            -",
                "thermae.example,               -,           public/business/other,    -",
                "127.0.0.1,                     MASTER,      bookings,                 -",
                // the administration's is for super administrators
                "admin.thermae.example,         SUPER_ADMIN, admin/tenants,            -",
                "admin.thermae.example,         -,           auth/login,               -",
                "admin.thermae.example,         OWNER,       bookings,                 ROLE_MISMATCH",
                "admin.thermae.example,         -,           auth/register,            WRONG_HOST",
                "admin.thermae.example,         -,           public/business/aul-spa,  WRONG_HOST",
                // a business's is for its visitors and its people
                "aul-spa.thermae.example,       -,           public/business/aul-spa,  -",
                "aul-spa.thermae.example,       -,           public/booking,           -",
                "aul-spa.thermae.example,       OWNER,       bookings,                 -",
                "aul-spa.thermae.example,       MASTER,      bookings,                 -",
                "aul-spa.thermae.example,       -,           auth/login,               -",
                "aul-spa.thermae.example,       -,           public/business/other,    TENANT_MISMATCH",
                "aul-spa.thermae.example,       -,           auth/register,            WRONG_HOST",
                "aul-spa.thermae.example,       SUPER_ADMIN, admin/tenants,            TENANT_MISMATCH",
                "other.thermae.example,         OWNER,       bookings,                 TENANT_MISMATCH",
                "other.thermae.example,         OWNER,       public/business/other,    TENANT_MISMATCH",
                // a role's is for that role
                "owner.aul-spa.thermae.example,   OWNER,     bookings,                 -",
                "owner.aul-spa.thermae.example,   -,         auth/login,               -",
                "owner.aul-spa.thermae.example,   MASTER,    auth/logout,              -",
                "owner.aul-spa.thermae.example,   -,         bookings,                 -",
                "owner.aul-spa.thermae.example,   MANAGER,   bookings,                 ROLE_MISMATCH",
                "owner.aul-spa.thermae.example,   MASTER,    bookings,                 ROLE_MISMATCH",
                "manager.aul-spa.thermae.example, OWNER,     bookings,                 ROLE_MISMATCH",
                "master.aul-spa.thermae.example,  MASTER,    bookings,                 -",
                "owner.aul-spa.thermae.example,   -,         public/business/aul-spa,  ROLE_MISMATCH",
                "owner.other.thermae.example,     OWNER,     bookings,                 TENANT_MISMATCH",
                // what is below our domain and nothing
                "x.aul-spa.thermae.example,     OWNER,       bookings,                 WRONG_HOST",
                "x.aul-spa.thermae.example,     -,           public/business/aul-spa,  WRONG_HOST",
            })
    void admits(String host, Role role, String path, ErrorCode refusal) {
        assertThat(HostPolicy.refusal(
                                Hosts.read(host, DOMAIN),
                                new HostPolicy.Request(role, path),
                                business -> role != Role.SUPER_ADMIN && business.equals("aul-spa"),
                                business -> host.contains(business + "."))
                        .orElse(null))
                .isEqualTo(refusal);
    }
}
