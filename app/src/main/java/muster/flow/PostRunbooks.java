package muster.flow;

/** The runbooks of the service, where it has some (P-40): drawn when it is sent. */
record PostRunbooks() implements Effect {
  @Override
  public boolean needsOthers() {
    return false;
  }

  @Override
  public String inWords() {
    return "post the runbooks of the service";
  }
}
