package muster.slack;

/** The names that the manifest and the code must agree on; a test holds them equal. */
public final class SlackNames {
  public static final String COMMAND = "/incident";
  public static final String DECLARE = "declare";
  public static final String DECLARE_FROM_MESSAGE = "declare_from_message";
  public static final String ADD_TO_TIMELINE = "add_to_timeline";

  private SlackNames() {}
}
