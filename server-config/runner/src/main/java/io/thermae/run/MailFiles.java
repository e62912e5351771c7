package io.thermae.run;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The inboxes of the mail server as files, {@code <address>/INBOX/<number>.eml}: the form that GreenMail loads. */
final class MailFiles {
    /** What is safe as the name of a folder. Mail to a stranger address is not kept. */
    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_@-]{0,200}");

    private final Path folder;

    MailFiles(Path folder) {
        this.folder = folder;
    }

    void load(GreenMail server) {
        if (Files.isDirectory(folder)) {
            try {
                server.loadEmails(folder);
            } catch (IOException | FolderException e) {
                throw new IllegalStateException("Cannot load the mail in " + folder, e);
            }
        }
    }

    void save(GreenMail server) {
        PrivateFiles.deleteFolder(folder);
        try {
            for (GreenMailUser user : server.getUserManager().listUser()) {
                if (KEPT.matcher(user.getEmail()).matches()) {
                    MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
                    save(
                            inbox,
                            PrivateFiles.folder(folder.resolve(user.getEmail()).resolve("INBOX")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the mail in " + folder, e);
        } catch (FolderException | MessagingException e) {
            throw new IllegalStateException("Cannot keep the mail in " + folder, e);
        }
    }

    private static void save(MailFolder inbox, Path target) throws IOException, MessagingException {
        int number = 0;
        for (StoredMessage message : inbox.getMessages()) {
            number++;
            // the names sort in the order of arrival
            try (OutputStream out = Files.newOutputStream(target.resolve(String.format("%08d.eml", number)))) {
                message.getMimeMessage().writeTo(out);
            }
        }
    }
}
