/**
 * A business's own wording of what it tells its clients and its team: kept in versions, looked at before it is saved, shown with
 * sample words, and sent to who writes it.
 *
 * <p>Owns {@code engagement.message_template}, in which {@link io.thermae.engagement.template.Templates} looks. Publishes
 * {@link io.thermae.engagement.api.EmailQueued} and {@link io.thermae.engagement.api.SmsQueued} for test messages; a test of a notice
 * is written by {@code notice}.
 */
@NullMarked
package io.thermae.engagement.wording;

import org.jspecify.annotations.NullMarked;
