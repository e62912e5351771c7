package io.thermae.tenancy.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever names the objects have, dots among them, the joined names lead to what lies at their end. */
class ClaimPolicyPropertiesTest {

    @Property(tries = 200)
    void theJoinedNamesLeadToTheValue(@ForAll @From("names") List<String> names, @ForAll boolean withNoise) {
        Object claims = List.of("found");
        for (int i = names.size() - 1; i >= 0; i--) {
            Map<String, Object> outer = new HashMap<>();
            if (withNoise) {
                outer.put("noise", List.of("other"));
            }
            outer.put(names.get(i), claims);
            claims = outer;
        }

        assertThat(ClaimPolicy.values((Map<?, ?>) claims, String.join(".", names)))
                .containsExactly("found");
    }

    @Property(tries = 200)
    void nothingBreaksIt(@ForAll String path, @ForAll Map<String, List<String>> claims) {
        assertThat(ClaimPolicy.values(claims, path))
                .containsExactlyInAnyOrderElementsOf(Map.copyOf(claims).getOrDefault(path, List.of()).stream()
                        .distinct()
                        .toList());
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withChars("abc.:/")
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
