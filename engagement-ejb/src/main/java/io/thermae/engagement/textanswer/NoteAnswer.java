package io.thermae.engagement.textanswer;

import io.thermae.kernel.Inbox;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notes with the business whom an answer was for that it was taken; {@code doors.text_answer_taken} finds it there. */
@Stateless
@PermitAll
@TenantTransaction
public class NoteAnswer {

    private static final String CONSUMER = "engagement.text-answer";

    @Inject
    Inbox inbox;

    /**
     * Does nothing the second time.
     *
     * @param id of the answer, as {@link TextAnswer#id} has it
     */
    public void note(UUID id) {
        inbox.take(CONSUMER, id);
    }
}
