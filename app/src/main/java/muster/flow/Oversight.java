package muster.flow;

import java.time.LocalDate;
import muster.incident.IncidentId;

/** What is told to those who look after all incidents, as far as the playbook names them. */
sealed interface Oversight extends News {
  /** A private message to the named leader (P-10, P-23), where the playbook names one. */
  record TellLeader(String text, String blocks) implements Oversight {
    @Override
    public String lane(IncidentId incident) {
      return "leader";
    }

    @Override
    public String inWords() {
      return "tell the leader";
    }
  }

  /** An update in the stakeholders' channel (P-22), where the playbook names one. */
  record TellStakeholders(String text, String blocks) implements Oversight {
    @Override
    public String lane(IncidentId incident) {
      return "stakeholders";
    }

    @Override
    public String inWords() {
      return "post the update in the stakeholders' channel";
    }
  }

  /**
   * What Slack would not let Muster do, to those who run it, in the channel that the playbook
   * names.
   */
  record TellOperations(String text, String blocks) implements Oversight {
    @Override
    public String lane(IncidentId incident) {
      return "operations";
    }

    @Override
    public String inWords() {
      return "say in the operations channel what it could not do";
    }

    @Override
    public boolean aboutFailure() {
      return true;
    }
  }

  /**
   * What is overdue for long, to whoever looks after all of it (P-39): in the channel that the
   * playbook names, else to the leader.
   */
  record TellProgramme(String text, String blocks) implements Oversight {
    @Override
    public String lane(IncidentId incident) {
      return "programme";
    }

    @Override
    public String inWords() {
      return "tell the programme level what is overdue";
    }
  }

  /**
   * The weekly list of what is overdue, drawn when it is sent (P-39). It belongs to the incident of
   * what is overdue for longest, which learns of it if Slack refuses the list.
   *
   * @param day the day it is of
   */
  record ListOverdue(LocalDate day) implements Oversight {
    @Override
    public String lane(IncidentId incident) {
      return "programme";
    }

    @Override
    public String inWords() {
      return "post the weekly list of what is overdue";
    }
  }
}
