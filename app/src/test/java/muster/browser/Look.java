package muster.browser;

/** How large a window is, in CSS pixels, and whether its reader prefers dark. */
public record Look(int width, int height, boolean dark) {
  public static final Look DESKTOP = new Look(1280, 800, false);
  public static final Look PHONE = new Look(375, 812, false);

  public Look inTheDark() {
    return new Look(width, height, true);
  }

  boolean isPhone() {
    return width < 600;
  }
}
