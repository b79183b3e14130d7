package muster.rehearsal;

import java.time.Instant;
import java.time.InstantSource;

/**
 * How a workspace is set up.
 *
 * @param port where the page and the Web API listen on loopback; 0 takes a free one, and a port
 *     that is taken gives way to the next free one
 * @param manifest the app's manifest as YAML: its commands, shortcuts, events and scopes
 * @param clock what Slack's own times follow; it may run fast
 * @param rates whether Slack's rate limits are enforced
 * @param machine what the rate limits go by
 */
public record WorkspaceSettings(
    int port, String manifest, InstantSource clock, boolean rates, InstantSource machine) {
  /** With rate limits by this machine's own count of time. */
  public WorkspaceSettings(int port, String manifest, InstantSource clock, boolean rates) {
    this(port, manifest, clock, rates, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
  }
}
