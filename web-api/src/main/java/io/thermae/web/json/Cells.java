package io.thermae.web.json;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Binds the rows of a table to records, by the rules by which bodies are: a column for each component. An empty cell says
 * nothing; what is a list stands in one cell, with {@value #BETWEEN} between; an amount of money has its currency in the
 * column {@value #CURRENCY}.
 */
@ApplicationScoped
public class Cells {

    /** Between the items of a list. */
    public static final String BETWEEN = "|";

    /** The column of the currency. */
    public static final String CURRENCY = "currency";

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    @Inject
    Validator validator;

    /** Columns by their names. */
    public record Columns(List<String> names) {

        /**
         * What a row says.
         *
         * @throws InvalidInput if it has another number of cells
         */
        Map<String, String> of(List<String> cells) {
            if (cells.size() != names.size()) {
                throw new InvalidInput(
                        List.of(new FieldViolation("", "wrong_cell_count", Map.of("count", names.size()))));
            }
            Map<String, String> said = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                said.put(names.get(i), cells.get(i).strip());
            }
            return said;
        }
    }

    /**
     * Holds that the columns are those of a record, and others that nobody reads.
     *
     * @throws UnknownFields that names the others
     * @throws InvalidInput that names those that are missing
     */
    public Columns columns(List<String> names, Class<? extends Record> type, Set<String> passedOver) {
        List<String> known = new ArrayList<>(passedOver);
        List<String> needed = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            known.add(component.getName());
            if (component.getType() == Money.class) {
                known.add(CURRENCY);
            }
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                needed.add(component.getName());
            }
        }
        List<FieldViolation> unknown = violations(names, known, "unknown_field");
        if (!unknown.isEmpty()) {
            throw new UnknownFields(unknown);
        }
        List<FieldViolation> missing = violations(needed, names, "required");
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        return new Columns(names);
    }

    /** @throws InvalidInput with all that is wrong */
    public <T extends Record> T bind(Columns columns, List<String> cells, Class<T> type) {
        Map<String, String> said = columns.of(cells);
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (RecordComponent component : type.getRecordComponents()) {
            String cell = said.getOrDefault(component.getName(), "");
            if (!cell.isEmpty()) {
                json.add(component.getName(), value(component, cell, said));
            }
        }
        return new RecordBinder(validator).bind(json.build(), type);
    }

    private static JsonValue value(RecordComponent component, String cell, Map<String, String> said) {
        Class<?> type = component.getType();
        if (type == Money.class) {
            JsonObjectBuilder money = Json.createObjectBuilder().add("amount", cell);
            String currency = said.getOrDefault(CURRENCY, "");
            return (currency.isEmpty() ? money : money.add(CURRENCY, currency)).build();
        }
        if (type == List.class) {
            JsonArrayBuilder items = Json.createArrayBuilder();
            Arrays.stream(cell.split(Pattern.quote(BETWEEN), -1))
                    .map(String::strip)
                    .forEach(items::add);
            return items.build();
        }
        if (Scalars.isInteger(type) && INTEGER.matcher(cell).matches()) {
            return Json.createValue(new BigDecimal(cell));
        }
        String word = cell.toLowerCase(Locale.ROOT);
        if (type == Boolean.class && (word.equals("true") || word.equals("false"))) {
            return word.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(cell);
    }

    private static List<FieldViolation> violations(List<String> names, List<String> known, String code) {
        return names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldViolation(name, code))
                .toList();
    }
}
