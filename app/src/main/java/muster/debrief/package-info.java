/** What a drill has shown, from its record: Java, incidents, the playbook and the postmortem. */
package muster.debrief;
