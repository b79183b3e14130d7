package muster.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Slack's Web API over HTTP: who asks, whether they may, whether they may now, and what with. */
final class WebApi {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Map<String, Method> methods = new HashMap<>();
  private final State state;
  private final Faults faults;
  private final Rates rates;
  private final BlockRules rules;
  private final CallLog log;
  private final Set<String> scopes;
  private final Tokens tokens;

  WebApi(
      State state,
      Faults faults,
      Rates rates,
      BlockRules rules,
      CallLog log,
      Set<String> scopes,
      Tokens tokens) {
    this.state = state;
    this.faults = faults;
    this.rates = rates;
    this.rules = rules;
    this.log = log;
    this.scopes = scopes;
    this.tokens = tokens;
  }

  /** The methods there are, by name. */
  Map<String, Method> methods() {
    return Map.copyOf(methods);
  }

  void add(List<Method> some) {
    some.forEach(method -> methods.put(method.name(), method));
  }

  void answer(HttpExchange exchange) throws IOException {
    long started = System.nanoTime();
    String method = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
    Call call = call(method, exchange);
    pause(faults.distance().toMillis());
    String channel = call.text("channel");
    if (rates.impatient(method, channel)) {
      rules.violated(method + " was called again before its Retry-After had passed");
    }
    Optional<Faults.Fault> fault = faults.take(method);
    if (fault.isPresent() && fault.get() instanceof Faults.Limited limited) {
      rates.close(method, channel, limited.retryAfterSeconds());
    }
    Optional<Integer> wait = fault.isPresent() ? Optional.empty() : rates.check(method, channel);
    ObjectNode answer =
        fault
            .map(f -> troubled(f, () -> done(call)))
            .orElseGet(() -> wait.isPresent() ? limited() : done(call));
    log.add(call, answer, started);
    state.run(() -> state.sight.passed(method, call.arguments() + " " + answer));
    send(exchange, fault, wait, answer, OK);
  }

  /** Answers at an address that Slack gave out: no method, but it goes wrong like one. */
  void beside(HttpExchange exchange, String name, Runnable work) throws IOException {
    long started = System.nanoTime();
    Optional<Faults.Fault> fault = faults.take(name);
    ObjectNode answer = fault.map(f -> troubled(f, () -> done(work))).orElseGet(() -> done(work));
    log.add(new Call(name, "", Json.object()), answer, started);
    send(exchange, fault, Optional.empty(), answer, answer.path("ok").asBoolean() ? OK : NOT_FOUND);
  }

  private static ObjectNode done(Runnable work) {
    try {
      work.run();
      return Json.object().put("ok", true);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private ObjectNode troubled(Faults.Fault fault, Supplier<ObjectNode> work) {
    return switch (fault) {
      case Faults.Slow slow -> {
        pause(slow.by().toMillis());
        yield work.get();
      }
      case Faults.Stalls stalls -> {
        ObjectNode done = work.get();
        pause(stalls.by().toMillis());
        yield done;
      }
      case Faults.LostAfter lost -> work.get();
      case Faults.Garbled garbled -> new Refusal("internal_error").answer();
      case Faults.Refuses error -> new Refusal(error.error()).answer();
      case Faults.Limited busy -> limited();
      case Faults.Status status -> new Refusal("internal_error").answer();
      case Faults.LostBefore lost -> new Refusal("internal_error").answer();
    };
  }

  private static void pause(long millis) {
    try {
      if (millis > 0) {
        Thread.sleep(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ObjectNode done(Call call) {
    try {
      Method method = methods.get(call.method());
      if (method == null) {
        throw new Refusal("unknown_method").with("req_method", Json.tree(call.method()));
      }
      tokens.check(call);
      if (!method.scopes().isEmpty() && method.scopes().stream().noneMatch(scopes::contains)) {
        rules.violated(call.method() + " needs one of the scopes " + method.scopes());
        throw new Refusal("missing_scope")
            .with("needed", Json.tree(String.join(",", new TreeSet<>(method.scopes()))))
            .with("provided", Json.tree(String.join(",", scopes)));
      }
      return state.with(() -> method.work().apply(call)).put("ok", true);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private static ObjectNode limited() {
    return new Refusal("ratelimited").answer();
  }

  private void send(
      HttpExchange exchange,
      Optional<Faults.Fault> fault,
      Optional<Integer> wait,
      ObjectNode answer,
      int otherwise)
      throws IOException {
    Faults.Fault trouble = fault.orElse(null);
    if (trouble instanceof Faults.LostBefore || trouble instanceof Faults.LostAfter) {
      throw new IOException("the answer is lost on purpose");
    }
    if (trouble instanceof Faults.Garbled) {
      Http.send(exchange, OK, "text/html", "<!doctype html><title>We'll be right back</title>");
      return;
    }
    exchange.getResponseHeaders().set("x-oauth-scopes", String.join(",", scopes));
    int status = otherwise;
    if (trouble instanceof Faults.Limited limited) {
      exchange.getResponseHeaders().set("Retry-After", "" + limited.retryAfterSeconds());
      status = 429;
    } else if (wait.isPresent()) {
      exchange.getResponseHeaders().set("Retry-After", "" + wait.get());
      status = 429;
    } else if (trouble instanceof Faults.Status broken) {
      status = broken.code();
    }
    Http.send(exchange, status, "application/json; charset=utf-8", Json.write(answer));
  }

  private static Call call(String method, HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    ObjectNode arguments = Json.object();
    if (type.startsWith("application/json")) {
      JsonNode json = body.isEmpty() ? Json.object() : Json.read(body);
      arguments = json.isObject() ? (ObjectNode) json : arguments;
    } else {
      form(body, arguments);
      form(
          String.valueOf(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("")),
          arguments);
    }
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String token =
        bearer.startsWith("Bearer ") ? bearer.substring(7) : arguments.path("token").asText();
    arguments.remove("token");
    return new Call(method, token, arguments);
  }

  private static void form(String encoded, ObjectNode arguments) {
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        arguments.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
  }
}
