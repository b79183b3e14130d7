package muster.config;

/**
 * One mistake of the operator. It never carries a secret, nor a part of one.
 *
 * @param key the variable, or the path in the file such as {@code severities.sev1.cadence}; empty
 *     when the file as a whole cannot be read
 * @param says what is wrong and a value that would do
 */
public record Problem(Place place, String key, String says) {
  /** One line: {@code muster.yml:14:14 severities.sev1.cadence: "soon" is not a duration; …}. */
  @Override
  public String toString() {
    return place + "  " + (key.isEmpty() ? "" : key + ": ") + says;
  }
}
