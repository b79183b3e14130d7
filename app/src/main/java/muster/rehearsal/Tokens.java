package muster.rehearsal;

import java.util.UUID;

/** The two tokens and the signing secret of the app, new at every start and easy to recognise. */
final class Tokens {
  final String bot = "xoxb-rehearsal-" + UUID.randomUUID();
  final String app = "xapp-rehearsal-" + UUID.randomUUID();
  final String signingSecret =
      "5ec7e75ec7e7" + UUID.randomUUID().toString().replace("-", "").substring(12);
  private volatile boolean revoked;

  void revoke() {
    revoked = true;
  }

  /** Whether an Authorization header shows the bot's token. */
  boolean isBots(String authorization) {
    return !revoked && authorization.equals("Bearer " + bot);
  }

  void check(Call call) {
    if (call.token().isEmpty()) {
      throw new Refusal("not_authed");
    }
    boolean opensSocket = call.method().equals("apps.connections.open");
    if (call.token().equals(opensSocket ? bot : app)) {
      throw new Refusal("not_allowed_token_type");
    }
    if (!call.token().equals(opensSocket ? app : bot)) {
      throw new Refusal("invalid_auth");
    }
    if (revoked) {
      throw new Refusal("token_revoked");
    }
  }
}
