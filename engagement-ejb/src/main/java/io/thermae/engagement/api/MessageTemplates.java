package io.thermae.engagement.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a business words what it tells its clients and its team. A message that it has no words of its own for goes out in ours. One
 * that there is not, or that a business may not word, is {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface MessageTemplates {

    /** All of them, without their texts, by kind, channel and language. */
    List<TemplateView> list();

    /** The words that count. */
    TemplateView get(Which which);

    /**
     * Has other words count from now on, as a new version.
     *
     * @throws io.thermae.kernel.InvalidInput that names {@code subject}, {@code text} or {@code html}
     */
    TemplateView save(Which which, Draft draft);

    /** Has ours count from now on, as a new version; nothing if they do already. */
    TemplateView backToOurs(Which which);

    /** A part of the versions, newest first, without their texts. */
    List<TemplateVersionView> versions(Which which, Portion portion);

    /** One, with its texts. */
    TemplateVersionView version(Which which, long version);

    /**
     * Has an older one count again, as a new version.
     *
     * @throws io.thermae.kernel.InvalidInput as with {@link #save}, if it would not be taken today
     */
    TemplateView restore(Which which, long version);

    /**
     * How a message would look, with sample words.
     *
     * @param draft null for the words that count
     * @throws io.thermae.kernel.InvalidInput as with {@link #save}
     */
    Written preview(Which which, @Nullable Draft draft);

    /**
     * Which message, as addresses name it.
     *
     * @param kind for example {@code booking-placed-client}
     * @param channel EMAIL, SMS, or IN_APP for the title of a notice, which is pushed as well
     * @param language BCP 47 tag
     */
    record Which(String kind, String channel, String language) {}

    /**
     * Templates.
     *
     * @param subject null for all but mails
     * @param text of a notice its title
     * @param html null for all but mails
     */
    record Draft(@Nullable String subject, @Nullable String text, @Nullable String html) {}

    /**
     * A message.
     *
     * @param subject null for all but mails
     * @param text of a notice its title
     * @param html the whole page; null for all but mails
     */
    record Written(@Nullable String subject, String text, @Nullable String html) {}
}
