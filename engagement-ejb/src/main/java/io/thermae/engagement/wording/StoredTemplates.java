package io.thermae.engagement.wording;

import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.TemplateVersionView;
import io.thermae.engagement.template.MessageForm;
import io.thermae.engagement.template.OwnSource;
import io.thermae.engagement.template.OwnSources;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of the templates of the caller's tenant. */
@ApplicationScoped
public class StoredTemplates implements OwnSources {

    private static final String OF_ONE =
            " from engagement.message_template where kind = ? and channel = ? and language = ? ";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Which message. */
    record Key(String kind, NotificationChannel channel, Language language) {

        Key(MessageForm form, Language language) {
            this(form.kind(), form.channel(), language);
        }
    }

    /** What counts: whether it is the business's own, and since which version. */
    record Standing(boolean own, long version) {

        /** Where nobody has ever saved anything. */
        static final Standing OURS = new Standing(false, 0);
    }

    @Override
    public Optional<OwnSource> find(String kind, NotificationChannel channel, Language language) {
        return sql.first(
                        "select own, subject, text_body, html_body" + OF_ONE + "order by version desc limit 1",
                        row -> Optional.ofNullable(source(row)),
                        kind,
                        channel.name(),
                        language.tag())
                .flatMap(source -> source);
    }

    @Override
    public Map<Language, Map<String, OwnSource>> all(NotificationChannel channel, Set<Language> languages) {
        Map<Language, Map<String, OwnSource>> all = new EnumMap<>(Language.class);
        sql.query(
                """
                select distinct on (kind, language) kind, language, own, subject, text_body, html_body
                from engagement.message_template where channel = ? and language = any (?)
                order by kind, language, version desc
                """,
                row -> {
                    OwnSource source = source(row);
                    if (source != null) {
                        all.computeIfAbsent(
                                        Language.ofTag(row.getString("language"))
                                                .orElseThrow(),
                                        each -> new HashMap<>())
                                .put(row.getString("kind"), source);
                    }
                    return "";
                },
                channel.name(),
                languages.stream().map(Language::tag).toArray(String[]::new));
        return all;
    }

    /** What counts of all messages that anything was ever saved of. */
    Map<Key, Standing> standings() {
        Map<Key, Standing> standings = new HashMap<>();
        sql.query(
                """
                select distinct on (kind, channel, language) kind, channel, language, own, version
                from engagement.message_template order by kind, channel, language, version desc
                """,
                row -> standings.put(
                        new Key(
                                row.getString("kind"),
                                NotificationChannel.valueOf(row.getString("channel")),
                                Language.ofTag(row.getString("language")).orElseThrow()),
                        standing(row)));
        return standings;
    }

    Standing standing(Key key) {
        return sql.first(
                        "select own, version" + OF_ONE + "order by version desc limit 1",
                        StoredTemplates::standing,
                        key.kind(),
                        key.channel().name(),
                        key.language().tag())
                .orElse(Standing.OURS);
    }

    /** As {@link #standing}; nobody else saves this message before the transaction ends. */
    Standing lock(Key key) {
        sql.query(
                """
                select pg_advisory_xact_lock(
                    hashtextextended('message template ' || platform.current_tenant()::text || ' ' || ?, 0))
                """,
                row -> "",
                key.kind() + " " + key.channel() + " " + key.language().tag());
        return standing(key);
    }

    /**
     * Adds a version.
     *
     * @param source null to go back to ours
     * @param restored the older one that counts again; null if none does
     */
    void insert(Key key, long version, @Nullable OwnSource source, @Nullable Long restored) {
        sql.update(
                """
                insert into engagement.message_template
                    (id, kind, channel, language, version, own, subject, text_body, html_body, restored, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Ids.next(),
                key.kind(),
                key.channel().name(),
                key.language().tag(),
                version,
                source != null,
                source == null ? null : source.subject(),
                source == null ? null : source.text(),
                source == null ? null : source.html(),
                restored,
                clock.instant());
    }

    /** Newest first, without their texts. */
    List<TemplateVersionView> versions(Key key, Portion portion) {
        return sql.query(
                "select id, version, own, restored, created_at" + OF_ONE
                        + "and (?::uuid is null or version < (select version from engagement.message_template where id = ?))"
                        + " order by version desc limit ?",
                row -> view(row, null),
                key.kind(),
                key.channel().name(),
                key.language().tag(),
                portion.after(),
                portion.after(),
                portion.limit());
    }

    Optional<TemplateVersionView> version(Key key, long version) {
        return sql.first(
                "select *" + OF_ONE + "and version = ?",
                row -> view(row, source(row)),
                key.kind(),
                key.channel().name(),
                key.language().tag(),
                version);
    }

    private static TemplateVersionView view(ResultSet row, @Nullable OwnSource source) throws SQLException {
        return new TemplateVersionView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getBoolean("own"),
                Timestamps.of(row, "created_at"),
                row.getObject("restored", Long.class),
                source == null ? null : new Draft(source.subject(), source.text(), source.html()));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getBoolean("own"), row.getLong("version"));
    }

    private static @Nullable OwnSource source(ResultSet row) throws SQLException {
        return row.getBoolean("own")
                ? new OwnSource(
                        row.getString("subject"),
                        Objects.requireNonNull(row.getString("text_body")),
                        row.getString("html_body"))
                : null;
    }
}
