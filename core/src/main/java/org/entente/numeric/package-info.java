/**
 * Functions of numbers that give the same bits on every Java machine and processor.
 *
 * <p>{@link org.entente.numeric.Numeric} is all one needs to know. It rests on three things that
 * Java guarantees: arithmetic and square roots round as IEEE 754 says and are never contracted to
 * fused operations; {@link java.lang.StrictMath} returns the bits of fdlibm; and loops that a
 * compiler vectorises compute what they would one by one. {@link java.lang.Math} makes no such
 * promise for {@code exp}, {@code log}, {@code pow} or the trigonometric functions and is used here
 * for exact operations only. Functions that a simulation calls billions of times are written here
 * as short arithmetic, the others call {@code StrictMath}.
 *
 * <p>To add a function, use only those three, say where the method comes from and how accurate it
 * is, and test it against values that another tool computed with more digits.
 */
package org.entente.numeric;
