package org.entente.equation;

import java.util.Optional;
import org.entente.model.Path;

/**
 * A future's rule.
 *
 * @param id the future
 * @param when its condition; absent for the one that takes the rest
 * @param path where it is written
 */
public record FutureEquation(String id, Optional<Term> when, Path path) {}
