package io.thermae.kernel.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.kernel.UrlPolicy;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others' servers are called only where that is right, and wherever they send us. */
class OutsideAddressTest {

    private final OtherServer other = OtherServer.start();

    @AfterEach
    void stop() {
        other.close();
    }

    @Test
    void whatIsBroughtIsNotBroughtToMachinesInside() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> OtherServer.call()
                        .post(URI.create("https://127.0.0.1/"), Map.of(), new byte[1], OtherServer.soon()))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void aFewRedirectionsAreFollowedAndEachIsJudged() throws NoAnswer {
        String port = ":" + URI.create(other.address()).getPort();
        assertThat(OtherServer.call()
                        .get(URI.create(other.address() + "/to?/to?/there"), Map.of(), OtherServer.soon())
                        .body())
                .isEqualTo("BEGIN");
        OtherServer.refused(
                other.address() + "/to?" + other.address() + "/to?" + other.address() + "/to?" + other.address()
                        + "/to?" + other.address() + "/there",
                "TOO_MANY_REDIRECTS");
        other.forgetCalls();
        for (String elsewhere : new String[] {
            "http://127.0.0.1" + port + "/there",
            "https://127.0.0.1" + port + "/there",
            "https://[::1]" + port + "/there",
            "https://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "ftp://localhost/there"
        }) {
            OtherServer.refused(other.address() + "/to?" + elsewhere, "ADDRESS_NOT_ALLOWED");
        }
        assertThat(other.calls()).isEqualTo(6);
    }

    @Test
    void aRedirectionMayBeLongAndWrittenAsServersWriteIt() throws NoAnswer {
        for (String target : new String[] {
            other.address() + "/there?" + "x".repeat(3000),
            other.address().replace("http:", "HTTP:") + "/there",
            other.address() + "/there%23part",
            "/there%23part"
        }) {
            assertThat(OtherServer.call()
                            .get(URI.create(other.address() + "/to?" + target), Map.of(), OtherServer.soon())
                            .body())
                    .as(target)
                    .isEqualTo("BEGIN");
        }
        OtherServer.refused(
                other.address() + "/to?" + other.address() + "/there?" + "x".repeat(4000), "ADDRESS_NOT_ALLOWED");
        OtherServer.refused(other.address() + "/to?FILE:///etc/passwd", "ADDRESS_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://127.1/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "http://localhost.localdomain/",
                "http://127.0.0.1/"
            })
    void machinesThatAreNotPublicAreNotCalled(String address) {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> OtherServer.call().get(URI.create(address), Map.of(), OtherServer.soon()))
                // some ways to write an address are no names of hosts either
                .satisfies(e ->
                        assertThat(e.failure()).isIn(OutsideFailure.ADDRESS_NOT_ALLOWED, OutsideFailure.HOST_UNKNOWN));
    }

    @Test
    void aHostWithoutTlsIsJudgedTooUnlessItMayBePrivate() {
        OutsideCall strict =
                new OutsideCall(new UrlPolicy(Set.of("localhost"), Set.of()), OtherServer.tls(), OtherServer.LONGEST);
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> strict.get(URI.create(other.address() + "/there"), Map.of(), OtherServer.soon()))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(OutsideFailure.ADDRESS_NOT_ALLOWED));
        assertThat(other.calls()).isEqualTo(0);
    }
}
