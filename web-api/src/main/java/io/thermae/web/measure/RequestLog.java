package io.thermae.web.measure;

import io.thermae.kernel.Caller;
import io.thermae.kernel.Trace;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON for each request, at INFO: in the server's log, or in files of its own where
 * {@code thermae.request-log.file} names one, together with the lines of deliveries. No query, no body, no address.
 */
@ApplicationScoped
public class RequestLog {

    private static final Logger LOG = Logger.getLogger("io.thermae.request");
    private static final List<Logger> OF_THE_FILE = List.of(LOG, Logger.getLogger("io.thermae.delivery"));
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final int FILE_BYTES = 50 * 1024 * 1024;
    private static final int FILES = 5;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.request-log.file")
    Optional<String> file;

    private @Nullable Handler handler;

    @PostConstruct
    void open() {
        file.filter(name -> !name.isBlank()).ifPresent(name -> {
            try {
                Handler opened = new FileHandler(name, FILE_BYTES, FILES, true);
                opened.setEncoding("UTF-8");
                opened.setFormatter(new Lines());
                OF_THE_FILE.forEach(logger -> logger.addHandler(opened));
                OF_THE_FILE.forEach(logger -> logger.setUseParentHandlers(false));
                handler = opened;
            } catch (IOException e) {
                throw new UncheckedIOException("The request log cannot be written to " + name, e);
            }
        });
    }

    @PreDestroy
    void close() {
        Handler opened = handler;
        if (opened != null) {
            OF_THE_FILE.forEach(logger -> logger.removeHandler(opened));
            OF_THE_FILE.forEach(logger -> logger.setUseParentHandlers(true));
            opened.close();
        }
    }

    void write(Done done, Caller caller, String requestId, Trace trace) {
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        JsonObjectBuilder line = JSON.createObjectBuilder()
                .add("time", clock.instant().toString())
                .add("method", done.method())
                .add("route", done.route())
                .add("status", done.status())
                .add("durationMs", done.effort().nanos() / 1_000_000)
                .add("roundTrips", done.effort().roundTrips());
        if (done.effort().bytes() >= 0) {
            line.add("bytes", done.effort().bytes());
        }
        addIfKnown(line, "tenantId", caller.tenant());
        addIfKnown(line, "userId", caller.userId());
        addIfKnown(line, "role", caller.role());
        line.add("requestId", requestId).add("traceId", trace.traceId());
        LOG.info(line.build().toString());
    }

    private static void addIfKnown(JsonObjectBuilder line, String name, @Nullable Object value) {
        if (value != null) {
            line.add(name, value.toString());
        }
    }

    /** A record's message and nothing else. */
    private static final class Lines extends Formatter {
        @Override
        public String format(LogRecord line) {
            return line.getMessage() + "\n";
        }
    }
}
