/**
 * The postmortem as a fold of an incident's log: what the record can say is generated, what people
 * wrote stands, and what neither knows is called unknown. Nothing here is invented (P-30, P-31).
 */
package muster.postmortem;
