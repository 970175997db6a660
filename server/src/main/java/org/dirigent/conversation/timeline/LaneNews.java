package org.dirigent.conversation.timeline;

/** What the customer's side of a lane is told live; may be lost. */
public sealed interface LaneNews {

  /** The name under which it is published. */
  String type();

  /** There is something new to read. */
  record TranscriptGrew() implements LaneNews {
    @Override
    public String type() {
      return "transcript.grew";
    }
  }

  /** Position, agent or opening changed. */
  record WhereaboutsChanged() implements LaneNews {
    @Override
    public String type() {
      return "whereabouts.changed";
    }
  }

  /** An agent types, or stopped. */
  record AgentTyping(boolean on) implements LaneNews {
    @Override
    public String type() {
      return "agent.typing";
    }
  }

  /** An agent has read up to this cursor. */
  record ReadByAgent(String upTo) implements LaneNews {
    @Override
    public String type() {
      return "read.by-agent";
    }
  }
}
