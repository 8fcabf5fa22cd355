package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.bienban.json.RecordJson;

/**
 * Many threads over one reader get what one thread alone gets: 10⁴ calls, or {@code
 * -Dcalls=1000000}.
 */
class ThreadsTest {
  private static final int THREADS = 64;
  private static final Bienban BIENBAN = Bienban.create();

  private static final String REPORT =
      "Sáng 3/7/2020, tại trụ sở huyện, ông Vũ Đức Khang, Phó Chủ tịch UBND tỉnh, chủ trì hội nghị"
          + " sơ kết Nghị quyết số 12-NQ/TU. Bà Lý Thị Mão, Giám đốc Sở Y tế, báo cáo: “Việc đã"
          + " xong”. Ông Khang yêu cầu các xã rà soát trước ngày 15/9.";

  @Test
  void manyThreadsGetWhatOneGets(TestReporter reporter) throws Exception {
    int calls = Integer.getInteger("calls", 10_000);
    List<Article> articles = new ArrayList<>(List.of(Article.of(REPORT)));
    for (int seed = 0; seed < 200; seed++) {
      articles.add(HostileText.article(seed));
    }
    List<String> alone = articles.stream().map(ThreadsTest::answer).toList();
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Integer>>> results =
          threads.invokeAll(
              Stream.generate(
                      () ->
                          (Callable<List<Integer>>)
                              () -> {
                                List<Integer> wrong = new ArrayList<>();
                                for (int i = next.getAndIncrement();
                                    i < calls;
                                    i = next.getAndIncrement()) {
                                  int article = i % articles.size();
                                  if (!answer(articles.get(article)).equals(alone.get(article))) {
                                    wrong.add(article);
                                  }
                                }
                                return wrong;
                              })
                  .limit(THREADS)
                  .toList());
      for (Future<List<Integer>> wrong : results) {
        assertThat(wrong.get()).as("seeds whose answers differ").isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(next.get()).isGreaterThanOrEqualTo(calls);
    reporter.publishEntry(
        Map.of(
            "threads",
            Integer.toString(THREADS),
            "calls",
            Integer.toString(calls),
            "texts",
            Integer.toString(articles.size())));
  }

  /** The record; of what cannot be read the error. */
  private static String answer(Article article) {
    try {
      return RecordJson.toJson(BIENBAN.read(article));
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }
}
