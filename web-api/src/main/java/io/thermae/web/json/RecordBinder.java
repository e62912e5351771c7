package io.thermae.web.json;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds a JSON object to a record and collects everything that is wrong with it: unknown fields, missing ones, wrong
 * types, and the constraints (Jakarta Validation) of the record's components. A component is required unless its type is
 * {@code @Nullable}; a required text is not blank.
 */
final class RecordBinder {

    private static final int MAX_ITEMS = 1000;

    private final Validator validator;
    private final List<FieldViolation> violations = new ArrayList<>();
    private boolean unknownFields;

    RecordBinder(Validator validator) {
        this.validator = validator;
    }

    /**
     * Binds it.
     *
     * @throws InvalidInput with all violations
     */
    <T extends Record> T bind(JsonObject json, Class<T> type) {
        T bound = record(json, type, "");
        if (unknownFields) {
            throw new UnknownFields(violations);
        }
        if (!violations.isEmpty() || bound == null) {
            throw new InvalidInput(violations);
        }
        return bound;
    }

    private <T extends Record> @Nullable T record(JsonObject json, Class<T> type, String path) {
        RecordShape shape = RecordShape.of(type);
        json.keySet().stream().filter(name -> !shape.names().contains(name)).forEach(name -> {
            unknownFields = true;
            violate(path + name, "unknown_field");
        });
        int before = violations.size();
        Object[] values = shape.components().stream()
                .map(component -> component(json, type, component, path))
                .toArray();
        return violations.size() > before ? null : shape.make(type, values);
    }

    private @Nullable Object component(JsonObject json, Class<?> type, RecordShape.Component component, String path) {
        String field = path + component.name();
        JsonValue value = json.get(component.name());
        int before = violations.size();
        Object bound = null;
        if (value == null || value == JsonValue.NULL) {
            if (component.required()) {
                violate(field, "required");
            }
        } else {
            bound = value(value, component.value(), field);
        }
        if (violations.size() == before) {
            checkConstraints(type, component.name(), bound, field);
        }
        return bound;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object value(JsonValue json, RecordShape.Value value, String field) {
        Class<?> type = value.type();
        if (value.element() != null) {
            return json instanceof JsonArray array ? list(array, value.element(), field) : violate(field, "wrong_type");
        }
        if (type == Money.class) {
            return json instanceof JsonObject object ? money(object, field) : violate(field, "wrong_type");
        }
        if (type.isRecord()) {
            return json instanceof JsonObject object
                    ? record(object, (Class<? extends Record>) type, field + ".")
                    : violate(field, "wrong_type");
        }
        return scalar(json, value, field);
    }

    private List<Object> list(JsonArray array, RecordShape.Value element, String field) {
        List<Object> values = new ArrayList<>();
        if (array.size() > MAX_ITEMS) {
            violations.add(new FieldViolation(field, "too_many", Map.of("max", MAX_ITEMS)));
            return values;
        }
        for (int i = 0; i < array.size(); i++) {
            String item = field + "[" + i + "]";
            if (array.get(i) == JsonValue.NULL) {
                violate(item, "required");
            } else {
                Object value = value(array.get(i), element, item);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private @Nullable Object scalar(JsonValue json, RecordShape.Value value, String field) {
        Class<?> type = value.type();
        try {
            if (json instanceof JsonString text && Scalars.isText(type)) {
                return Scalars.text(text.getString(), type, value.nullable(), value.longest());
            }
            if (json instanceof JsonNumber number && Scalars.isInteger(type)) {
                return Scalars.integer(number);
            }
            if (type == Boolean.class || type == boolean.class) {
                if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
                    return json == JsonValue.TRUE;
                }
            }
            return violate(field, "wrong_type");
        } catch (Scalars.Refused e) {
            violations.add(e.violationOf(field));
            return null;
        }
    }

    private @Nullable Object money(JsonObject json, String field) {
        MoneyFields fields = record(json, MoneyFields.class, field + ".");
        if (fields == null) {
            return null;
        }
        try {
            return fields.toMoney();
        } catch (Scalars.Refused e) {
            violations.add(e.violationOf(field + "." + e.field()));
            return null;
        }
    }

    /** One rule for each field is enough to go on with: its length before its form. */
    private <T> void checkConstraints(Class<T> type, String name, @Nullable Object value, String field) {
        if (validator.getConstraintsForClass(type).getConstraintsForProperty(name) == null) {
            return;
        }
        validator.validateValue(type, name, value).stream()
                .min(Comparator.comparing((ConstraintViolation<T> violation) -> !Constraints.isOfSize(violation)))
                .map(violation -> Constraints.violation(field, violation))
                .ifPresent(violations::add);
    }

    private @Nullable Object violate(String field, String code) {
        violations.add(new FieldViolation(field, code));
        return null;
    }
}
