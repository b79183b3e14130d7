/**
 * How an organisation runs its incidents, as data: everything here is a default that {@code
 * muster.yml} may replace, and nothing here reads a file.
 */
package muster.playbook;
