package io.thermae.web.drawer;

import io.thermae.finance.api.DrawerMovementKind;
import io.thermae.finance.api.DrawerMovementView;
import io.thermae.finance.api.DrawerSessionView;
import io.thermae.kernel.Money;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cash drawer from its opening until it is counted. */
public record DrawerSessionJson(
        UUID id,
        UUID branchId,
        @Schema(description = "What lay in it at the beginning") Money openingFloat,
        @Schema(description = "In cash by payments and for gift cards") Money taken,
        @Schema(description = "In cash by refunds and of gift cards") Money givenBack,
        @Schema(description = "In cash on expenses and payrolls") Money spent,
        @Schema(description = "In cash that came back of expenses that were voided") Money unspent,
        @Schema(description = "Put into it by hand") Money cashIn,
        @Schema(description = "Taken out of it by hand") Money cashOut,
        @Schema(description = "What should lie in it: now, or when it was closed") Money expected,
        OffsetDateTime openedAt,
        UUID openedBy,
        @Nullable @Schema(description = "Null while it is open") DrawerClosingJson closing) {

    /** How a drawer was closed. */
    public record DrawerClosingJson(
            Money counted,
            @Schema(description = "What was over; below zero what was missing") Money difference,
            @Nullable String note,
            OffsetDateTime closedAt,
            UUID closedBy) {

        static DrawerClosingJson of(DrawerSessionView.Closing closing, ZoneId zone) {
            return new DrawerClosingJson(
                    closing.counted(),
                    closing.difference(),
                    closing.note(),
                    Times.at(closing.closedAt(), zone),
                    closing.closedBy());
        }
    }

    /** Cash that came into a drawer or went out of it. */
    public record DrawerMovementJson(
            UUID id,
            DrawerMovementKind kind,
            @Schema(description = "Below zero if it went") Money amount,
            @Nullable @Schema(description = "The payment, the refund, the gift card, the expense or the payroll")
                    UUID documentId,
            @Nullable String reason,
            OffsetDateTime movedAt,
            UUID movedBy) {

        static DrawerMovementJson of(DrawerMovementView movement, ZoneId zone) {
            return new DrawerMovementJson(
                    movement.id(),
                    movement.kind(),
                    movement.amount(),
                    movement.documentId(),
                    movement.reason(),
                    Times.at(movement.movedAt(), zone),
                    movement.movedBy());
        }
    }

    static DrawerSessionJson of(DrawerSessionView session, ZoneId zone) {
        DrawerSessionView.Closing closing = session.closing();
        return new DrawerSessionJson(
                session.id(),
                session.branchId(),
                session.openingFloat(),
                session.taken(),
                session.givenBack(),
                session.spent(),
                session.unspent(),
                session.cashIn(),
                session.cashOut(),
                session.expected(),
                Times.at(session.openedAt(), zone),
                session.openedBy(),
                closing == null ? null : DrawerClosingJson.of(closing, zone));
    }
}
