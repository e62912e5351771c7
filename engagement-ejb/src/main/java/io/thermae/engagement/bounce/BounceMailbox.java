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
import java.util.function.BooleanSupplier;

/** The mailbox that return paths lead to. */
record BounceMailbox(BounceSettings settings) {

    private static final Logger LOG = System.getLogger(BounceMailbox.class.getName());

    /** Reads a mail. */
    @FunctionalInterface
    interface Reader {

        /**
         * Reads one.
         *
         * @return whether what it says is kept, or is of nothing of ours; false if it came too early, and is to be read again
         * @throws RuntimeException if it could not be kept: it is read again
         * @throws MessagingException if the mail cannot be read
         */
        boolean read(Message mail) throws MessagingException, IOException;
    }

    /**
     * Has all mails read, the oldest first, and deletes each that was; also one that nobody can read, and that would be there for ever.
     * What stays keeps nothing waiting that is behind it.
     *
     * @param atOnce after so many those that were read are deleted
     * @param more whether there is time for so many again
     * @throws IllegalStateException if the server cannot be reached, or hangs up: what it has not heard is read again
     */
    Round empty(int atOnce, BooleanSupplier more, Reader reader) {
        Session session = Session.getInstance(settings.properties());
        try (Store store = session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                return empty(folder, atOnce, more, reader);
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

    private static Round empty(Folder folder, int atOnce, BooleanSupplier more, Reader reader)
            throws MessagingException {
        Round round = Round.NOTHING;
        int left = 0;
        int count;
        do {
            count = Math.min(atOnce, folder.getMessageCount() - left);
            int gone = 0;
            for (int number = left + 1; number <= left + count; number++) {
                Message mail = folder.getMessage(number);
                round = round.plus(read(mail, reader));
                gone += mail.isSet(Flags.Flag.DELETED) ? 1 : 0;
            }
            // those behind have lower numbers then
            folder.expunge();
            left += count - gone;
        } while (count == atOnce && more.getAsBoolean());
        return round;
    }

    private static Round read(Message mail, Reader reader) throws MessagingException {
        try {
            if (!reader.read(mail)) {
                return Round.NOTHING;
            }
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
