/** The trackers in which teams keep their work (P-38): GitHub Issues and Jira Cloud. */
package muster.tracker;
