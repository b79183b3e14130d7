/**
 * What an operator set: the environment and {@code muster.yml}, read at the start into one {@link
 * muster.config.Config}, or into every mistake at once.
 */
package muster.config;
