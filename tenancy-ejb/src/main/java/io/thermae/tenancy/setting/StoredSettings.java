package io.thermae.tenancy.setting;

import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.SettingView.Source;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/** Reads settings out of rows, and the platform's out of its configuration. */
@ApplicationScoped
public class StoredSettings {

    /** Columns that a query of branches {@code b} reads along, so that settings cost no round trip. */
    public static final String COLUMNS =
            """
            array(select s.key || '=' || s.value from tenancy.business_setting s) as business_settings,
            array(select s.key || '=' || s.value from tenancy.branch_setting s where s.branch_id = b.id) as branch_settings,
            (select t.language from tenancy.tenant t) as business_language
            """;

    @Inject
    Config config;

    private final Map<Setting, Object> platform = new EnumMap<>(Setting.class);

    @PostConstruct
    void readConfiguration() {
        for (Setting setting : Setting.values()) {
            platform.put(setting, setting.configured(config.getValue(setting.configuration(), String.class)));
        }
    }

    /** A configuration that is wrong is told when a node starts, not when the first client comes. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // by now it has been read
    }

    /** What the platform says. */
    Object platform(Setting setting) {
        return Objects.requireNonNull(platform.get(setting));
    }

    /** What is in force in the branch of a row with {@link #COLUMNS}. */
    public BranchSettings settings(ResultSet row) throws SQLException {
        return branch(row).settings();
    }

    Decisions branch(ResultSet row) throws SQLException {
        return business(row).and(Source.BRANCH, values(row, "branch_settings"));
    }

    Decisions business(ResultSet row) throws SQLException {
        return new Decisions()
                .and(Source.PLATFORM, platform)
                .and(Source.BUSINESS, values(row, "business_settings"))
                .and(Source.BUSINESS, Map.of(Setting.DEFAULT_LANGUAGE, row.getString("business_language")));
    }

    /** Settings that are not known any more are left alone. */
    private static Map<Setting, Object> values(ResultSet row, String column) throws SQLException {
        Map<Setting, Object> values = new EnumMap<>(Setting.class);
        for (String entry : (String[]) row.getArray(column).getArray()) {
            int equals = entry.indexOf('=');
            Setting.ofKey(entry.substring(0, equals))
                    .ifPresent(setting -> values.put(setting, setting.parse(entry.substring(equals + 1))));
        }
        return values;
    }
}
