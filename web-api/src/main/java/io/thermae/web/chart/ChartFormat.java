package io.thermae.web.chart;

import io.thermae.web.json.Query;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms of charts: lines that stay sharp and can be read aloud, and points for what shows no lines. */
enum ChartFormat {
    SVG(ChartFormat.SVG_TYPE),
    PNG(ChartFormat.PNG_TYPE);

    static final String SVG_TYPE = "image/svg+xml";
    static final String PNG_TYPE = "image/png";

    private final String type;

    ChartFormat(String type) {
        this.type = type;
    }

    /**
     * The form that is wanted.
     *
     * @param value by name; null leaves it to the types
     * @param acceptable the best one first
     */
    static ChartFormat read(Query query, @Nullable String value, List<MediaType> acceptable) {
        ChartFormat read = query.oneOf("format", value == null ? null : value.toUpperCase(Locale.ROOT), values());
        return read != null
                ? read
                : acceptable.stream()
                        .flatMap(each -> Arrays.stream(values())
                                .filter(format -> each.isCompatible(MediaType.valueOf(format.type))))
                        .findFirst()
                        .orElse(SVG);
    }

    /** @param name of the file, without what its form is called */
    Response answer(Drawing drawing, String name) {
        byte[] content = this == SVG ? SvgChart.of(drawing) : PngChart.of(drawing);
        String file = name + "." + name().toLowerCase(Locale.ROOT);
        return Response.ok(content)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .build();
    }
}
