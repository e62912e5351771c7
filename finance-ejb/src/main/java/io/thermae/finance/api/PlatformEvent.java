package io.thermae.finance.api;

/** What becomes of a document between the platform and a business, and is posted to the platform's books: once for each. */
public enum PlatformEvent {
    /** An invoice was issued. */
    ISSUED("invoice"),
    /** More tax was taken back than had been charged: it is to be got back, and not owed. The database posts that by itself. */
    RECLASSIFIED("invoice"),
    /** An administrator has noted that an invoice was paid, as by a bank transfer. */
    PAID_BY_TRANSFER("invoice"),
    /** A payment at a gateway has paid its invoice. */
    PAID("payment"),
    /** Money has come by a gateway that no invoice needed: it is to go back. */
    PAID_IN_EXCESS("payment"),
    /** It went back. */
    REFUNDED("refund"),
    /** The gateway does not give it back: it is still the business's. */
    REFUND_FAILED("refund");

    private final String documentKind;

    PlatformEvent(String documentKind) {
        this.documentKind = documentKind;
    }

    /** The kind of the document of which it tells: {@code invoice}, {@code payment} or {@code refund}. */
    public String documentKind() {
        return documentKind;
    }
}
