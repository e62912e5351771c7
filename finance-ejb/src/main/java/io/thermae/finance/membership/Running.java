package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipView;
import io.thermae.finance.membership.PeriodPolicy.Anchor;

/**
 * A membership and from where its periods are counted.
 *
 * @param shown as everybody sees it
 */
public record Running(MembershipView shown, Anchor anchor) {}
