package io.thermae.it.support;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The mail server's boxes, read over IMAP. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String host;
    private final int port;

    public Mailbox(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Somebody's box. */
    public Box of(String address) {
        return new Box(address);
    }

    /** The mails of one address. */
    public final class Box {
        private final String address;

        private Box(String address) {
            this.address = address;
        }

        /** What has come so far, the oldest first. */
        public List<Mail> mails() {
            Session session = Session.getInstance(new Properties());
            try (Store store = session.getStore("imap")) {
                store.connect(host, port, address, "any");
                try (Folder inbox = store.getFolder("INBOX")) {
                    inbox.open(Folder.READ_ONLY);
                    List<Mail> mails = new ArrayList<>();
                    for (Message message : inbox.getMessages()) {
                        mails.add(Mail.of(message));
                    }
                    return List.copyOf(mails);
                }
            } catch (MessagingException e) {
                throw new IllegalStateException("The mailbox of " + address + " cannot be read", e);
            }
        }

        /** Those that fit of what has come so far. */
        List<Mail> mailsThatFit(Predicate<Mail> wanted) {
            return patiently("the mails for " + address)
                    .until(() -> mails().stream().filter(wanted).toList(), found -> true);
        }

        /** Waits for a mail. */
        public Mail waitsFor(String what, Predicate<Mail> wanted) {
            return patiently(what + " for " + address)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> mails().stream().filter(wanted).toList(), found -> !found.isEmpty())
                    .get(0);
        }

        /** Waits for a mail with a calendar of this method, as {@code REQUEST} or {@code CANCEL}. */
        public Mail waitsForCalendar(String method, int sequence) {
            return waitsFor("a calendar " + method + " number " + sequence, mail -> mail.calendar()
                    .filter(calendar -> calendar.method().equals(method) && calendar.sequence() >= sequence)
                    .isPresent());
        }

        /** Waits until no further mail that fits has come for some seconds. */
        public void staysSettled(Predicate<Mail> wanted) {
            AtomicLong known = new AtomicLong(-1);
            patiently("no more mails for " + address)
                    .during(Duration.ofSeconds(3))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> mails().stream().filter(wanted).count(), now -> known.getAndSet(now) == now);
        }

        /** Waits for so many mails that fit, and holds that no further one comes for some seconds. */
        public List<Mail> staysAt(int number, Predicate<Mail> wanted) {
            return patiently(number + " mails for " + address)
                    .during(Duration.ofSeconds(4))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> mails().stream().filter(wanted).toList(), found -> found.size() == number);
        }

        /**
         * A box comes into being by its first mail or its first reader; GreenMail turns one of them away when both come at
         * once. The reader comes again, and so does the mail.
         */
        private ConditionFactory patiently(String what) {
            return Awaitility.await(what)
                    .atMost(PATIENCE)
                    .dontCatchUncaughtExceptions()
                    .ignoreException(IllegalStateException.class);
        }
    }
}
