/**
 * One model, simulated by several programs: {@link org.entente.benchmark.peer.ShapeModel} says what
 * is simulated, {@link org.entente.benchmark.peer.Peer} lists the programs.
 *
 * <p>To add one, give it a class and a constant in {@code Peer}; a test then holds it to the
 * numbers of all others, and the page of results shows it.
 */
package org.entente.benchmark.peer;
