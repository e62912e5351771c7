package io.thermae.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files alone may be larger. */
class BodyLimitTest {

    @ParameterizedTest
    @CsvSource({
        "PUT,  expenses/1/receipt,   1000,    5242880",
        "PUT,  expenses/1/receipt,   9000000, 9000000",
        "POST, expenses/1/receipt,   1000,    1000",
        "PUT,  expenses/1,           1000,    1000",
        "PUT,  expenses/1/2/receipt, 1000,    1000",
        "PUT,  x/expenses/1/receipt, 1000,    1000"
    })
    void isThatOfThePath(String method, String path, long usual, long most) {
        assertThat(BodyLimit.mostBytes(method, path, usual)).isEqualTo(most);
    }
}
