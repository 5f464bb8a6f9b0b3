package org.entente.equation;

import org.entente.model.Path;

/**
 * One value per trial.
 *
 * @param name the parameter
 * @param rule how its value comes about
 * @param path where the value is written
 */
public record ParameterEquation(String name, Rule rule, Path path) {}
