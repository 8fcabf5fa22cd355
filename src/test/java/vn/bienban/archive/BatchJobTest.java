package vn.bienban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.text.TimeLimit;

class BatchJobTest {
  @Test
  void keepsTheOrderWhenTheFirstIsDoneLast() throws InterruptedException {
    CountDownLatch othersDone = new CountDownLatch(5);
    List<String> results = new ArrayList<>();

    BatchJob.run(
        articles(6),
        2,
        ArticleWork.each(
            read -> {
              String text = read.article().text();
              if (text.equals("0")) {
                await(othersDone);
              } else {
                othersDone.countDown();
              }
              return text;
            }),
        outcome -> results.add(outcome.result()));

    assertThat(results).containsExactly("0", "1", "2", "3", "4", "5");
  }

  @Test
  void whatFailsIsToldInItsPlace() throws InterruptedException {
    Entry bad = new Entry.Failed(new Place("a.jsonl", 2), "no JSON");
    List<String> results = new ArrayList<>();

    BatchJob.run(
        List.of(read("0"), bad, read("1"), read("2")).iterator(),
        2,
        ArticleWork.each(
            read -> {
              if (read.article().text().equals("1")) {
                throw new IllegalStateException("broken\nbadly");
              }
              return deep(read.article().text().equals("2") ? Integer.MAX_VALUE : 1);
            }),
        outcome -> results.add(outcome.result() + " " + outcome.failure()));

    assertThat(results)
        .containsExactly(
            "1 null",
            "null no JSON",
            "null could not be worked on: java.lang.IllegalStateException: broken",
            "null could not be worked on: java.lang.StackOverflowError");
  }

  @Test
  void anArticleThatRunsOutOfMemoryIsTriedOnceMoreWithNoOtherBesideIt()
      throws InterruptedException {
    AtomicInteger underWay = new AtomicInteger();
    Set<String> tried = ConcurrentHashMap.newKeySet();
    List<String> results = new ArrayList<>();

    BatchJob.run(
        articles(40),
        4,
        ArticleWork.each(
            read -> {
              String text = read.article().text();
              int beside = underWay.incrementAndGet();
              try {
                if (text.equals("7") || text.endsWith("3") && tried.add(text)) {
                  throw new OutOfMemoryError("Java heap space");
                }
                return text + (text.endsWith("3") ? " beside " + (beside - 1) : "");
              } finally {
                underWay.decrementAndGet();
              }
            }),
        outcome -> results.add(outcome.result() + " " + outcome.failure()));

    assertThat(results).hasSize(40);
    assertThat(results.get(7))
        .matches(
            "null needs more memory than the \\d+ MiB that Java has been given: give it more with"
                + " -Xmx, or pass over articles so long as this one of 1 characters");
    assertThat(results.subList(8, 40)).noneMatch(result -> result.startsWith("null"));
    assertThat(List.of(results.get(3), results.get(13), results.get(23), results.get(33)))
        .allMatch(result -> result.endsWith("3 beside 0 null"));
  }

  @Test
  void readsOnlyALittleAhead() throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger delivered = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    Iterator<Entry> counted =
        IntStream.range(0, 1000)
            .<Entry>mapToObj(
                i -> {
                  mostAhead.accumulateAndGet(taken.incrementAndGet() - delivered.get(), Math::max);
                  return read("x");
                })
            .iterator();

    BatchJob.run(
        counted,
        2,
        ArticleWork.each(read -> read.article().text()),
        outcome -> delivered.incrementAndGet());

    assertThat(delivered).hasValue(1000);
    assertThat(mostAhead.get()).isLessThan(25);
  }

  @Test
  void whatTheSinkThrowsEndsTheJob() {
    AtomicInteger delivered = new AtomicInteger();

    assertThatThrownBy(
            () ->
                BatchJob.run(
                    articles(1000),
                    2,
                    ArticleWork.each(read -> ""),
                    outcome -> {
                      delivered.incrementAndGet();
                      throw new IllegalStateException("the pipe is closed");
                    }))
        .hasMessage("the pipe is closed");
    assertThat(delivered).hasValue(1);
  }

  @Test
  void givesMoreTogetherTheMoreItHasReadAndKeepsTheOrder() throws InterruptedException {
    List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    List<String> results = new ArrayList<>();

    BatchJob.run(
        articles(2000),
        1,
        new ArticleWork<>(
            articles -> {
              sizes.add(articles.size());
              return texts(articles);
            },
            100 * 104),
        outcome -> results.add(outcome.result()));

    assertThat(results)
        .containsExactlyElementsOf(IntStream.range(0, 2000).mapToObj(Integer::toString).toList());
    assertThat(sizes).startsWith(1, 1, 1).contains(100).allMatch(size -> size <= 103);
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2000);
  }

  @Test
  void anArticleLongerThanWhatIsGivenTogetherComesAlone() throws InterruptedException {
    List<Integer> beside = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      entries.add(read(i == 250 ? "x".repeat(2000) : "x"));
    }

    BatchJob.run(
        entries.iterator(),
        1,
        new ArticleWork<>(
            articles -> articles.stream().map(article -> articles.size()).toList(), 1500),
        outcome -> beside.add(outcome.result()));

    assertThat(beside).hasSize(300);
    assertThat(beside.get(250)).isEqualTo(1);
    assertThat(beside.get(249)).isGreaterThan(1);
    assertThat(beside.get(251)).isGreaterThan(1);
  }

  @Test
  void whereSomeFailTogetherEachIsTriedAlone() throws InterruptedException {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      entries.add(
          i % 100 == 53
              ? new Entry.Failed(new Place("a.jsonl", i), "no JSON")
              : read(Integer.toString(i)));
    }
    AtomicInteger together = new AtomicInteger();
    List<String> results = new ArrayList<>();

    BatchJob.run(
        entries.iterator(),
        2,
        new ArticleWork<>(
            articles -> {
              List<String> texts = texts(articles);
              if (texts.contains("250")) {
                together.accumulateAndGet(texts.size(), Math::max);
                throw new IllegalStateException("broken");
              }
              if (texts.contains("151") && texts.size() > 1) {
                throw new OutOfMemoryError("Java heap space");
              }
              if (texts.contains("180")) {
                TimeLimit.in(Duration.ZERO).check();
              }
              if (texts.contains("190")) {
                deep(Integer.MAX_VALUE);
              }
              return texts;
            },
            1500),
        outcome -> results.add(outcome.result() + " " + outcome.failure()));

    assertThat(together.get()).as("articles beside the broken one").isGreaterThan(1);
    Map<Integer, String> failures =
        Map.of(
            53, "no JSON",
            153, "no JSON",
            253, "no JSON",
            180, "took longer than 0 s",
            190, "could not be worked on: java.lang.StackOverflowError",
            250, "could not be worked on: java.lang.IllegalStateException: broken");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String failure = failures.get(i);
      expected.add(failure == null ? i + " null" : "null " + failure);
    }
    assertThat(results).containsExactlyElementsOf(expected);
  }

  @Test
  void aResultTooFewIsAFailureAndNoArticleGetsAnothersResult() throws InterruptedException {
    List<String> results = new ArrayList<>();

    BatchJob.run(
        articles(200),
        1,
        new ArticleWork<>(
            articles -> texts(articles).stream().filter(text -> !text.equals("150")).toList(),
            1500),
        outcome -> results.add(String.valueOf(outcome.result())));

    assertThat(results.get(150)).isEqualTo("null");
    results.set(150, "150");
    assertThat(results)
        .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(Integer::toString).toList());
  }

  @Test
  void articlesThatComeSlowlyAreNotWaitedFor() throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger delivered = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    Iterator<Entry> slow =
        IntStream.range(0, 2050)
            .<Entry>mapToObj(
                i -> {
                  int ahead = taken.incrementAndGet() - delivered.get();
                  if (i >= 2000) {
                    pause();
                  }
                  if (i >= 2030) {
                    mostAhead.accumulateAndGet(ahead, Math::max);
                  }
                  return read("x");
                })
            .iterator();

    BatchJob.run(
        slow,
        1,
        new ArticleWork<>(BatchJobTest::texts, 10_000),
        outcome -> delivered.incrementAndGet());

    assertThat(delivered).hasValue(2050);
    assertThat(mostAhead.get()).isLessThan(15);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(List<Entry.Read> articles) {
    return articles.stream().map(read -> read.article().text()).toList();
  }

  private static int deep(int depth) {
    return depth == 1 ? 1 : Math.max(deep(depth - 1), 1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Iterator<Entry> articles(int count) {
    return IntStream.range(0, count).<Entry>mapToObj(i -> read(Integer.toString(i))).iterator();
  }

  private static Entry.Read read(String text) {
    return new Entry.Read(new Place("a", 0), Article.of(text), List.of());
  }
}
