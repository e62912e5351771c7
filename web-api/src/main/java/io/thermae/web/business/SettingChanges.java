package io.thermae.web.business;

import io.thermae.kernel.FieldViolation;
import io.thermae.tenancy.api.Setting;
import io.thermae.web.json.Changes;
import io.thermae.web.json.UnknownFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads decisions on settings. */
public final class SettingChanges {

    /** For the API's description. */
    public static final String EXAMPLE =
            "{\"bookingLeadMinutes\": 60, \"autoConfirm\": false, \"reminderMinutes\": [1440, 120],"
                    + " \"slotGridMinutes\": null}";

    private SettingChanges() {}

    /** @throws UnknownFields if a key is no setting's */
    public static Map<Setting, Optional<Object>> of(Changes changes) {
        Map<Setting, Optional<Object>> decisions = new EnumMap<>(Setting.class);
        List<FieldViolation> unknown = new ArrayList<>();
        changes.values().forEach((key, value) -> Setting.ofKey(key)
                .ifPresentOrElse(
                        setting -> decisions.put(setting, value),
                        () -> unknown.add(new FieldViolation(key, "unknown_field"))));
        if (!unknown.isEmpty()) {
            throw new UnknownFields(unknown);
        }
        return decisions;
    }
}
