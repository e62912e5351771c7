package io.thermae.engagement.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathsTest {

    private final ReturnPaths paths = Notices.paths(Notices.ADDRESS, "a secret");
    private final String path = paths.of(Notices.MESSAGE).orElseThrow();

    @Test
    void a_return_path_leads_back_to_its_message_whatever_servers_do_to_its_case() {
        assertThat(path).matches("bounces\\+[0-9a-v]{42}@thermae\\.example");
        assertThat(path.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(paths.read(path)).contains(Notices.MESSAGE);
        assertThat(paths.read(path.toUpperCase(Locale.ROOT))).contains(Notices.MESSAGE);
        assertThat(paths.read("Thermae <" + path + ">, <somebody@example.org>")).contains(Notices.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000000",
                "00000000-0000-7000-8000-000000000001",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void every_id_fits(UUID id) {
        assertThat(paths.of(id).flatMap(paths::read)).contains(id);
    }

    @Test
    void a_path_that_somebody_made_up_leads_nowhere() {
        ReturnPaths others = Notices.paths(Notices.ADDRESS, "another secret");
        assertThat(paths.read(others.of(Notices.MESSAGE).orElseThrow())).isEmpty();
        for (int i = "bounces+".length(); i < path.indexOf('@'); i++) {
            char other = path.charAt(i) == '0' ? '1' : '0';
            assertThat(paths.read(path.substring(0, i) + other + path.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(paths.read("bounces+" + "v".repeat(42) + "@thermae.example")).isEmpty();
    }

    @Test
    void what_only_looks_like_one_is_none() {
        assertThat(paths.read(Notices.ADDRESS)).isEmpty();
        assertThat(paths.read("x" + path)).isEmpty();
        assertThat(paths.read(path + ".evil.example")).isEmpty();
        assertThat(paths.read(path.replace("@thermae.example", "@example.org"))).isEmpty();
        assertThat(paths.read("")).isEmpty();
    }

    @Test
    void where_nobody_looks_there_is_none() {
        ReturnPaths none = Notices.paths("", "a secret");

        assertThat(none.of(Notices.MESSAGE)).isEmpty();
        assertThat(none.read(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounces", "@thermae.example", "a-local-part-of-22-long@thermae.example"})
    void an_address_that_leaves_no_room_is_the_configurations_mistake(String address) {
        assertThatThrownBy(() -> Notices.paths(address, "a secret").of(Notices.MESSAGE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("thermae.mail.bounces.address");
    }
}
