package io.thermae.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every error code of the table was an answer to some test on Payara Micro, in each language. */
class ErrorCodesIT {

    private static final List<Path> OBSERVED = List.of(
            Path.of("../on-payara-micro/target/observed-errors.txt"),
            Path.of("../processes/target/observed-errors.txt"));

    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    /** What no test brings about on purpose. */
    private static final Set<ErrorCode> NOT_ON_PURPOSE =
            Set.of(ErrorCode.INTERNAL_ERROR, ErrorCode.SERVICE_UNAVAILABLE);

    @Test
    void everyErrorCodeWasAnsweredInEveryLanguage() throws IOException {
        Set<String> missing = Arrays.stream(ErrorCode.values())
                .filter(code -> !NOT_ON_PURPOSE.contains(code))
                .flatMap(code -> LANGUAGES.stream().map(language -> code.code() + " " + language))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Path observed : OBSERVED) {
            missing.removeAll(Files.readAllLines(observed));
        }

        assertThat(missing).as("refusals that no test has seen").isEmpty();
    }
}
