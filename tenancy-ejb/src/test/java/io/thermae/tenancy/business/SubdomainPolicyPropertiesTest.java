package io.thermae.tenancy.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class SubdomainPolicyPropertiesTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** Groups of writings that are taken for each other. */
    private static final List<List<String>> ALIKE =
            List.of(List.of("0", "o"), List.of("1", "l", "i"), List.of("m", "rn"), List.of("w", "vv"));

    /** Mostly names, and some that are almost names. */
    @Provide
    Arbitrary<String> almostNames() {
        return Arbitraries.strings()
                .withChars("abcxyz019-")
                .withChars('-', '.', '_', 'A', '\u0430', '\n')
                .ofMaxLength(45);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars(LETTERS).ofMinLength(3).ofMaxLength(20);
    }

    /** What a name may be, said letter by letter. */
    private static boolean oracle(String name) {
        if (name.length() < 3 || name.length() > 40) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            boolean inside = i > 0 && i < name.length() - 1;
            boolean hyphen = name.charAt(i) == '-' && inside && name.charAt(i + 1) != '-';
            if (LETTERS.indexOf(name.charAt(i)) < 0 && !hyphen) {
                return false;
            }
        }
        return true;
    }

    @Property
    void isWellFormedAsTheOracleSays(@ForAll @From("almostNames") String name) {
        assertThat(SubdomainPolicy.isWellFormed(name)).isEqualTo(oracle(name));
    }

    @Property
    void takesNothingButAscii(@ForAll @StringLength(min = 3, max = 40) String name) {
        if (SubdomainPolicy.isWellFormed(name)) {
            assertThat(name).matches("[a-z0-9-]+").doesNotContain("--").doesNotStartWith("xn--");
        }
    }

    @Property
    void theSkeletonIsItsOwnSkeleton(@ForAll @From("names") String name) {
        String skeleton = SubdomainPolicy.skeleton(name);
        assertThat(SubdomainPolicy.skeleton(skeleton)).isEqualTo(skeleton);
    }

    @Property
    void theSkeletonOfAWholeIsThatOfItsParts(@ForAll @From("names") String head, @ForAll @From("names") String tail) {
        assertThat(SubdomainPolicy.skeleton(head + tail))
                .isEqualTo(SubdomainPolicy.skeleton(head) + SubdomainPolicy.skeleton(tail));
    }

    @Property
    void anotherWritingHasTheSameSkeleton(
            @ForAll @From("names") String head,
            @ForAll @From("names") String tail,
            @ForAll @CharRange(from = 0, to = 3) char group) {
        for (String one : ALIKE.get(group)) {
            for (String other : ALIKE.get(group)) {
                assertThat(SubdomainPolicy.skeleton(head + one + tail))
                        .isEqualTo(SubdomainPolicy.skeleton(head + other + tail));
            }
        }
    }

    @Property
    void namesOfOtherLettersKeepApart(
            @ForAll @CharRange(from = 'a', to = 'h') @StringLength(min = 3, max = 10) String one,
            @ForAll @CharRange(from = 'a', to = 'h') @StringLength(min = 3, max = 10) String other) {
        assertThat(SubdomainPolicy.skeleton(one).equals(SubdomainPolicy.skeleton(other)))
                .isEqualTo(one.equals(other));
    }
}
