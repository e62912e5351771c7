package io.thermae.finance.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Revenue of a step that was paid alike: all that one method has paid, all that nobody has, or what one invoice tells of which
 * several ways have paid a part each.
 *
 * @param method by which all of it was paid, or {@link MethodPolicy#UNPAID}; null if {@link #paid} says, and for what no
 *     invoice tells
 * @param paid the payments of an invoice of several ways; none otherwise
 * @param unpaid what nobody has paid of that invoice, with tax
 * @param net in minor units, as all
 */
record Settled(
        LocalDate start,
        String currency,
        @Nullable String method,
        List<Paid> paid,
        long unpaid,
        long net,
        long tax,
        long previousNet,
        long previousTax) {

    /**
     * What a payment pays of an invoice.
     *
     * @param minorUnits more than zero
     * @param methods by which the payment came, each once
     * @param rests as many: what is left of each, without what was given back; more than zero
     */
    record Paid(long minorUnits, List<String> methods, List<Long> rests) {}

    static Settled read(ResultSet row) throws SQLException {
        return new Settled(
                row.getObject("start", LocalDate.class),
                row.getString("currency"),
                row.getString("method"),
                paid(row),
                row.getLong("unpaid"),
                row.getLong("net"),
                row.getLong("tax"),
                row.getLong("previous_net"),
                row.getLong("previous_tax"));
    }

    /** The arrays have a place for each method of each payment, those of a payment one after the other. */
    private static List<Paid> paid(ResultSet row) throws SQLException {
        Array payments = row.getArray("payments");
        if (payments == null) {
            return List.of();
        }
        UUID[] ids = (UUID[]) payments.getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        String[] methods = (String[]) row.getArray("methods").getArray();
        Long[] rests = (Long[]) row.getArray("rests").getArray();
        List<Paid> paid = new ArrayList<>();
        for (int from = 0, to; from < ids.length; from = to) {
            to = from + 1;
            while (to < ids.length && ids[to].equals(ids[from])) {
                to++;
            }
            paid.add(new Paid(
                    amounts[from],
                    List.of(methods).subList(from, to),
                    List.of(rests).subList(from, to)));
        }
        return paid;
    }
}
