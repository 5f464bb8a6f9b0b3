/** Small programs that show how the library is used. */
package org.entente.example;
