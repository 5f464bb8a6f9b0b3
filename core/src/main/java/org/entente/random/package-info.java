/**
 * Addressed random numbers: every draw is a pure function of the seed, the name of what is drawn,
 * its {@link org.entente.random.Role}, the step and the trial.
 *
 * <p>Start at {@link org.entente.random.Draws}, and at {@link org.entente.random.SamplingPlan} for
 * draws that are spread more evenly than independent ones. There is no generator with a state to
 * hand around: the same address gives the same bits on any machine and in any order, so neither the
 * number of threads, nor the number of trials, nor any other variable of a scenario changes a draw.
 *
 * <p>To draw something new in the engine, give it a {@link org.entente.random.Role} of its own. The
 * codes of the roles that exist, and the way keys are made, are pinned by tests: changing them
 * changes every result.
 */
package org.entente.random;
