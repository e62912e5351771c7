package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import java.util.List;
import java.util.UUID;

/**
 * What people are told of an event.
 *
 * @param subject what the event is about
 * @param mails one for each person
 */
record Told(UUID subject, List<Mail> mails) {}
