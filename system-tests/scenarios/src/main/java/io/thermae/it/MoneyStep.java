package io.thermae.it;

/**
 * One operation of a storm.
 *
 * @param currency says at which business
 * @param chance from which its amounts, and what it is about, are drawn
 */
record MoneyStep(String currency, MoneyOperation operation, int chance) {

    @Override
    public String toString() {
        return currency + " " + operation + " " + chance;
    }
}
