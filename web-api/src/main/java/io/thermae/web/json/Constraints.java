package io.thermae.web.json;

import io.thermae.kernel.FieldViolation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells broken constraints by our own codes. */
final class Constraints {

    private static final Map<Class<? extends Annotation>, String> CODES = Map.of(
            Email.class, "invalid_email",
            Max.class, "out_of_range",
            Min.class, "out_of_range",
            NotEmpty.class, "required",
            Pattern.class, "invalid_format");

    private Constraints() {}

    static boolean isOfSize(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Size;
    }

    static FieldViolation violation(String field, ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> parameters = new HashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (name.equals("min") || name.equals("max")) {
                parameters.put(name, value);
            }
        });
        String code = constraint instanceof Size size
                ? sizeCode(size, violation.getInvalidValue())
                : CODES.getOrDefault(constraint.annotationType(), "invalid_format");
        return new FieldViolation(field, code, parameters);
    }

    private static String sizeCode(Size size, Object value) {
        if (value instanceof Collection<?> items) {
            return items.size() > size.max() ? "too_many" : "too_few";
        }
        return String.valueOf(value).length() > size.max() ? "too_long" : "too_short";
    }
}
