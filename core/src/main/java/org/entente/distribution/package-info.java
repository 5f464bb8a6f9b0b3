/**
 * The mathematics of distributions: from a scenario's {@link org.entente.model.Distribution} to
 * laws and samplers.
 *
 * <p>{@link org.entente.distribution.Law} is a distribution whose arguments are numbers; {@link
 * org.entente.distribution.Laws} makes them. {@link org.entente.distribution.Sampler} is what an
 * engine draws with: it keeps what is constant prepared and takes the rest trial by trial. Every
 * draw is one uniform number, turned into a value by the quantile function. {@link
 * org.entente.distribution.CorrelationMatrix}, {@link org.entente.distribution.Copulas} and {@link
 * org.entente.distribution.StudentCopula} join draws.
 *
 * <p>To add a parametric family: add its row and forms to {@link org.entente.model.Family}, a law
 * here (implement {@link org.entente.distribution.Law} and permit it there), a maker for each form
 * in {@code Families}, a nested class in the test of the contract, and its section in
 * docs/distributions.md. If its quantile function takes more than some 50 ns, let {@code Samplers}
 * prepare it.
 */
package org.entente.distribution;
