package io.thermae.finance.api;

import jakarta.ejb.Local;

/** Draws tables on pages, outside of any transaction: nothing of it is kept. */
@Local
public interface PrintTable {

    /** The table as PDF. */
    byte[] draw(TableOnPaper table);
}
