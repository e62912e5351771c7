package io.thermae.finance.api;

import java.time.Instant;

/**
 * That the card which is kept was refused when it was last charged for an invoice of the platform.
 *
 * @param attempt which one it was, from 1
 * @param at when it was begun
 */
public record CardRefused(CardRefusal reason, int attempt, Instant at) {}
