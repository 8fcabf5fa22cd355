package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.record.ArticleRecord;

/** Takes the pictures of the documents anew, from the project's own corpus, where it is told to. */
@EnabledIfSystemProperty(named = "bienban.pictures", matches = ".+")
class PicturesIT {
  private static final Path CORPUS = Path.of("corpus", "articles");
  private static final int LARGEST = 150_000;

  @TempDir private Path pages;

  @Test
  void articleAndArchive() throws IOException {
    Path pictures = Path.of(System.getProperty("bienban.pictures"));
    Files.createDirectories(pictures);
    Bienban bienban = Bienban.create();
    ArticlePage page = new ArticlePage(Language.VIETNAMESE, rule -> null);
    ViewFolder folder = ViewFolder.open(pages);
    ArchivePages archive = new ArchivePages(Language.VIETNAMESE, LocalDate.of(2021, 8, 15));
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        Article article =
            Article.of(Files.readString(file)).id(name).published(LocalDate.of(2021, 6, 1));
        ArticleRecord record = bienban.read(article);
        ArticlePage.Page made = page.of(record, article);
        archive.add(record, made.title(), folder.article(name, made.html()));
      }
    }
    archive.write(folder);
    try (Browser browser = Browser.start()) {
      browser.open(pages.resolve("articles/dau-tu-cong-truc-tuyen.html"));
      browser.pointAt(browser.one("#event1 .v[data-f='Chủ trì']"));
      take(browser, pictures.resolve("article.png"));
      browser.open(pages.resolve("index.html"));
      browser.await("return document.body.dataset.ready === '#'");
      take(browser, pictures.resolve("archive.png"));
    }
  }

  private static void take(Browser browser, Path file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(browser.picture()));
    ImageIO.write(withFewColours(picture), "png", file.toFile());
    assertThat(Files.size(file)).isLessThan(LARGEST);
  }

  /** The picture in its 256 most frequent colours, a third of the bytes. */
  private static BufferedImage withFewColours(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(256)
            .toList();
    byte[][] parts = new byte[3][palette.size()];
    Map<Integer, Integer> index = new HashMap<>();
    for (int i = 0; i < palette.size(); i++) {
      Color colour = new Color(palette.get(i));
      parts[0][i] = (byte) colour.getRed();
      parts[1][i] = (byte) colour.getGreen();
      parts[2][i] = (byte) colour.getBlue();
      index.put(palette.get(i), i);
    }
    BufferedImage few =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.size(), parts[0], parts[1], parts[2]));
    for (int i = 0; i < pixels.length; i++) {
      int nearest = index.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
      few.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), 0, nearest);
    }
    return few;
  }

  private static int nearest(int colour, List<Integer> palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.size(); i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int apart = (colour >> shift & 0xFF) - (palette.get(i) >> shift & 0xFF);
        distance += apart * apart;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
