package io.thermae.finance.giftcard;

import io.thermae.finance.api.GiftCardEntryKind;
import io.thermae.finance.api.GiftCardEntryView;
import io.thermae.finance.api.GiftCardStatus;
import io.thermae.finance.api.GiftCardView;
import io.thermae.finance.api.GiftCards.Filter;
import io.thermae.finance.api.SellGiftCard.Part;
import io.thermae.finance.api.SellGiftCard.Sale;
import io.thermae.finance.invoice.BranchScope;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gift cards of the caller's tenant. They are locked after customers' cards, invoices and payments, in the order of ids. */
@ApplicationScoped
public class StoredGiftCards {

    @Inject
    Sql sql;

    @Inject
    BranchScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Adds one that is not paid for yet.
     *
     * @param customerId who buys it, if it is anybody's card
     * @param value minor units
     */
    public UUID insert(
            GiftCardCode code, Sale sale, UUID branchId, @Nullable UUID customerId, String currency, long value) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into finance.gift_card
                    (id, code_digest, last_four, status, branch_id, customer_id, currency, value_minor, balance_minor,
                     expires_on, recipient, message, sold_on, sold_at, sold_by)
                values (?, ?, ?, 'ACTIVE', ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
                """,
                id,
                code.digest(),
                code.lastFour(),
                branchId,
                customerId,
                currency,
                value,
                sale.expiresOn(),
                sale.recipient(),
                sale.message(),
                settings.today(),
                clock.instant(),
                caller.userId());
        for (int i = 0; i < sale.parts().size(); i++) {
            Part part = sale.parts().get(i);
            sql.update(
                    "insert into finance.gift_card_part (card_id, position, method, amount_minor, reference)"
                            + " values (?, ?, ?, ?, ?)",
                    id,
                    i + 1,
                    part.method().name(),
                    part.amount().minorUnits(),
                    part.reference());
        }
        return id;
    }

    /**
     * Something comes onto a card that is locked or new, or goes off it.
     *
     * @param amount minor units, below zero if it goes
     */
    public void move(UUID id, GiftCardEntryKind kind, long amount) {
        move(id, kind, amount, null, null, null);
    }

    /**
     * The same, for a payment.
     *
     * @param position of the payment's part, counted from 1
     */
    void move(
            UUID id,
            GiftCardEntryKind kind,
            long amount,
            @Nullable UUID paymentId,
            @Nullable Integer position,
            @Nullable UUID refundId) {
        sql.update(
                "update finance.gift_card set balance_minor = balance_minor + ?, version = version + 1 where id = ?",
                amount,
                id);
        sql.update(
                """
                insert into finance.gift_card_entry
                    (id, card_id, kind, amount_minor, balance_minor, payment_id, part_position, refund_id, done_on, done_at,
                     done_by)
                select ?, c.id, ?, ?, c.balance_minor, ?::uuid, ?::integer, ?::uuid, ?, ?, ?
                from finance.gift_card c where c.id = ?
                """,
                Ids.next(),
                kind.name(),
                amount,
                paymentId,
                position,
                refundId,
                settings.today(),
                clock.instant(),
                caller.userId(),
                id);
    }

    /** Another code has it pay, and the one of before nothing. */
    public void renew(UUID id, GiftCardCode code) {
        sql.update(
                "update finance.gift_card set code_digest = ?, last_four = ?, version = version + 1 where id = ?",
                code.digest(),
                code.lastFour(),
                id);
    }

    /** @param reason null if there is nothing to say */
    public void become(UUID id, GiftCardStatus status, @Nullable String reason) {
        sql.update(
                "update finance.gift_card set status = ?, reason = ?, version = version + 1 where id = ?",
                status.name(),
                reason,
                id);
    }

    /** The latest first; those that the caller sees. */
    List<GiftCardView> list(Filter filter, Portion portion) {
        UUID @Nullable [] branches = scope.confinedTo();
        String status = filter.status() == null ? null : filter.status().name();
        LocalDate today = settings.today();
        return whole(sql.query(
                """
                select * from finance.gift_card
                where (?::uuid is null or id < ?) and (?::uuid[] is null or branch_id = any (?))
                  and (?::text is null or status = ?) and (?::uuid is null or customer_id = ?)
                  and (?::text is null or last_four = ?)
                order by id desc limit ?
                """,
                row -> GiftCardRows.card(row, today),
                portion.after(),
                portion.after(),
                branches,
                branches,
                status,
                status,
                filter.customerId(),
                filter.customerId(),
                filter.lastFour(),
                filter.lastFour(),
                portion.limit()));
    }

    /** @throws NotFound if there is none that the caller sees */
    public GiftCardView get(UUID id) {
        return find(List.of(id)).stream()
                .findFirst()
                .filter(card -> scope.sees(card.branchId()))
                .orElseThrow(StoredGiftCards::notFound);
    }

    /** As {@link #get}, and locked until the transaction ends. */
    public GiftCardView lock(UUID id) {
        lockAll(List.of(id));
        return get(id);
    }

    /** Wherever they were sold. */
    List<GiftCardView> find(Collection<UUID> ids) {
        LocalDate today = settings.today();
        return whole(sql.query(
                "select * from finance.gift_card where id = any (?)", row -> GiftCardRows.card(row, today), (Object)
                        ids.toArray(UUID[]::new)));
    }

    /** Wherever it was sold. */
    Optional<UUID> ofCode(GiftCardCode code) {
        return sql.first(
                "select id from finance.gift_card where code_digest = ?", row -> row.getObject(1, UUID.class), (Object)
                        code.digest());
    }

    /** Locks them until the transaction ends, in the order of ids. */
    void lockAll(Collection<UUID> ids) {
        sql.query("select 1 from finance.gift_card where id = any (?) order by id for update", row -> true, (Object)
                ids.toArray(UUID[]::new));
    }

    /** Which card has paid each part of a payment, by the part's position. */
    Map<Integer, UUID> paying(UUID paymentId) {
        Map<Integer, UUID> cards = new HashMap<>();
        sql.query(
                "select part_position, card_id from finance.gift_card_entry where payment_id = ? and kind = 'USE'",
                row -> cards.put(row.getInt(1), row.getObject(2, UUID.class)),
                paymentId);
        return cards;
    }

    /** The latest first. */
    List<GiftCardEntryView> entries(UUID id, Portion portion) {
        return sql.query(
                """
                select e.*, c.currency from finance.gift_card_entry e join finance.gift_card c on c.id = e.card_id
                where e.card_id = ? and (?::uuid is null or e.id < ?)
                order by e.id desc limit ?
                """,
                GiftCardRows::entry,
                id,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    private List<GiftCardView> whole(List<GiftCardView> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, List<GiftCardView.Part>> parts = new HashMap<>();
        sql.query(
                "select p.*, c.currency from finance.gift_card_part p join finance.gift_card c on c.id = p.card_id"
                        + " where p.card_id = any (?) order by p.position",
                row -> parts.computeIfAbsent(row.getObject("card_id", UUID.class), id -> new ArrayList<>())
                        .add(GiftCardRows.part(row)),
                (Object) bare.stream().map(GiftCardView::id).toArray(UUID[]::new));
        return bare.stream()
                .map(card -> GiftCardRows.withParts(card, parts.getOrDefault(card.id(), List.of())))
                .toList();
    }

    static NotFound notFound() {
        return new NotFound("gift_card");
    }
}
