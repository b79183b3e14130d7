/** What Muster measures of itself; knows Micrometer and nothing of incidents. */
package muster.meters;
