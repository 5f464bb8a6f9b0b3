package org.entente.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chromium without a window, spoken to by the DevTools protocol: just enough to open a page, look
 * at it and ask it something.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE_SECONDS = 300;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  private Browser(Process process, String host) throws IOException, InterruptedException {
    this.process = process;
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest pages = HttpRequest.newBuilder(URI.create("http://" + host + "/json")).build();
    JsonNode targets = JSON.readTree(client.send(pages, BodyHandlers.ofString()).body());
    String address = "";
    for (JsonNode target : targets) {
      if (target.get("type").asText().equals("page")) {
        address = target.get("webSocketDebuggerUrl").asText();
      }
    }
    this.socket =
        client.newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(domain + ".enable", JSON.createObjectNode());
    }
  }

  /** The browser of this machine: the one that {@code ENTENTE_BROWSER} names, or on the path. */
  static Optional<Path> find() {
    String named = System.getenv("ENTENTE_BROWSER");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Starts a browser that keeps what it keeps in a folder. */
  static Browser start(Path executable, Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader messages =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = messages.readLine();
    while (line != null) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread drain = new Thread(() -> messages.lines().forEach(ignored -> {}), "browser");
        drain.setDaemon(true);
        drain.start();
        return new Browser(process, listening.group(1));
      }
      line = messages.readLine();
    }
    throw new IOException("The browser ended before it could be spoken to");
  }

  /** Opens a page in a window of a size and waits until its charts are drawn. */
  void open(Path page, int width, int height, boolean phone) {
    ObjectNode metrics = JSON.createObjectNode();
    metrics.put("width", width).put("height", height).put("deviceScaleFactor", 1);
    metrics.put("mobile", phone);
    call("Emulation.setDeviceMetricsOverride", metrics);
    go("about:blank");
    events.clear();
    go(page.toUri().toString());
    waitFor("document.documentElement?.dataset.charts === 'drawn'");
  }

  private void go(String url) {
    call("Page.navigate", JSON.createObjectNode().put("url", url));
    waitFor("location.href === '" + url + "'");
  }

  /** Shows the page in light or dark colours, on a screen or, without a name, as is usual. */
  void media(String media, String colours) {
    ObjectNode options = JSON.createObjectNode().put("media", media);
    options
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", colours);
    call("Emulation.setEmulatedMedia", options);
  }

  /** Waits until an expression of the page is true. */
  void waitFor(String expression) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!evaluate(expression).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Expected the page to come to " + expression);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }

  /** The value of an expression in the page; that of a promise once it is kept. */
  JsonNode evaluate(String expression) {
    ObjectNode question = JSON.createObjectNode().put("expression", expression);
    question.put("returnByValue", true).put("awaitPromise", true);
    JsonNode answer = call("Runtime.evaluate", question);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** The page as printed. */
  byte[] print() throws IOException {
    ObjectNode options = JSON.createObjectNode().put("preferCSSPageSize", true);
    return call("Page.printToPDF", options.put("printBackground", true)).get("data").binaryValue();
  }

  /** A picture of the window. */
  byte[] picture() throws IOException {
    return call("Page.captureScreenshot", JSON.createObjectNode()).get("data").binaryValue();
  }

  /** Everything that the page asked for since it was opened. */
  List<String> requests() {
    List<String> urls = new ArrayList<>();
    for (JsonNode event : events) {
      if (event.get("method").asText().equals("Network.requestWillBeSent")) {
        urls.add(event.at("/params/request/url").asText());
      }
    }
    return urls;
  }

  /** All errors, warnings and other words on the console since the page was opened. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (JsonNode event : events) {
      switch (event.get("method").asText()) {
        case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
            complaints.add(event.get("params").toString());
        default -> {}
      }
    }
    return complaints;
  }

  private JsonNode call(String method, ObjectNode parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    try {
      socket.sendText(message.toString(), true).join();
      JsonNode all = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (all.has("error")) {
        throw new AssertionError(method + ": " + all.get("error"));
      }
      return all.get("result");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException failed) {
      throw new AssertionError("The browser did not answer " + method, failed);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Puts the pieces of messages together, and hands answers to who asked. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void take(String message) {
      try {
        JsonNode json = JSON.readTree(message);
        if (json.has("id")) {
          answers.remove(json.get("id").asInt()).complete(json);
        } else {
          events.add(json);
        }
      } catch (IOException unreadable) {
        throw new AssertionError(unreadable);
      }
    }
  }
}
