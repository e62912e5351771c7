package io.thermae.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies are read strictly, and everything wrong with one is said at once. */
class RecordBinderTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    record Person(@Size(max = 5) String name, @Nullable @Email String email) {}

    record Shift(DayOfWeek day, LocalTime start) {}

    record Order(
            Person person,
            @Min(1) @Max(10) int count,
            @Nullable Money price,
            @Nullable UUID id,
            @Nullable @Size(min = 1, max = 2) List<Shift> shifts,
            @Nullable Boolean urgent) {}

    @Test
    void readsWhatIsRight() {
        Order order = bind(
                """
                {"person": {"name": "Dana"}, "count": 3, "price": {"amount": "15.50", "currency": "KZT"},
                 "shifts": [{"day": "MONDAY", "start": "09:00"}], "urgent": false, "id": null}
                """);

        assertThat(order.person()).isEqualTo(new Person("Dana", null));
        assertThat(order.price()).extracting(Money::minorUnits).isEqualTo(1550L);
        assertThat(order.shifts()).containsExactly(new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'person': {'name': ''}, 'count': 1} | person.name | required",
                "{'person': {'name': '   '}, 'count': 1} | person.name | required",
                "{'person': {'name': 'Danaaaa'}, 'count': 1} | person.name | too_long",
                "{'person': {'name': 5}, 'count': 1} | person.name | wrong_type",
                "{'person': {'name': 'A\\u0000'}, 'count': 1} | person.name | invalid_characters",
                "{'person': {'name': 'A', 'email': 'no'}, 'count': 1} | person.email | invalid_email",
                "{'person': [], 'count': 1} | person | wrong_type",
                "{'person': null, 'count': 1} | person | required",
                "{'person': {'name': 'A'}} | count | required",
                "{'person': {'name': 'A'}, 'count': '1'} | count | wrong_type",
                "{'person': {'name': 'A'}, 'count': 1.5} | count | wrong_type",
                "{'person': {'name': 'A'}, 'count': 0} | count | out_of_range",
                "{'person': {'name': 'A'}, 'count': 1e999999999} | count | out_of_range",
                "{'person': {'name': 'A'}, 'count': 1, 'id': '5'} | id | invalid_format",
                "{'person': {'name': 'A'}, 'count': 1, 'urgent': 'yes'} | urgent | wrong_type",
                "{'person': {'name': 'A'}, 'count': 1, 'shifts': []} | shifts | too_few",
                "{'person': {'name': 'A'}, 'count': 1, 'shifts': [null]} | shifts[0] | required",
                "{'person': {'name': 'A'}, 'count': 1, 'shifts': [{'day': 'SOMEDAY', 'start': '09:00'}]} | shifts[0].day | unknown_value",
                "{'person': {'name': 'A'}, 'count': 1, 'shifts': [{'day': 'MONDAY', 'start': '9'}]} | shifts[0].start | invalid_format",
                "{'person': {'name': 'A'}, 'count': 1, 'price': {'amount': 5, 'currency': 'KZT'}} | price.amount | wrong_type",
                "{'person': {'name': 'A'}, 'count': 1, 'price': {'amount': '-5', 'currency': 'KZT'}} | price.amount | invalid_amount",
                "{'person': {'name': 'A'}, 'count': 1, 'price': {'amount': '5.005', 'currency': 'KZT'}} | price.amount | too_many_decimals",
                "{'person': {'name': 'A'}, 'count': 1, 'price': {'amount': '5', 'currency': 'XYZ'}} | price.currency | unknown_currency"
            })
    void namesTheFieldAndTheRule(String json, String field, String code) {
        InvalidInput refused = refused(json.replace('\'', '"'));

        assertThat(refused.violations())
                .extracting(violation -> violation.field() + ": " + violation.code())
                .contains(field + ": " + code);
    }

    @Test
    void namesEverythingAtOnce() {
        InvalidInput refused = refused("{\"person\": {\"email\": \"x\"}, \"count\": \"many\", \"id\": 7}");

        assertThat(refused.violations())
                .extracting(violation -> violation.field())
                .containsExactlyInAnyOrder("person.name", "person.email", "count", "id");
    }

    @Test
    void refusesFieldsThatNobodyReads() {
        InvalidInput refused = refused("{\"person\": {\"name\": \"A\", \"nmae\": \"B\"}, \"count\": 1}");

        assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_FIELD);
        assertThat(refused.violations()).singleElement().satisfies(violation -> assertThat(violation.field())
                .isEqualTo("person.nmae"));
    }

    private static InvalidInput refused(String json) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> bind(json));
        assertThat(refused).as(json).isNotNull();
        return refused;
    }

    private static Order bind(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return new RecordBinder(VALIDATOR).bind(reader.readObject(), Order.class);
        }
    }
}
