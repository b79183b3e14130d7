/** Calls of other people's JSON APIs over HTTP, and what became of each in our own words. */
package muster.calls;
