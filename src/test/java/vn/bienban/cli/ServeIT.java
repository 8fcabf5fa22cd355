package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import vn.bienban.json.RecordJson;

/** The server as a process of its own. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ServeIT {
  @Test
  void whatIsBeingReadEndsWhenTheProcessIsInterrupted() throws Exception {
    Process process = start("--port", "0", "--parallel", "1", "--waiting", "0");
    try (BufferedReader messages = process.errorReader(UTF_8)) {
      String line = messages.readLine();
      assertThat(line).matches("bienban: serves http://127\\.0\\.0\\.1:\\d+/ until .*");
      String address = line.replaceAll(".*(http\\S+)/ .*", "$1");
      HttpClient client = HttpClient.newHttpClient();
      String text = "Ông Lê Minh Khuê chủ trì hội nghị dân vận sáng 3/7.\n".repeat(40_000);
      HttpRequest large =
          HttpRequest.newBuilder(URI.create(address + "/annotate"))
              .header("Content-Type", "text/plain")
              .POST(HttpRequest.BodyPublishers.ofString(text))
              .build();
      HttpRequest other =
          HttpRequest.newBuilder(URI.create(address + "/annotate"))
              .header("Content-Type", "text/plain")
              .POST(HttpRequest.BodyPublishers.ofString("x"))
              .build();
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(large, HttpResponse.BodyHandlers.ofString(UTF_8));
      // it is being read as soon as another one is turned away, unless that one came first
      while (client.send(other, HttpResponse.BodyHandlers.discarding()).statusCode() != 429) {
        if (answer.isDone()) {
          answer = client.sendAsync(large, HttpResponse.BodyHandlers.ofString(UTF_8));
        }
        Thread.sleep(20);
      }
      // That of the process would close its streams too.
      process.toHandle().destroy();

      assertThat(messages.readLine()).isEqualTo("bienban: stops when what is being read is done");
      HttpResponse<String> response = answer.get(100, TimeUnit.SECONDS);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(RecordJson.fromJson(response.body()).people()).isNotEmpty();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void connectionsThatWaitForTheirNextRequestStayOpen() throws Exception {
    Process process = start("--port", "0");
    List<Socket> waiting = new ArrayList<>();
    try (BufferedReader messages = process.errorReader(UTF_8)) {
      int port = Integer.parseInt(messages.readLine().replaceAll(".*:(\\d+)/ .*", "$1"));
      // the JDK's server closes all but 200 unless told otherwise
      for (int i = 0; i < 260; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        waiting.add(socket);
        assertThat(statusOfHealth(socket)).isEqualTo("HTTP/1.1 200 OK");
      }
      for (Socket socket : waiting) {
        assertThat(statusOfHealth(socket)).isEqualTo("HTTP/1.1 200 OK");
      }
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
      process.destroyForcibly();
    }
  }

  private static @Nullable String statusOfHealth(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write("HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
    StringBuilder head = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      head.append((char) next);
    }
    return head.substring(0, head.indexOf("\r\n"));
  }

  @Test
  void anAddressThatIsTakenAndOptionsThatAreNone() throws Exception {
    Process first = start("--port", "0");
    try (BufferedReader messages = first.errorReader(UTF_8)) {
      String port = messages.readLine().replaceAll(".*:(\\d+)/ .*", "$1");
      Process second = start("--port", port);
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(2);
      assertThat(second.errorReader(UTF_8).readLine()).startsWith("bienban: --port: " + port);
    } finally {
      first.destroyForcibly();
    }
    for (List<String> wrong :
        List.of(
            List.of("--port", "70000"),
            List.of("--max-bytes", "0"),
            List.of("--parallel", "0"),
            List.of("--max-seconds", "-1"),
            List.of("--lang", "fr"),
            List.of("--extend", "gone"))) {
      CommandRun run =
          CommandRun.of(Stream.concat(Stream.of("serve"), wrong.stream()).toArray(String[]::new));
      assertThat(run.code()).as(wrong.toString()).isEqualTo(2);
      assertThat(run.err()).as(wrong.toString()).hasLineCount(1);
    }
  }

  private static Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CommandStart.classPath(),
                "vn.bienban.cli.Main",
                "serve"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }
}
