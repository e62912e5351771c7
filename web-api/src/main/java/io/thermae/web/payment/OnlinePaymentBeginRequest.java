package io.thermae.web.payment;

import io.thermae.finance.api.PayOnline.Wanted;
import io.thermae.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a payer wants to pay on the web, if not all that is due. */
public record OnlinePaymentBeginRequest(
        @Nullable
                @Schema(description = "How much of what is open of an invoice; all of it unless said. Without the tip")
                Money amount,
        @Nullable @Schema(description = "What is given beside it, for those who have served; nothing unless said")
                Money tip,
        @Nullable
                @Schema(
                        description =
                                "What the payer saw as open, or due, before he paid. Required with amount or tip: asked"
                                        + " again after that was paid, it is still one payment")
                Money open) {

    /** @param request null if nothing was said */
    public static Wanted wanted(@Nullable OnlinePaymentBeginRequest request) {
        return request == null ? Wanted.ALL : new Wanted(request.amount(), request.tip(), request.open());
    }
}
