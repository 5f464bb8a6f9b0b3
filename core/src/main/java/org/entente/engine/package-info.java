/**
 * The engine: unrolls equations in time to one straight line of operations over columns of trials,
 * and runs it on all cores. Users call {@code org.entente.result.Simulation}; this package may
 * change any day.
 *
 * <pre>
 * Equations -> Unroller (Lowering, PathLowering) -> Graph of Columns -> Linker -> Program
 *           -> Engine: chunks of blocks -> BlockSink
 * </pre>
 *
 * <p>{@code TrialWalker} is the slow, obvious twin: it walks the trees of one trial, tells why a
 * trial failed, and tests hold the program to it bit for bit.
 *
 * <p>{@code UnreachedFutures} reads the graph without running it: interval arithmetic ({@code
 * Range}) and what conditions imply ({@code Implications}) show futures in which no path can end.
 *
 * <p>To add an operation, add a record to {@code Operations} with an {@code Instruction} of one
 * simple loop; what it computes must be bit-equal to the scalar meaning that {@code TermEvaluator}
 * uses.
 */
package org.entente.engine;
