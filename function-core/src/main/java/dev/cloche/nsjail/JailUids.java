package dev.cloche.nsjail;

import java.util.List;
import java.util.OptionalInt;

/** Says which users outside of the jail its agent and its script are. */
sealed interface JailUids {

  /** Returns the arguments by which nsjail maps them. */
  List<String> arguments();

  /** Returns the uid inside the jail that the script must take, if it has one of its own. */
  OptionalInt ofScript();

  /**
   * Two uids, which only root can map.
   *
   * @param agent the uid of all agents outside
   * @param script the uid of this run outside
   */
  record Separate(int agent, int script) implements JailUids {

    @Override
    public List<String> arguments() {
      String agentMap = NsjailCommand.AGENT_UID + ":" + agent + ":1";
      String scriptMap = NsjailCommand.SCRIPT_UID + ":" + script + ":1";
      // The agent starts as the first of each.
      return List.of(
          "--user", agentMap, "--user", scriptMap, "--group", agentMap, "--group", scriptMap);
    }

    @Override
    public OptionalInt ofScript() {
      return OptionalInt.of(NsjailCommand.SCRIPT_UID);
    }
  }

  /**
   * The one uid of a service that is not root; a pid namespace stands between agent and script.
   *
   * @param uid of the service
   * @param gid of the service
   */
  record Shared(int uid, int gid) implements JailUids {

    @Override
    public List<String> arguments() {
      return List.of(
          "--user",
          NsjailCommand.SCRIPT_UID + ":" + uid + ":1",
          "--group",
          NsjailCommand.SCRIPT_UID + ":" + gid + ":1");
    }

    @Override
    public OptionalInt ofScript() {
      return OptionalInt.empty();
    }
  }

  /**
   * Two uids without a user namespace, which the agent and then the script take.
   *
   * @param agent the uid of all agents
   * @param sweeper a uid that nobody has, behind which who ends a run hides from the run
   * @param script the uid of this run
   */
  record Taken(int agent, int sweeper, int script) implements JailUids {

    @Override
    public List<String> arguments() {
      String map = agent + ":" + agent + ":1";
      return List.of("--user", map, "--group", map);
    }

    @Override
    public OptionalInt ofScript() {
      return OptionalInt.of(script);
    }
  }

  /** The one uid of a service that is not root, without a user namespace. */
  record Kept() implements JailUids {

    @Override
    public List<String> arguments() {
      return List.of();
    }

    @Override
    public OptionalInt ofScript() {
      return OptionalInt.empty();
    }
  }
}
