package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bienban.Bienban;
import vn.bienban.serve.HttpService;
import vn.bienban.serve.Limits;

/** An article is pasted into the page of a server, in a real browser. */
class PastePageIT {
  @Test
  void anArticleIsPastedAndSeenBesideItsRecord() throws IOException {
    HttpService.Settings settings =
        new HttpService.Settings(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Set.of(),
            new Limits(1_000_000, Duration.ofSeconds(30), 1, 1),
            Duration.ofSeconds(5),
            Language.VIETNAMESE,
            "test");
    try (Browser browser = Browser.start();
        HttpService service = HttpService.start(Bienban.create(), settings)) {
      String address = "http://localhost:" + service.address().getPort() + "/";
      browser.open(URI.create(address));
      assertThat(browser.barriers()).isEmpty();
      browser.dark(true);
      assertThat(browser.barriers()).isEmpty();

      browser
          .one("textarea")
          .sendKeys(
              "Sáng 3/7/2020, ông Lê Minh Khuê chủ trì hội nghị dân vận. <script>x()</script>");
      browser.one("button").click();

      browser.await("return document.getElementById('record') !== null");
      assertThat(browser.one("#record").getText()).contains("Lê Minh Khuê");
      assertThat(browser.one("#text").getText()).contains("<script>x()</script>");
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests())
          .filteredOn(url -> url.startsWith("http"))
          .allMatch(url -> url.startsWith(address));
    }
  }
}
