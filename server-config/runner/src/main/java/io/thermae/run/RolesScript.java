package io.thermae.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code roles.sql}, which a database administrator runs with psql, run by JDBC. Of psql's own language it knows what
 * the script uses: variables in quotes, and one change of the database.
 */
final class RolesScript {
    static final String CHANGE_OF_DATABASE = "\\connect thermae";
    /** A role or a database that is there already: the script runs at every start, so that passwords follow the settings. */
    private static final Set<String> THERE_ALREADY = Set.of("42710", "42P04");

    private final String text;

    private RolesScript(String text) {
        this.text = text;
    }

    static RolesScript with(Map<String, String> variables) {
        String text = Resources.text("roles.sql")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        for (var variable : variables.entrySet()) {
            text = text.replace(
                    ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
        }
        return new RolesScript(text);
    }

    /** Runs what comes before the change of the database, on a connection to any. */
    void runOnServer(Connection connection) throws SQLException {
        run(connection, text.substring(0, text.indexOf(CHANGE_OF_DATABASE)));
    }

    /** Runs the rest, on a connection to the database {@code thermae}. */
    void runInDatabase(Connection connection) throws SQLException {
        run(connection, text.substring(text.indexOf(CHANGE_OF_DATABASE) + CHANGE_OF_DATABASE.length()));
    }

    private static void run(Connection connection, String part) throws SQLException {
        for (String command : commands(part)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            } catch (SQLException e) {
                if (!THERE_ALREADY.contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** The script ends every command at the end of a line, and has no semicolon there otherwise. */
    private static List<String> commands(String part) {
        List<String> commands = new ArrayList<>();
        for (String command : part.split(";\n", -1)) {
            if (!command.isBlank()) {
                commands.add(command.strip());
            }
        }
        return commands;
    }
}
