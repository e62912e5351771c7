package io.thermae.web.ledger;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.AccountView;
import io.thermae.web.json.Times;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account of the ledger. */
@Schema(name = "LedgerAccountJson")
public record AccountJson(
        UUID id,
        @Schema(example = "1010") String code,
        @Schema(example = "Cash") String name,
        AccountKind kind,
        @Schema(description = "What the platform posts to it", example = "[\"CASH\"]") List<AccountRole> roles,
        @Nullable @Schema(description = "Null while it can be posted to") OffsetDateTime archivedAt,
        long version) {

    static AccountJson of(AccountView account, ZoneId zone) {
        return new AccountJson(
                account.id(),
                account.code(),
                account.name(),
                account.kind(),
                account.roles(),
                Times.orNull(account.archivedAt(), zone),
                account.version());
    }
}
