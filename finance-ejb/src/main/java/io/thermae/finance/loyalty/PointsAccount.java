package io.thermae.finance.loyalty;

import java.util.UUID;

/**
 * What a customer has.
 *
 * @param owed points that were taken back after they were used
 * @param closed whether he was erased: he gets nothing any more
 */
record PointsAccount(UUID customerId, long balance, long owed, boolean closed) {}
