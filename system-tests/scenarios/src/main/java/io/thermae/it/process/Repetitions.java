package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Mail;
import io.thermae.it.support.Receiver;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What comes again, since nobody knew whether it had arrived, is the very same: whoever gets it knows it by its id. */
final class Repetitions {

    private Repetitions() {}

    /**
     * Holds that no mail to clients of a business has another {@code Message-ID} than its message in the database, and that mails with
     * the same one say the same, and have the same attachments.
     *
     * @param mails all that have come
     */
    static void areTheSameMails(AppDatabase database, Business business, List<MimeMessage> mails)
            throws MessagingException {
        Map<String, Set<String>> idsByClient = new HashMap<>();
        database.rows(
                        "select recipient, provider_message_id as id from engagement.message"
                                + " where tenant_id = ? and kind = 'booking-placed-client' and status = 'SENT'",
                        business.tenantId())
                .forEach(row -> idsByClient
                        .computeIfAbsent(String.valueOf(row.get("recipient")), client -> new HashSet<>())
                        .add(String.valueOf(row.get("id"))));
        Map<String, Set<List<Object>>> contents = new TreeMap<>();
        Set<String> strange = new HashSet<>();
        for (MimeMessage mail : mails) {
            String id = mail.getMessageID();
            Set<String> known = idsByClient.get(mail.getAllRecipients()[0].toString());
            if (known != null && known.contains(id)) {
                Mail read = Mail.of(mail);
                contents.computeIfAbsent(id, first -> new HashSet<>())
                        .add(List.of(read.subject(), read.from(), read.language(), read.leaves()));
            } else if (known != null) {
                strange.add(id);
            }
        }
        assertThat(strange).as("mails of which no message is known").isEmpty();
        assertThat(contents.values()).as("what is said under one id").allMatch(said -> said.size() == 1);
    }

    /**
     * Holds that no call has another {@code webhook-id} than an event of the business, and that calls with the same one say the same,
     * those that were refused included.
     */
    static void areTheSameCalls(AppDatabase database, Business business, List<Receiver.Call> calls) {
        Set<String> known = database
                .rows(
                        "select id from platform.outbox where tenant_id = ? and queue = 'engagement.webhooks'",
                        business.tenantId())
                .stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        Map<String, Set<List<String>>> contents = new TreeMap<>();
        calls.forEach(call -> contents.computeIfAbsent(call.id(), first -> new HashSet<>())
                .add(List.of(call.path(), call.type(), call.text())));
        assertThat(known).as("events that were told of").containsAll(contents.keySet());
        assertThat(contents.values()).as("what is said under one id").allMatch(said -> said.size() == 1);
    }

    /**
     * What the receiver of one booking's events learns. A call may be made again, but only the newest so far: the next event
     * waits until it is written down that the last one was taken.
     */
    static List<String> learnt(List<String> calls) {
        List<String> news = new ArrayList<>();
        for (String call : calls) {
            if (news.isEmpty() || !news.get(news.size() - 1).equals(call)) {
                news.add(call);
            }
        }
        return news;
    }
}
