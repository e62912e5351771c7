package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Sms;
import java.util.List;
import java.util.UUID;

/**
 * What people are told of an event.
 *
 * @param subject what the event is about
 * @param mails one for each person
 * @param texts messages for telephones, likewise
 */
record Told(UUID subject, List<Mail> mails, List<Sms> texts) {}
