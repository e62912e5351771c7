/**
 * How people are told: every way is a {@link io.thermae.engagement.channel.Channel}, and what waits in a queue is brought to those that
 * are {@link io.thermae.engagement.channel.QueuedChannel}s by one use case. The channels themselves lie with whom they speak.
 *
 * <p>Marks rows of {@code engagement.message} through {@link io.thermae.engagement.message.Handover}; publishes nothing.
 */
@NullMarked
package io.thermae.engagement.channel;

import org.jspecify.annotations.NullMarked;
