package io.thermae.tenancy.setting;

import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.SettingView;
import io.thermae.tenancy.api.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes settings. */
@Stateless
@PermitAll
@TenantTransaction
public class SettingsBean implements Settings {

    private static final String OF_BUSINESS =
            "select " + StoredSettings.COLUMNS + " from (values (null::uuid)) as b (id)";
    private static final String OF_BRANCH =
            "select " + StoredSettings.COLUMNS + " from tenancy.branch b where b.id = ?";

    @Inject
    Sql sql;

    @Inject
    StoredSettings stored;

    @Override
    public List<SettingView> ofBusiness() {
        return sql.query(OF_BUSINESS, stored::business).get(0).views();
    }

    @Override
    public List<SettingView> ofBranch(UUID branchId) {
        return branch(branchId).views();
    }

    @Override
    public BranchSettings inForce(UUID branchId) {
        return branch(branchId).settings();
    }

    @Override
    public List<SettingView> decideForBusiness(Map<Setting, Optional<Object>> decisions) {
        check(decisions);
        if (decisions.keySet().stream().anyMatch(Setting::isOfRetention)) {
            // at its next turn, which is now
            sql.update("delete from tenancy.retention");
        }
        decisions.forEach((setting, value) -> {
            if (setting == Setting.DEFAULT_LANGUAGE) {
                sql.update(
                        "update tenancy.tenant set language = ?, version = version + 1 where language <> ?",
                        value.orElseThrow(() -> new InvalidInput(setting.key(), "required")),
                        value.orElseThrow());
            } else if (value.isEmpty()) {
                sql.update("delete from tenancy.business_setting where key = ?", setting.key());
            } else {
                sql.update(
                        """
                        insert into tenancy.business_setting (key, value) values (?, ?)
                        on conflict (tenant_id, key) do update set value = excluded.value
                        """,
                        setting.key(),
                        value.get().toString());
            }
        });
        return ofBusiness();
    }

    @Override
    public List<SettingView> decideForBranch(UUID branchId, Map<Setting, Optional<Object>> decisions) {
        check(decisions);
        branch(branchId);
        decisions.keySet().stream().filter(Setting::isOfRetention).findFirst().ifPresent(setting -> {
            throw new InvalidInput(setting.key(), "business_only");
        });
        decisions.forEach((setting, value) -> {
            if (value.isEmpty()) {
                sql.update(
                        "delete from tenancy.branch_setting where branch_id = ? and key = ?", branchId, setting.key());
            } else {
                sql.update(
                        """
                        insert into tenancy.branch_setting (branch_id, key, value) values (?, ?, ?)
                        on conflict (tenant_id, branch_id, key) do update set value = excluded.value
                        """,
                        branchId,
                        setting.key(),
                        value.get().toString());
            }
        });
        return ofBranch(branchId);
    }

    private Decisions branch(UUID branchId) {
        return sql.first(OF_BRANCH, stored::branch, branchId).orElseThrow(() -> new NotFound("branch"));
    }

    private static void check(Map<Setting, Optional<Object>> decisions) {
        List<FieldViolation> violations = new ArrayList<>();
        decisions.forEach((setting, value) -> value.flatMap(setting::violation).ifPresent(violations::add));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
