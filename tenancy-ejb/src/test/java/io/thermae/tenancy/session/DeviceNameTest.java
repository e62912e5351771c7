package io.thermae.tenancy.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0 | Edge, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36 | Chrome, Android",
                "curl/8.5.0 | curl/8.5.0",
                "Java-http-client/17.0.9 | Java-http-client/17.0.9",
            })
    void namesTheProgramAndTheSystem(String userAgent, String name) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void saysNothingOfWhoSaysNothing() {
        assertThat(DeviceName.of("")).isEqualTo("-");
        assertThat(DeviceName.of(" \t ")).isEqualTo("-");
    }

    @Test
    void isShortAndPrintableWhateverComes() {
        assertThat(DeviceName.of("x\u0000".repeat(5000) + "linux")).hasSizeLessThanOrEqualTo(60);
        assertThat(DeviceName.of("a\u0007b").chars()).noneMatch(Character::isISOControl);
    }
}
