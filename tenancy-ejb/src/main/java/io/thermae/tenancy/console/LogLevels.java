package io.thermae.tenancy.console;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows and sets log levels of the application's own loggers. */
final class LogLevels implements LoggingMXBean {

    private static final String OURS = "io.thermae";

    private final Notes notes;

    /** Loggers that nobody holds are forgotten with their levels. */
    private final Map<String, Logger> held = new ConcurrentHashMap<>();

    LogLevels(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String getLevel(String logger) {
        @Nullable Logger each = Logger.getLogger(logger);
        while (each != null && each.getLevel() == null) {
            each = each.getParent();
        }
        return each == null ? Level.INFO.getName() : each.getLevel().getName();
    }

    @Override
    public void setLevel(String logger, String level) {
        if (!logger.equals(OURS) && !logger.startsWith(OURS + ".")) {
            throw new IllegalArgumentException("Not a logger of the application: " + logger);
        }
        Level wanted = level.isEmpty() ? null : Level.parse(level);
        held.computeIfAbsent(logger, Logger::getLogger).setLevel(wanted);
        notes.changed("logging", Map.of("logger", logger, "level", wanted == null ? "its parent's" : wanted.getName()));
    }
}
