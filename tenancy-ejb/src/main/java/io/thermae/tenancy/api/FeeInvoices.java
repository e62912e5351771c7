package io.thermae.tenancy.api;

/** Which fees of visits that did not take place are invoiced by themselves. */
public enum FeeInvoices {
    /** None: what was paid ahead stays held until somebody decides. */
    NONE,
    /** As far as they are covered by what was paid ahead: nobody owes anything by itself. */
    COVERED,
    /** All; what was not paid ahead is owed. */
    ALL
}
