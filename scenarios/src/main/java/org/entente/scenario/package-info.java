/** Scenario files in JSON: reading, checking, laying over, and writing them. */
package org.entente.scenario;
