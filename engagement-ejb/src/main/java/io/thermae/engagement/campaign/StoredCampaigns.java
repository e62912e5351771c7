package io.thermae.engagement.campaign;

import io.thermae.booking.api.Audience;
import io.thermae.engagement.api.CampaignStatus;
import io.thermae.engagement.api.CampaignText;
import io.thermae.engagement.api.CampaignView;
import io.thermae.engagement.api.CampaignView.Progress;
import io.thermae.engagement.api.Campaigns.Draft;
import io.thermae.kernel.Language;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The campaigns of the open tenant. */
@ApplicationScoped
public class StoredCampaigns {

    /** Mails that are not kept any more had been sent: what failed is forgotten later than that. */
    private static final String PROGRESS =
            """
            select r.campaign_id,
                   count(*) filter (where r.status = 'WAITING') as waiting,
                   count(*) filter (where r.status = 'LEFT_OUT') as left_out,
                   count(*) filter (where m.status = 'QUEUED') as queued,
                   count(*) filter (where r.status = 'WRITTEN' and coalesce(m.status, 'SENT') in ('SENT', 'DELIVERED')) as sent,
                   count(*) filter (where m.status = 'FAILED') as failed
            from engagement.campaign_recipient r left join engagement.message m on m.id = r.message_id
            where r.campaign_id = any (?)
            group by r.campaign_id
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * A part of them, the newest first.
     *
     * @param branches of which branches alone; null for all of them
     */
    List<CampaignView> list(@Nullable Set<UUID> branches, Portion portion) {
        return complete(sql.query(
                """
                select * from engagement.campaign
                where (?::uuid[] is null or branch_id = any (?)) and (?::uuid is null or id < ?)
                order by id desc limit ?
                """,
                StoredCampaigns::campaign,
                array(branches),
                array(branches),
                portion.after(),
                portion.after(),
                portion.limit()));
    }

    Optional<CampaignView> find(UUID id) {
        return complete(bare(id)).stream().findFirst();
    }

    /** As {@link #find}, without counting how far it is. */
    Optional<CampaignView> uncounted(UUID id) {
        return withTexts(bare(id)).stream().findFirst();
    }

    private List<CampaignView> bare(UUID id) {
        return sql.query("select * from engagement.campaign where id = ?", StoredCampaigns::campaign, id);
    }

    /** As {@link #uncounted}; nobody else changes it or goes on with it until the transaction ends. */
    Optional<CampaignView> lock(UUID id) {
        // who goes on with it locks in this order
        sql.query("select 1 from engagement.campaign_sending where campaign_id = ? for update", row -> 1, id);
        // not against whoever lists clients of it, and holds what we would wait for next
        sql.query("select 1 from engagement.campaign where id = ? for no key update", row -> 1, id);
        return uncounted(id);
    }

    void insert(UUID id, Draft draft) {
        Audience audience = draft.audience();
        sql.update(
                """
                insert into engagement.campaign (id, name, status, branch_id, tags, last_visit_from, last_visit_before,
                    birth_month, created_at)
                values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?)
                """,
                id,
                draft.name(),
                audience.branchId(),
                audience.tags().toArray(String[]::new),
                audience.lastVisitFrom(),
                audience.lastVisitBefore(),
                audience.birthMonth(),
                clock.instant());
        insert(id, draft.texts());
    }

    void update(UUID id, Draft draft) {
        Audience audience = draft.audience();
        sql.update(
                """
                update engagement.campaign
                set name = ?, branch_id = ?, tags = ?, last_visit_from = ?, last_visit_before = ?, birth_month = ?,
                    version = version + 1
                where id = ?
                """,
                draft.name(),
                audience.branchId(),
                audience.tags().toArray(String[]::new),
                audience.lastVisitFrom(),
                audience.lastVisitBefore(),
                audience.birthMonth(),
                id);
        sql.update("delete from engagement.campaign_text where campaign_id = ?", id);
        insert(id, draft.texts());
    }

    private void insert(UUID id, List<CampaignText> texts) {
        sql.update(
                """
                insert into engagement.campaign_text (campaign_id, language, subject, text_body, html_body)
                select ?::uuid, t.* from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as t
                """,
                id,
                texts.stream().map(text -> text.language().tag()).toArray(String[]::new),
                texts.stream().map(CampaignText::subject).toArray(String[]::new),
                texts.stream().map(CampaignText::text).toArray(String[]::new),
                texts.stream().map(CampaignText::html).toArray(String[]::new));
    }

    void schedule(UUID id, Instant at) {
        sql.update(
                """
                update engagement.campaign set status = 'SCHEDULED', scheduled_at = ?, version = version + 1 where id = ?
                """,
                at,
                id);
    }

    /** Has it begin now: whoever looks next goes on with it. */
    void begin(UUID id) {
        sql.update(
                """
                update engagement.campaign set status = 'SENDING', started_at = ?, version = version + 1 where id = ?
                """,
                clock.instant(),
                id);
        sql.update("insert into engagement.campaign_sending (campaign_id, look_at) values (?, ?)", id, clock.instant());
    }

    /** It is over: as {@code SENT} or {@code CANCELLED}. */
    void end(UUID id, CampaignStatus status) {
        sql.update("delete from engagement.campaign_sending where campaign_id = ?", id);
        sql.update(
                "update engagement.campaign set status = ?, ended_at = ?, version = version + 1 where id = ?",
                status.name(),
                clock.instant(),
                id);
    }

    void delete(UUID id) {
        sql.update("delete from engagement.campaign_recipient where campaign_id = ?", id);
        sql.update("delete from engagement.campaign_text where campaign_id = ?", id);
        sql.update("delete from engagement.campaign where id = ?", id);
    }

    /** With their texts and how far they are. */
    private List<CampaignView> complete(List<CampaignView> found) {
        Map<UUID, Progress> progress = new HashMap<>();
        if (!found.isEmpty()) {
            sql.query(PROGRESS, row -> progress.put(row.getObject("campaign_id", UUID.class), progress(row)), (Object)
                    ids(found));
        }
        return withTexts(found).stream()
                .map(each -> with(each, each.texts(), progress.getOrDefault(each.id(), Progress.NONE)))
                .toList();
    }

    private List<CampaignView> withTexts(List<CampaignView> found) {
        Map<UUID, List<CampaignText>> texts = new HashMap<>();
        if (!found.isEmpty()) {
            sql.query(
                    "select * from engagement.campaign_text where campaign_id = any (?) order by language",
                    row -> texts.computeIfAbsent(row.getObject("campaign_id", UUID.class), id -> new ArrayList<>())
                            .add(text(row)),
                    (Object) ids(found));
        }
        return found.stream()
                .map(each -> with(each, texts.getOrDefault(each.id(), List.of()), each.progress()))
                .toList();
    }

    private static UUID[] ids(List<CampaignView> campaigns) {
        return campaigns.stream().map(CampaignView::id).toArray(UUID[]::new);
    }

    private static CampaignView with(CampaignView bare, List<CampaignText> texts, Progress progress) {
        return new CampaignView(
                bare.id(),
                bare.name(),
                bare.status(),
                bare.audience(),
                List.copyOf(texts),
                bare.scheduledAt(),
                bare.startedAt(),
                bare.endedAt(),
                progress,
                bare.createdAt(),
                bare.version());
    }

    private static CampaignView campaign(ResultSet row) throws SQLException {
        return new CampaignView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                CampaignStatus.valueOf(row.getString("status")),
                new Audience(
                        row.getObject("branch_id", UUID.class),
                        List.of((String[]) row.getArray("tags").getArray()),
                        row.getObject("last_visit_from", LocalDate.class),
                        row.getObject("last_visit_before", LocalDate.class),
                        row.getObject("birth_month", Integer.class)),
                List.of(),
                Timestamps.orNull(row, "scheduled_at"),
                Timestamps.orNull(row, "started_at"),
                Timestamps.orNull(row, "ended_at"),
                Progress.NONE,
                Timestamps.of(row, "created_at"),
                row.getLong("version"));
    }

    private static CampaignText text(ResultSet row) throws SQLException {
        return new CampaignText(
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getLong("waiting"),
                row.getLong("left_out"),
                row.getLong("queued"),
                row.getLong("sent"),
                row.getLong("failed"));
    }

    private static UUID @Nullable [] array(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }
}
