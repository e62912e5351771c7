package io.thermae.tenancy.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimPolicyTest {

    @Test
    void claimsAreReadAsIssuersWriteThem() {
        Map<String, Object> claims = Map.of(
                "groups",
                List.of("/spa/managers", "/spa/staff"),
                "role",
                "owner",
                "realm_access",
                Map.of("roles", List.of("manager", "offline_access")),
                "resource_access",
                Map.of("my.client", Map.of("roles", List.of("master"))),
                "https://spa.example/roles",
                List.of("auth0"),
                "urn:zitadel:iam:org:project:roles",
                Map.of("admin", Map.of("1", "spa.example")),
                "number",
                7,
                "mixed",
                Arrays.asList("a", 1, null, List.of("b"), "c"));

        assertThat(ClaimPolicy.values(claims, "groups")).containsExactlyInAnyOrder("/spa/managers", "/spa/staff");
        assertThat(ClaimPolicy.values(claims, "role")).containsExactly("owner");
        assertThat(ClaimPolicy.values(claims, "realm_access.roles"))
                .containsExactlyInAnyOrder("manager", "offline_access");
        assertThat(ClaimPolicy.values(claims, "resource_access.my.client.roles"))
                .containsExactly("master");
        assertThat(ClaimPolicy.values(claims, "https://spa.example/roles")).containsExactly("auth0");
        assertThat(ClaimPolicy.values(claims, "urn:zitadel:iam:org:project:roles"))
                .containsExactly("admin");
        assertThat(ClaimPolicy.values(claims, "mixed")).containsExactly("a", "c");
        for (String nothing : List.of("number", "missing", "role.more", "groups.0", "", ".", "realm_access.", "..")) {
            assertThat(ClaimPolicy.values(claims, nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void onlyYesIsYes() {
        Map<String, Object> claims = Map.of("a", true, "b", "true", "c", "TRUE", "d", 1, "e", false);

        assertThat(ClaimPolicy.isTrue(claims, "a")).isTrue();
        assertThat(ClaimPolicy.isTrue(claims, "b")).isTrue();
        for (String no : List.of("c", "d", "e", "f")) {
            assertThat(ClaimPolicy.isTrue(claims, no)).as(no).isFalse();
        }
    }
}
