/** The command line {@code entente}. */
package org.entente.cli;
