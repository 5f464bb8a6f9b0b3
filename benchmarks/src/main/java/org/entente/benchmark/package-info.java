/**
 * Speed benchmarks, run with JMH: whole runs beside those of {@link org.entente.benchmark.peer},
 * parts of a run, and how a run grows.
 */
package org.entente.benchmark;
