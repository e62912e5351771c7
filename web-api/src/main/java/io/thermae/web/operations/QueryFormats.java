package io.thermae.web.operations;

import io.thermae.booking.api.ReportMasters;
import io.thermae.web.json.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes the form of query parameters. Resources take them as texts, so that all that is wrong with them is said at once
 * ({@link Query}); a name has one form everywhere.
 */
final class QueryFormats {

    private static final Set<String> DATES = Set.of("at", "compareAt", "from", "to", "createdFrom", "createdTo");

    private static final Set<String> INSTANTS = Set.of("asOf");

    private QueryFormats() {}

    static void describe(String path, Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters == null) {
            return;
        }
        parameters.stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                .forEach(parameter -> describe(path, parameter));
    }

    private static void describe(String path, Parameter parameter) {
        String name = parameter.getName();
        if (DATES.contains(name)) {
            parameter.setSchema(
                    isLog(path)
                            ? OASFactory.createSchema().anyOf(List.of(text("date"), text("date-time")))
                            : text("date"));
        } else if (INSTANTS.contains(name)) {
            parameter.setSchema(text("date-time"));
        } else if (name.equals("limit")) {
            parameter.setSchema(OASFactory.createSchema()
                    .type(Schema.SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Query.MAX_LIMIT))
                    .defaultValue(Query.DEFAULT_LIMIT));
        } else if (name.equals("rebookedWithinDays")) {
            parameter.setSchema(OASFactory.createSchema()
                    .type(Schema.SchemaType.INTEGER)
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(ReportMasters.MAX_DAYS))
                    .defaultValue(ReportMasters.REBOOKED_WITHIN_DAYS));
        } else if (name.endsWith("Id") && parameter.getSchema().getType() == Schema.SchemaType.STRING) {
            parameter.setSchema(text("uuid"));
        }
    }

    /** Logs are looked through by the minute too. */
    private static boolean isLog(String path) {
        return path.endsWith("/audit")
                || path.contains("/audit/")
                || path.endsWith("/deliveries")
                || path.endsWith("/messages");
    }

    private static Schema text(String format) {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).format(format);
    }
}
