/**
 * Units of measure as a modeler writes them: {@code USD bn/year}, {@code index 0-1}, {@code
 * aircraft}. {@link org.entente.unit.Unit#parse} makes a value of a text; values multiply, divide
 * and compare. Any word is a unit, so currencies, reactors and treaties need no definition.
 *
 * <p>What formulas do with units is checked in {@code org.entente.equation}; what a modeler has to
 * know stands in {@code docs/units.md}.
 *
 * <p>To add a word that stands for a number, a power of ten or a part of another unit, name it in
 * {@code Words}; the table in {@code docs/units.md} is held to it by a test.
 */
package org.entente.unit;
