package io.thermae.tenancy.setting;

import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.SettingView.Source;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What has been decided, from the platform down; the last word on each setting is in force. */
public final class Decisions {

    private record Decision(Object value, Source source) {}

    private final Map<Setting, Decision> inForce = new EnumMap<>(Setting.class);

    /** Adds what somebody has decided; what was decided before stands below it. */
    public Decisions and(Source source, Map<Setting, Object> decided) {
        decided.forEach((setting, value) -> inForce.put(setting, new Decision(value, source)));
        return this;
    }

    /** In the order of {@link Setting}. */
    List<SettingView> views() {
        return Arrays.stream(Setting.values())
                .map(setting -> {
                    Decision decision = Objects.requireNonNull(inForce.get(setting), setting.key());
                    return new SettingView(
                            setting.key(),
                            decision.value(),
                            decision.source(),
                            setting.type(),
                            setting.min(),
                            setting.max(),
                            setting.choices(),
                            setting.description());
                })
                .toList();
    }

    /** The values as a branch's. */
    public BranchSettings settings() {
        Map<Setting, Object> values = new EnumMap<>(Setting.class);
        inForce.forEach((setting, decision) -> values.put(setting, decision.value()));
        return BranchSettings.of(values);
    }
}
