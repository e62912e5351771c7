package io.thermae.tenancy.setting;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.MailAddresses;
import io.thermae.tenancy.api.QuietHoursDecided;
import io.thermae.tenancy.api.ReminderTimesDecided;
import io.thermae.tenancy.api.Setting;
import io.thermae.tenancy.api.Settings;
import io.thermae.tenancy.api.SettingsView;
import io.thermae.tenancy.mailsender.SenderAddresses;
import io.thermae.tenancy.mailsender.SenderProofs;
import io.thermae.tenancy.version.BusinessVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String SENDER = ", " + SenderProofs.CONFIRMED + " as sender";

    private static final String OF_BUSINESS = "select " + StoredSettings.COLUMNS + SENDER
            + ", (select version from tenancy.tenant) as version from (values (null::uuid)) as b (id)";

    /** What is in force in a branch changes with the business's word too, so both versions count; both only rise. */
    private static final String BRANCH_VERSION = "b.version + t.version as version";

    private static final String BRANCH = " from tenancy.branch b cross join tenancy.tenant t where b.id = ?";
    private static final String IN_FORCE = "select " + StoredSettings.COLUMNS + BRANCH;
    private static final String OF_BRANCH =
            "select " + StoredSettings.COLUMNS + SENDER + ", " + BRANCH_VERSION + BRANCH;
    private static final String LOCK_BRANCH = "select " + BRANCH_VERSION
            + " from tenancy.branch b cross join tenancy.tenant t where b.id = ? for share of t for no key update of b";

    private static final String MAIL_ADDRESSES =
            "select (select s.value from tenancy.business_setting s where s.key = 'mailReplyTo') as reply_to" + SENDER;

    @Inject
    Sql sql;

    @Inject
    StoredSettings stored;

    @Inject
    BusinessVersion version;

    @Inject
    ExpectedVersion expected;

    @Inject
    CurrentCaller caller;

    @Inject
    Outbox outbox;

    @Inject
    SenderAddresses senders;

    @Inject
    SenderProofs senderProofs;

    @Override
    public SettingsView ofBusiness() {
        return sql.query(OF_BUSINESS, row -> view(stored.business(row), row)).get(0);
    }

    @Override
    public SettingsView ofBranch(UUID branchId) {
        return sql.first(OF_BRANCH, row -> view(stored.branch(row), row), branchId)
                .orElseThrow(() -> new NotFound("branch"));
    }

    private SettingsView view(Decisions decisions, ResultSet row) throws SQLException {
        return new SettingsView(
                decisions.views(), row.getLong("version"), sender(row).isPresent());
    }

    /** The proved address, as long as this installation lets mails come from it. */
    private Optional<String> sender(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("sender")).filter(senders::permits);
    }

    @Override
    public BranchSettings inForce(UUID branchId) {
        return sql.first(IN_FORCE, stored::settings, branchId).orElseThrow(() -> new NotFound("branch"));
    }

    @Override
    public MailAddresses mailAddresses() {
        return sql.query(
                        MAIL_ADDRESSES,
                        row -> new MailAddresses(
                                sender(row).orElse(null), replyTo(row).orElse(null)))
                .get(0);
    }

    private Optional<String> replyTo(ResultSet row) throws SQLException {
        String decided = row.getString("reply_to");
        return Optional.of(
                        decided == null ? stored.platform(Setting.MAIL_REPLY_TO).toString() : decided)
                .filter(address -> !address.equals("none"));
    }

    @Override
    public SettingsView decideForBusiness(Map<Setting, Optional<Object>> wanted) {
        Map<Setting, Optional<Object>> decisions = senders.written(wanted);
        check(decisions);
        Optional<String> sender =
                decisions.getOrDefault(Setting.MAIL_FROM, Optional.empty()).map(Object::toString);
        sender.ifPresent(senders::require);
        version.edit();
        if (decisions.containsKey(Setting.MAIL_FROM)) {
            senderProofs.keepOnly(sender.orElse(null));
        }
        if (decisions.keySet().stream().anyMatch(Setting::isOfRetention)) {
            // at its next turn, which is now
            sql.update("delete from tenancy.retention");
        }
        decisions.forEach((setting, value) -> {
            if (setting == Setting.DEFAULT_LANGUAGE) {
                sql.update(
                        "update tenancy.tenant set language = ?",
                        value.orElseThrow(() -> new InvalidInput(setting.key(), "required")));
            } else if (value.isEmpty()) {
                sql.update("delete from tenancy.business_setting where key = ?", setting.key());
            } else {
                sql.update(
                        """
                        insert into tenancy.business_setting (key, value) values (?, ?)
                        on conflict (tenant_id, key) do update set value = excluded.value
                        """,
                        setting.key(),
                        setting.text(value.get()));
            }
        });
        tellOfReminders(decisions, caller.tenant().value());
        return ofBusiness();
    }

    @Override
    public SettingsView decideForBranch(UUID branchId, Map<Setting, Optional<Object>> decisions) {
        check(decisions);
        edit(branchId);
        decisions.keySet().stream()
                .filter(Setting::isOfBusinessOnly)
                .findFirst()
                .ifPresent(setting -> {
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
                        setting.text(value.get()));
            }
        });
        tellOfReminders(decisions, branchId);
        return ofBranch(branchId);
    }

    /** Of visits that are booked already clients are reminded and asked as it was decided last. */
    private void tellOfReminders(Map<Setting, Optional<Object>> decisions, UUID whose) {
        if (decisions.containsKey(Setting.REMINDER_MINUTES)
                || decisions.containsKey(Setting.CONFIRMATION_REQUEST_HOURS)) {
            outbox.publish(new ReminderTimesDecided(whose));
        }
        if (decisions.containsKey(Setting.QUIET_HOURS)) {
            outbox.publish(new QuietHoursDecided(whose));
        }
    }

    private void edit(UUID branchId) {
        expected.require(sql.first(LOCK_BRANCH, row -> row.getLong("version"), branchId)
                .orElseThrow(() -> new NotFound("branch")));
        sql.update("update tenancy.branch set version = version + 1 where id = ?", branchId);
    }

    private static void check(Map<Setting, Optional<Object>> decisions) {
        List<FieldViolation> violations = new ArrayList<>();
        decisions.forEach((setting, value) -> value.flatMap(setting::violation).ifPresent(violations::add));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
