package io.thermae.finance.payment;

/**
 * How what has come on the web for an invoice is divided: what the invoice needs, the tip, and the rest, which goes back. Amounts in
 * minor units.
 */
final class WebSharePolicy {

    private WebSharePolicy() {}

    /**
     * What was to come.
     *
     * @param charged all of it
     * @param tip of it, less than all
     * @param calledOff whether it was not to come any more: who pays twice has not meant to tip twice
     */
    record Asked(long charged, long tip, boolean calledOff) {}

    /** What the invoice is paid, the tip, and what neither is. */
    record Share(long pays, long tip, long rest) {}

    /**
     * Divides it. If less has come than was asked for, that is missing of the tip first. Whose tip it is says what was paid with it
     * (payroll): if the invoice needs nothing of it any more, the tip would be nobody's, and is rest, too. So it is
     * if the payment was called off; the invoice is not paid with it.
     *
     * @param came above zero
     * @param open what is owed of the invoice
     */
    static Share share(long came, Asked asked, long open) {
        long missing = Math.max(0, asked.charged() - came);
        long tip = Math.max(0, asked.tip() - missing);
        long pays = Math.min(came - tip, open);
        long kept = pays == 0 || asked.calledOff() ? 0 : tip;
        return new Share(pays, kept, came - kept - pays);
    }
}
