package io.thermae.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The message catalogue says everything, in every language. */
class CatalogueTest {

    /** A rule's code in the source: the second text of a violation, or a text that a reader refuses with; not what an example in JSON says. */
    private static final Pattern FIELD_CODE = Pattern.compile(
            "new (?:FieldViolation|InvalidInput)\\(\\s*[^;]*?,\\s*\"([a-z_]+)\"|(?:violate|refuse)\\([^;\"]*(?:\"[^\"]*\")?[^;\"]*,\\s*\"([a-z_]+)\""
                    + "|new Scalars\\.Refused\\(\\s*(?:\"[^\"]*\",\\s*)?\"([a-z_]+)\"|class, \"([a-z_]+)\"|\\s[?:] \"([a-z_]+)\"");

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEveryErrorInEachLanguage(Language language) throws IOException {
        Properties texts = texts(language);

        for (ErrorCode code : ErrorCode.values()) {
            assertThat(texts.getProperty("error." + code.code()))
                    .as(code.code())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEveryRuleOfAFieldThatTheSourcesName(Language language) throws IOException {
        Properties texts = texts(language);
        Set<String> codes = codesInTheSources();

        assertThat(codes).contains("required", "weak_password", "overlaps", "wrong_type", "invalid_email");
        for (String code : codes) {
            assertThat(texts.getProperty("field." + code)).as(code).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(CalendarFailure.class)
    void saysWhyACalendarCouldNotBeRead(CalendarFailure failure) throws IOException {
        assertThat(texts(Language.EN).getProperty("calendar." + failure.code())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheSameKeysAndParametersAsEnglish(Language language) throws IOException {
        Properties english = texts(Language.EN);
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(parameters(texts.getProperty(key))).as(key).isEqualTo(parameters(english.getProperty(key)));
        }
    }

    @Test
    void putsParametersIntoTheText() {
        assertThat(Catalogue.text(Language.RU, "field.too_long", Map.of("max", 40)))
                .isEqualTo("Слишком длинно: не более 40.");
    }

    private static Set<String> codesInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
            for (Path file : files.filter(CatalogueTest::isMainSource).toList()) {
                Matcher matcher = FIELD_CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        if (matcher.group(group) != null) {
                            codes.add(matcher.group(group));
                        }
                    }
                }
            }
        }
        return codes;
    }

    private static boolean isMainSource(Path file) {
        String name = file.toString().replace('\\', '/');
        // what is printed has words of its own
        return name.endsWith(".java")
                && !name.contains("/finance/paper/")
                && Stream.of("shared-kernel", "tenancy-ejb", "booking-ejb", "finance-ejb", "engagement-ejb", "web-api")
                        .anyMatch(module -> name.contains(module + "/src/main/java/"));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("errors_" + language.tag() + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
