package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import java.util.List;

/**
 * What people are told of an event.
 *
 * @param about what the event is about
 * @param mails one for each person
 * @param texts messages for telephones, likewise
 */
record Told(Messages.About about, List<Mail> mails, List<Sms> texts) {}
