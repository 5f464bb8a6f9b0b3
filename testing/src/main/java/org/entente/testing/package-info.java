/**
 * What the tests of every module share.
 *
 * <p>A module that depends on {@code entente-testing} gets JUnit, jqwik and AssertJ, the settings
 * in {@code junit-platform.properties}, and {@link org.entente.testing.FixedSeeds}: the same test
 * run on any machine, any day.
 */
package org.entente.testing;
