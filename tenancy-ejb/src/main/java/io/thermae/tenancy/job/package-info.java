/**
 * The clock of jobs: asks every {@link io.thermae.kernel.Job} of the application for a round again and again, on every node;
 * what came of it, and which jobs are to wait.
 *
 * <p>Owns {@code platform.paused_job} and {@code platform.job_run}; what rounds hold back is in {@code platform.held_back}, which
 * the kernel's {@link io.thermae.kernel.TenantRound} writes. Publishes nothing.
 */
@NullMarked
package io.thermae.tenancy.job;

import org.jspecify.annotations.NullMarked;
