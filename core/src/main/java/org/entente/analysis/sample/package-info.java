/**
 * Whole paths, kept trial by trial: what single trials look like, and how the paths that end in one
 * future differ from those that end in another.
 *
 * <p>Start at {@link org.entente.analysis.sample.PathSample}. A run summarises each step by itself
 * and forgets which value belonged to which trial; a sample of its first trials remembers. To ask
 * something else of whole paths, add a question to {@code PathSample}.
 */
package org.entente.analysis.sample;
