package io.thermae.engagement.bounce;

import io.thermae.kernel.Job.Round;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The mailbox that return paths lead to. */
record BounceMailbox(BounceSettings settings) {

    private static final Logger LOG = System.getLogger(BounceMailbox.class.getName());

    /** Reads a mail. */
    @FunctionalInterface
    interface Reader {

        /**
         * What it says is kept when this returns.
         *
         * @throws RuntimeException if it could not be kept: it is read again
         * @throws MessagingException if the mail cannot be read
         */
        void read(Message mail) throws MessagingException, IOException;
    }

    /**
     * Has the oldest mails read, and deletes each that was; also one that nobody can read, and that would be there for ever.
     *
     * @throws IllegalStateException if the server cannot be reached, or hangs up: what it has not heard is read again
     */
    Round empty(int atMost, Reader reader) {
        Session session = Session.getInstance(settings.properties());
        try (Store store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                Round round = Round.NOTHING;
                int count = Math.min(atMost, folder.getMessageCount());
                for (int number = 1; number <= count; number++) {
                    round = round.plus(read(folder.getMessage(number), reader));
                }
                return round;
            } finally {
                if (folder.isOpen()) {
                    folder.close(true);
                }
            }
        } catch (MessagingException e) {
            // not chained: what servers say quotes addresses
            throw new IllegalStateException("The mailbox of mails that came back cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    private static Round read(Message mail, Reader reader) throws MessagingException {
        try {
            reader.read(mail);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What a mail that came back says could not be kept; it is read again", e);
            return new Round(0, 1);
        } catch (MessagingException | IOException e) {
            if (!mail.getFolder().isOpen()) {
                throw new MessagingException("The mail server hung up");
            }
            LOG.log(
                    Level.INFO,
                    "A mail that came back is not in the form of any: {0}",
                    e.getClass().getSimpleName());
        }
        mail.setFlag(Flags.Flag.DELETED, true);
        return Round.of(1);
    }
}
