package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void refersToExactlyTheWanted() {
        Set<Reference> current = of(A, B);

        Reference.replace(current, List.of(C, B, C));

        assertThat(Reference.ids(current)).containsExactly(B, C);
    }

    @Test
    void leavesAloneWhatIsThere() {
        Reference kept = new Reference(A);
        Set<Reference> current = new HashSet<>(Set.of(kept, new Reference(B)));

        Reference.replace(current, List.of(A));

        assertThat(current).singleElement().isSameAs(kept);
    }

    @Test
    void refersToNothingWhenNothingIsWanted() {
        Set<Reference> current = of(A, B);

        Reference.replace(current, List.of());

        assertThat(current).isEmpty();
    }

    private static Set<Reference> of(UUID... ids) {
        Set<Reference> references = new HashSet<>();
        Reference.replace(references, List.of(ids));
        return references;
    }
}
