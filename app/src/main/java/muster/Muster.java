package muster;

/** The commands an operator types. */
public final class Muster {
  private Muster() {}

  public static void main(String[] arguments) {
    System.out.println("muster");
  }
}
