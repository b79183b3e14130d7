package muster.playbook;

/** What an organisation has decided beforehand about its incidents. */
public record Playbook() {}
