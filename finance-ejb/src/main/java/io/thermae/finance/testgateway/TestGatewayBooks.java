package io.thermae.finance.testgateway;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.gateway.GatewayPayment;
import io.thermae.finance.gateway.GatewayRefund;
import io.thermae.finance.testgateway.TestGatewayPolicy.Outcome;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The test gateway's own books: each change is committed at once, whatever becomes of who has asked for it. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TestGatewayBooks {

    @Inject
    Sql sql;

    /** A payment, once for each key. */
    public GatewayPayment create(UUID key, Money amount) {
        sql.update(
                """
                insert into finance.test_gateway_payment (id, currency, amount_minor) values (?, ?, ?)
                on conflict do nothing
                """,
                key,
                amount.currency().getCurrencyCode(),
                amount.minorUnits());
        return find(key).orElseThrow();
    }

    public Optional<GatewayPayment> find(UUID key) {
        return sql.first("select * from finance.test_gateway_payment where id = ?", TestGatewayBooks::payment, key);
    }

    /** Lets something happen to a payment; empty if there is none. */
    private Optional<GatewayPayment> change(UUID key, UnaryOperator<Outcome> change) {
        Optional<GatewayPayment> before = sql.first(
                "select * from finance.test_gateway_payment where id = ? for update", TestGatewayBooks::payment, key);
        if (before.isEmpty()) {
            return before;
        }
        Outcome now = new Outcome(before.get().status(), before.get().failure());
        Outcome then = change.apply(now);
        if (!then.equals(now)) {
            sql.update(
                    """
                    update finance.test_gateway_payment set status = ?, failure = ?, revision = revision + 1 where id = ?
                    """,
                    then.status().name(),
                    then.failure(),
                    key);
        }
        return find(key);
    }

    /** As somebody pays with a token; empty if there is no such payment. */
    public Optional<GatewayPayment> pay(UUID key, String token) {
        Optional<GatewayPayment> paid =
                change(key, now -> TestGatewayPolicy.outcome(now, token).orElse(now));
        sql.update(
                """
                update finance.test_gateway_payment set method = ? where id = ? and status = 'SUCCEEDED' and method is null
                """,
                token,
                key);
        return paid;
    }

    /** As a token is charged whose holder is not there; empty if there is no such payment. */
    public Optional<GatewayPayment> charge(UUID key, String token) {
        return change(key, now -> TestGatewayPolicy.charged(now, token));
    }

    /** The token by which one was paid; empty if it was not. */
    public Optional<String> method(UUID key) {
        return sql
                .query(
                        "select method from finance.test_gateway_payment where id = ? and method is not null",
                        row -> row.getString(1),
                        key)
                .stream()
                .findFirst();
    }

    /** Nobody is to pay it any more; empty if there is no such payment. */
    public Optional<GatewayPayment> cancel(UUID key) {
        return change(key, TestGatewayPolicy::cancelled);
    }

    /** Gives some back, once for each key; false if that is more than there is left. */
    public boolean refund(UUID payment, UUID key, long minorUnits) {
        sql.query("select 1 from finance.test_gateway_payment where id = ? for update", row -> true, payment);
        if (findRefund(key).isPresent()) {
            return true;
        }
        int taken = sql.update(
                """
                update finance.test_gateway_payment set refunded_minor = refunded_minor + ?
                where id = ? and status = 'SUCCEEDED' and refunded_minor + ? <= amount_minor
                """,
                minorUnits,
                payment,
                minorUnits);
        if (taken == 0) {
            return false;
        }
        sql.update(
                """
                insert into finance.test_gateway_refund (id, payment_id, amount_minor, status)
                select ?, id, ?, case method when ? then 'PENDING' else 'SUCCEEDED' end
                from finance.test_gateway_payment where id = ?
                """,
                key,
                minorUnits,
                TestGatewayPolicy.REFUNDS_WAIT,
                payment);
        return true;
    }

    public Optional<GatewayRefund> findRefund(UUID key) {
        return sql.first(
                "select * from finance.test_gateway_refund where id = ?",
                row -> new GatewayRefund(
                        TestGateway.PREFIX + key,
                        GatewayRefund.Status.valueOf(row.getString("status")),
                        row.getString("failure")),
                key);
    }

    private static GatewayPayment payment(ResultSet row) throws SQLException {
        OnlinePaymentStatus status = OnlinePaymentStatus.valueOf(row.getString("status"));
        return new GatewayPayment(
                TestGateway.PREFIX + row.getObject("id", UUID.class),
                status,
                status == OnlinePaymentStatus.SUCCEEDED ? row.getLong("amount_minor") : 0,
                row.getString("failure"),
                null,
                row.getLong("revision"));
    }
}
