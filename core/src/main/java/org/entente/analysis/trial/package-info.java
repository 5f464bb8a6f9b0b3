/**
 * Single trials: what happened in one of them, and which of them speaks best for a future.
 *
 * <p>Start at {@link org.entente.analysis.trial.Trial}: every draw and state of one trial, and why
 * it ended in the future that it ended in. {@link org.entente.analysis.trial.TypicalTrials} finds
 * for each future the trial worth looking at. To show more of a trial, add it to {@code
 * org.entente.engine.WalkedTrial}, which knows all that the plain twin of the engine does, and to
 * the record here that it belongs to.
 */
package org.entente.analysis.trial;
