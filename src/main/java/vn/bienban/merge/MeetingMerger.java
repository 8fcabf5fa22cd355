package vn.bienban.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.MergedMeeting;
import vn.bienban.record.SourceArticle;
import vn.bienban.record.SourceArticle.Relation;

/**
 * Finds the articles that report one meeting: reposts by their text, other reports by day, chair,
 * body, name, persons and text together. Not thread-safe; holds a signature of half a kilobyte an
 * article and the meetings themselves.
 *
 * <p>Texts are compared where their signatures agree in one of {@value #BANDS} bands (locality
 * sensitive hashing), meetings where they lie on one day; so the work grows with the archive, not
 * with its square.
 */
public final class MeetingMerger {
  /** Texts with this share in common are one text. */
  private static final double REPOST = 0.9;

  /** Texts with this share in common on one meeting are as good as one. */
  private static final double CLOSE = 0.4;

  private static final double RELATED = 0.15;

  /** The evidence from which two reports of one day are of one meeting. */
  private static final double ENOUGH = 3;

  private static final int BANDS = 32;

  /** A band value or day shared by more articles says nothing of two of them. */
  private static final int CROWD = 400;

  private final List<MeetingReport> reports = new ArrayList<>();

  /** A merger of nothing yet. */
  public static MeetingMerger create() {
    return new MeetingMerger();
  }

  private MeetingMerger() {}

  /** Adds what an article reports. */
  public void add(MeetingReport report) {
    reports.add(report);
  }

  /**
   * One entry for each meeting, and for each article without a meeting that was posted again, in
   * the order of their first articles.
   */
  public List<MergedMeeting> merge() {
    int[] leader = new int[reports.size()];
    Arrays.setAll(leader, i -> i);
    for (List<Integer> alike : candidates()) {
      join(alike, leader);
    }
    Map<Integer, List<MeetingReport>> groups = new LinkedHashMap<>();
    for (int i = 0; i < leader.length; i++) {
      groups.computeIfAbsent(leader(leader, i), k -> new ArrayList<>()).add(reports.get(i));
    }
    List<MergedMeeting> merged = new ArrayList<>();
    for (List<MeetingReport> group : groups.values()) {
      MergedMeeting meeting = merged(group);
      if (meeting != null) {
        merged.add(meeting);
      }
    }
    return merged;
  }

  private static int leader(int[] leader, int i) {
    int at = i;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }

  /** Makes one group of the articles among some alike that report one meeting. */
  private void join(List<Integer> alike, int[] leader) {
    for (int j = 1; j < alike.size(); j++) {
      for (int i = Math.max(0, j - CROWD); i < j; i++) {
        int a = leader(leader, alike.get(i));
        int b = leader(leader, alike.get(j));
        // Most of a crowd is one group soon.
        if (a != b && isOneMeeting(reports.get(alike.get(i)), reports.get(alike.get(j)))) {
          leader[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
  }

  /** The articles of which pairs are worth a look, by what they share. */
  private List<List<Integer>> candidates() {
    List<List<Integer>> candidates = new ArrayList<>();
    int rows = Shingles.SIZE / BANDS;
    for (int band = 0; band < BANDS; band++) {
      Map<Integer, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < reports.size(); i++) {
        int[] signature = reports.get(i).signature;
        if (signature.length > 0) {
          int key = Arrays.hashCode(Arrays.copyOfRange(signature, band * rows, (band + 1) * rows));
          buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
      candidates.addAll(buckets.values());
    }
    Map<String, List<Integer>> days = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i).day != null) {
        days.computeIfAbsent(reports.get(i).monthAndDay(), k -> new ArrayList<>()).add(i);
      }
    }
    candidates.addAll(days.values());
    return candidates;
  }

  /** Whether two articles report one meeting, or are one text. */
  static boolean isOneMeeting(MeetingReport a, MeetingReport b) {
    double similarity = Shingles.similarity(a.signature, b.signature);
    if (similarity >= REPOST) {
      return true;
    }
    return a.meeting != null
        && b.meeting != null
        && a.isSameDay(b)
        && evidence(a, b, similarity) >= ENOUGH;
  }

  private static double evidence(MeetingReport a, MeetingReport b, double similarity) {
    double evidence = similarity >= CLOSE ? 3 : similarity >= RELATED ? 1.5 : 0;
    if (sharesOne(a.chairs, b.chairs)) {
      evidence += 1.5;
    } else if (!a.chairs.isEmpty() && !b.chairs.isEmpty()) {
      evidence -= 1;
    }
    if (a.organizer != null && a.organizer.equals(b.organizer)) {
      evidence += 1;
    }
    if (a.place != null && a.place.equals(b.place)) {
      evidence += 0.5;
    }
    double name = overlap(a.nameWords, b.nameWords);
    evidence += name >= 0.6 ? 1.5 : name >= 0.4 ? 0.75 : 0;
    double names = overlap(a.names, b.names);
    evidence += names >= 0.5 ? 1.5 : names >= 0.25 ? 1 : 0;
    if (sharesOne(a.documents, b.documents)) {
      evidence += 0.5;
    }
    return evidence;
  }

  private static boolean sharesOne(Set<String> a, Set<String> b) {
    return a.stream().anyMatch(b::contains);
  }

  /** The share of what either has that both have. */
  private static double overlap(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
  }

  private static @Nullable MergedMeeting merged(List<MeetingReport> group) {
    MeetingReport main = group.get(0);
    for (MeetingReport report : group) {
      if (report.fullness > main.fullness) {
        main = report;
      }
    }
    if (main.meeting == null && group.size() == 1) {
      return null;
    }
    List<SourceArticle> sources = new ArrayList<>();
    sources.add(main.source(Relation.MAIN, 1));
    for (MeetingReport report : group) {
      if (report != main) {
        double similarity = Shingles.similarity(main.signature, report.signature);
        sources.add(
            report.source(similarity >= REPOST ? Relation.REPOST : Relation.REPORT, similarity));
      }
    }
    return new MergedMeeting(MergedMeeting.SCHEMA, main.meeting, main.people, sources);
  }
}
