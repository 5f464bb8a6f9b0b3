/** Speed benchmarks, run with JMH. */
package org.entente.benchmark;
