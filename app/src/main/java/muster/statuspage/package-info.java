/** Pages where customers read of incidents (P-24): one at Atlassian Statuspage, one of our own. */
package muster.statuspage;
