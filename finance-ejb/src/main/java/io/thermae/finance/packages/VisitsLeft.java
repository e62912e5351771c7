package io.thermae.finance.packages;

/**
 * Visits, and their share of the price of a package. The price is split evenly; the visit that is used last takes what that
 * leaves. What a visit has taken goes back with it, so whatever comes in which order, not a unit is lost.
 *
 * @param visits not below zero
 * @param net minor units
 * @param tax minor units
 */
public record VisitsLeft(int visits, long net, long tax) {

    /** None. */
    static final VisitsLeft NONE = new VisitsLeft(0, 0, 0);

    /**
     * What the next visit takes.
     *
     * @param whole what was sold
     */
    VisitsLeft next(VisitsLeft whole) {
        return visits == 1 ? this : new VisitsLeft(1, whole.net / whole.visits, whole.tax / whole.visits);
    }

    VisitsLeft less(VisitsLeft taken) {
        return new VisitsLeft(visits - taken.visits, net - taken.net, tax - taken.tax);
    }

    VisitsLeft plus(VisitsLeft back) {
        return new VisitsLeft(visits + back.visits, net + back.net, tax + back.tax);
    }

    /** The same the other way round: as an entry has what goes. */
    public VisitsLeft negated() {
        return new VisitsLeft(-visits, -net, -tax);
    }

    /** What was paid for them, tax included, in minor units. */
    public long gross() {
        return net + tax;
    }
}
