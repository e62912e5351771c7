package io.thermae.tenancy.mailsender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.mailsender.SenderAddressPolicy.Refusal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderAddressPolicyTest {

    private final SenderAddressPolicy policy = SenderAddressPolicy.of(
            " Salons.Example.KZ, сауна.қаз ,,thermae.example",
            List.of("No-Reply@Thermae.example", "none", "bounces@thermae.example"));

    @ParameterizedTest
    @CsvSource({
        "desk@salons.example.kz, desk@salons.example.kz",
        "Desk@SALONS.Example.kz, Desk@salons.example.kz",
        "desk@САУНА.қаз, desk@xn--80aa2bol.xn--80ao21a",
        "desk@salons。example。kz, desk@salons.example.kz",
        "desk+mail@thermae.example, desk+mail@thermae.example"
    })
    void an_address_of_a_domain_is_taken_however_it_is_written(String said, String stored) {
        String address = SenderAddressPolicy.normalised(said);

        assertThat(address).isEqualTo(stored);
        assertThat(Setting.MAIL_FROM.violation(address)).isEmpty();
        assertThat(policy.refusal(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk@example.kz",
                "desk@sub.salons.example.kz",
                "desk@xsalons.example.kz",
                "desk@salons.example.kz.evil.example",
                "desk@kz"
            })
    void only_these_domains_and_none_below_or_above_them(String address) {
        assertThat(policy.refusal(address)).contains(Refusal.FOREIGN_DOMAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@thermae.example",
                "NO-REPLY@thermae.example",
                "no-reply+x@thermae.example",
                "Bounces+0123@thermae.example"
            })
    void the_platforms_own_addresses_stay_its_own(String address) {
        assertThat(policy.refusal(address)).contains(Refusal.OF_THE_PLATFORM);
    }

    @Test
    void none_is_no_address() {
        assertThat(policy.refusal("none")).contains(Refusal.NOT_AN_ADDRESS);
    }

    @Test
    void without_domains_nobody_has_an_address_of_his_own() {
        SenderAddressPolicy nobody = SenderAddressPolicy.of("", List.of());

        assertThat(nobody.refusal("desk@salons.example.kz")).contains(Refusal.FOREIGN_DOMAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.example.kz", "@example.kz", "example .kz", ".kz", "kz", "a..kz", "https://a.kz"})
    void a_configuration_that_is_no_domain_is_told(String domain) {
        assertThatIllegalArgumentException().isThrownBy(() -> SenderAddressPolicy.of(domain, List.of()));
    }

    /** Almost addresses, of what headers and lists of addresses are made. */
    @Provide
    Arbitrary<String> almostAddresses() {
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("ab.@+\"<>,;:() \t\r\n\0\\")
                .withChars('\u0430', '\uff20', '\u2028', '\u202e')
                .ofMaxLength(6);
        Arbitrary<String> domain =
                Arbitraries.of("@salons.example.kz", "@SALONS.example.kz", "@salons.example.kz\r\nBcc: a@b.kz", "");
        return Combinators.combine(odd, domain, odd)
                .as((before, at, after) -> before + at + (after.length() > 3 ? after : ""));
    }

    @Property(tries = 5000)
    void what_is_taken_can_stand_in_a_header_as_it_is(@ForAll @From("almostAddresses") String said) {
        String address = SenderAddressPolicy.normalised(said);
        boolean taken = Setting.MAIL_FROM.violation(address).isEmpty()
                && policy.refusal(address).isEmpty();

        if (taken) {
            assertThat(address).matches("[\\x21-\\x7e&&[^@\"<>,;:()\\\\]]+@salons\\.example\\.kz");
        }
    }

    @Property
    void an_address_is_normalised_once_for_all(@ForAll @From("almostAddresses") String said) {
        String once = SenderAddressPolicy.normalised(said);

        assertThat(SenderAddressPolicy.normalised(once)).isEqualTo(once);
    }
}
