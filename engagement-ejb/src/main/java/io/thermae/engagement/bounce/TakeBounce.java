package io.thermae.engagement.bounce;

import io.thermae.engagement.message.NoteBounce;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out of which mail a notice tells, and notes what has become of it in transactions of its business. Whatever else arrives is
 * passed over.
 */
@ApplicationScoped
public class TakeBounce {

    private static final String WHAT = "bounce";

    /** Where servers write down the return path that they brought a notice to. */
    private static final List<String> ADDRESSED = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

    private static final Logger LOG = System.getLogger(TakeBounce.class.getName());

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    ReturnPaths paths;

    @Inject
    NoteBounce noteBounce;

    /**
     * Takes one.
     *
     * @return whether what it says is kept, or is of nothing of ours; false if it is of a mail of which it is not noted yet that its
     *     server has taken it
     * @throws RuntimeException if it could not be kept
     * @throws MessagingException if it cannot be read
     */
    @ActivateRequestContext
    public boolean take(Message mail) throws MessagingException, IOException {
        Optional<UUID> message = message(mail);
        if (message.isEmpty()) {
            LOG.log(Level.DEBUG, "A mail came to no return path of ours");
            return true;
        }
        List<Notice> notices = NoticeReader.read(mail);
        if (notices.isEmpty()) {
            LOG.log(Level.DEBUG, "What came back of message {0} does not tell of its delivery", message.get());
            return true;
        }
        Optional<UUID> tenant =
                sql.first("select * from doors.tenant_of_mail(?)", row -> row.getObject(1, UUID.class), message.get());
        if (tenant.isEmpty()) {
            LOG.log(Level.DEBUG, "Message {0} is not kept any more", message.get());
            return true;
        }
        caller.set(Caller.anonymous(WHAT).inTenant(new TenantId(tenant.get())));
        boolean kept = true;
        for (Notice notice : notices) {
            kept &= note(message.get(), notice);
        }
        return kept;
    }

    private Optional<UUID> message(Message mail) throws MessagingException {
        for (String name : ADDRESSED) {
            String[] values = mail.getHeader(name);
            Optional<UUID> id = values == null ? Optional.empty() : paths.read(String.join("\n", values));
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** Noted again, nothing happens: a mail that is read again says all that it says again. */
    private boolean note(UUID message, Notice notice) {
        return switch (notice.outcome()) {
            case DELAYED -> noteBounce.isLate(message, notice.status());
            case DELIVERED -> noteBounce.hasArrived(message);
            case FAILED -> noteBounce.cameBack(message, notice.reason(), notice.isOfAddress());
        };
    }
}
