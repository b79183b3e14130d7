/** How long things are kept, and how they and people are taken out of the record. */
package muster.retention;
