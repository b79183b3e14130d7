package muster.playbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import muster.incident.Role;
import muster.playbook.Checklist.CommandHint;

/** The four checklists before anybody edits them (P-11). */
final class StandardChecklists {
  private StandardChecklists() {}

  static Map<Role, Checklist> all() {
    Map<Role, Checklist> all = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      all.put(
          role,
          switch (role) {
            case COMMANDER -> commander();
            case TECH_LEAD -> techLead();
            case COMMS -> comms();
            case SCRIBE -> scribe();
          });
    }
    return all;
  }

  private static Checklist commander() {
    return new Checklist(
        List.of(
            "Say in the channel that you have command. From now on every decision goes through"
                + " you.",
            "Ask what users see and how many of them. Causes come later.",
            "Hold that against the severities. In doubt take the higher one; lowering it later is"
                + " normal.",
            "Name a technical lead. On SEV1 and SEV2 that is not you. In a small team you may keep"
                + " comms yourself.",
            "Ask the technical lead for the fastest safe way to restore service: roll back, fail"
                + " over, switch a flag off, shed load.",
            "Name a comms lead and a scribe, and say when the next update comes."),
        List.of(
            "Do not debug. If you are the only one who can, hand command over first.",
            "Do not leave without a successor: name the next commander and tell them where things"
                + " stand.",
            "Do not ask who caused it. Ask what changed.",
            "Do not stay silent because nothing is new. That nothing is new is an update.",
            "Do not resolve because a fix is deployed. Resolve when the service is confirmed"
                + " healthy."),
        List.of(
            new CommandHint("/incident status", "where we stand"),
            new CommandHint(
                "/incident tech @person", "names the technical lead; comms and scribe work alike"),
            new CommandHint("/incident sev 1 because …", "raises or lowers the severity"),
            new CommandHint(
                "/incident decide … because …", "records what was decided and why, as you decide"),
            new CommandHint("/incident phase identified …", "says how far we are"),
            new CommandHint("/incident mitigated …", "users no longer feel it, and why"),
            new CommandHint(
                "/incident handover ic @person", "offers command to somebody, with a brief"),
            new CommandHint("/incident resolve …", "closes it with a summary")));
  }

  private static Checklist techLead() {
    return new Checklist(
        List.of(
            "Ask what changed last: deploys, flags, configuration, traffic, suppliers,"
                + " certificates.",
            "Look for the fastest safe way back before you look for the cause: roll back, fail"
                + " over, switch a flag off, shed load.",
            "Weigh the risk. If a rollback can lose data or spread the damage, prefer shaping"
                + " traffic, flags or a degraded mode.",
            "Tell the commander what you will try, what you expect to see, and when you will know.",
            "Call in the people you need by name, and give each of them one question to answer."),
        List.of(
            "Do not change two things at once: you would not know which one helped.",
            "Do not touch production silently. Say it in the channel, then do it.",
            "Do not hunt for the root cause while a safe way to restore service is at hand.",
            "Do not answer stakeholders. Point them to the comms lead.",
            "Do not go quiet. What you ruled out is worth a line."),
        List.of(
            new CommandHint("/incident log …", "puts what you saw or did on the timeline"),
            new CommandHint("/incident log 14:32 …", "the same, for something that was earlier"),
            new CommandHint(
                "/incident decide … because …", "records a rollback, a failover or a flag"),
            new CommandHint("/incident phase identified …", "the cause is known, and which it is"),
            new CommandHint("/incident mitigated …", "users no longer feel it, and why"),
            new CommandHint("/incident timeline", "what was done so far, and when")));
  }

  private static Checklist comms() {
    return new Checklist(
        List.of(
            "Read where we stand, and ask the commander only for what is missing there.",
            "Post the first update: what users see, in their words, before any cause.",
            "If customers notice, put the status page up within five minutes of declaring, even if"
                + " all it says is that you are investigating.",
            "Agree with the commander what may be said outside and how often.",
            "Tell support and the account teams where the updates appear."),
        List.of(
            "Do not promise when it will be fixed. Promise when you will say more.",
            "Do not name a cause that is not confirmed, and never a person.",
            "Do not publish anything outside that the commander has not approved.",
            "Do not skip an update because nothing is new. Say so, and say when the next one comes.",
            "Do not pass questions on to the responders. Answer them yourself from the last"
                + " update."),
        List.of(
            new CommandHint("/incident update", "the form with four fields, prefilled"),
            new CommandHint("/incident update …", "the same in one line, from a phone"),
            new CommandHint("/incident update same", "says that nothing is new"),
            new CommandHint("/incident update-external", "tells those outside, after a preview"),
            new CommandHint("/incident status", "where we stand, without asking anyone"),
            new CommandHint("/incident timeline", "what happened since the last update")));
  }

  private static Checklist scribe() {
    return new Checklist(
        List.of(
            "Read the timeline, then add what came before the channel: the first symptom, the"
                + " first alert, the last change, each with its time.",
            "Write facts, one a line: the time, what was done, what was seen, in the words that"
                + " were said.",
            "Record every decision when it is made: what, why, and who decided.",
            "Put 📌 on messages, graphs and screenshots that matter. They go onto the timeline as"
                + " they are.",
            "Ask when you did not follow. A gap costs a minute now and an hour next week."),
        List.of(
            "Do not explain or sum up. Causes belong into the postmortem.",
            "Do not wait until it is over. Times are forgotten first.",
            "Do not drop what turned out to be wrong. Amend or strike it; the old line stays"
                + " readable.",
            "Do not write what you think of people. Write what was done.",
            "Do not debug. While you do, nobody writes."),
        List.of(
            new CommandHint("/incident log …", "a line on the timeline, now"),
            new CommandHint("/incident log 14:32 …", "a line for something that was earlier"),
            new CommandHint("/incident decide … because …", "a decision with its reason"),
            new CommandHint("/incident timeline", "the lines with their numbers"),
            new CommandHint("/incident amend #12 …", "corrects line 12"),
            new CommandHint("/incident strike #12 because …", "withdraws line 12"),
            new CommandHint("/incident postmortem", "the draft that grows from the timeline")));
  }
}
