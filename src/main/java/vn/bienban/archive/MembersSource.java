package vn.bienban.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Printable;

/**
 * The articles in the files of an archive, in the order in which they lie there. Nothing is written
 * to the disk; an archive in the archive is told and left unread.
 */
final class MembersSource implements EntrySource {
  /** The members of an archive. */
  interface Members extends Closeable {
    /** Steps to the next file, leaving what is unread of this one; null at the end. */
    @Nullable Member next() throws IOException;

    /** What the file holds. */
    InputStream content() throws IOException;
  }

  /**
   * A file in an archive.
   *
   * @param name its path with slashes
   * @param offset where it begins in the archive
   * @param problem why it cannot be read, or null
   */
  record Member(String name, long offset, @Nullable String problem) {}

  private final ArchiveReader reader;
  private final Origin origin;
  private final Members members;
  private @Nullable EntrySource current;
  private final Set<Long> taken = new HashSet<>();
  private Place place;
  private boolean any;

  MembersSource(ArchiveReader reader, Origin origin, Members members) {
    this.reader = reader;
    this.origin = origin;
    this.members = members;
    this.place = origin.place();
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (true) {
      if (current != null) {
        Entry entry = advance(current);
        if (entry != null) {
          return entry;
        }
      }
      place = origin.place();
      Member member;
      try {
        member = members.next();
      } catch (RuntimeException e) {
        throw new IOException("damaged: " + Entries.reason(e), e);
      }
      if (member == null) {
        if (any) {
          return null;
        }
        any = true;
        return new Entry.Failed(origin.place(), "holds no article");
      }
      if (reader.members().takes(member.name())) {
        any = true;
        Entry failed = open(member);
        if (failed != null) {
          return failed;
        }
      }
    }
  }

  private @Nullable Entry advance(EntrySource from) throws IOException {
    try {
      Entry entry = from.next();
      if (entry == null) {
        current = null;
      }
      return entry;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // The next member may be whole.
      current = null;
      return new Entry.Failed(from.place(), "the rest cannot be read: " + Entries.reason(e));
    }
  }

  /**
   * What a member is called: its path without the ending, with it where another member went by that
   * name before, and with a number behind it where one had the same path.
   */
  private String id(String name) {
    String id = FileNames.stem(name);
    for (int i = 1; !taken.add(hash(id)); i++) {
      id = i == 1 ? name : name + "#" + i;
    }
    return id;
  }

  /** Two names of one hash cost no more than a longer id; an archive may have millions of them. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private @Nullable Entry open(Member member) {
    String name = Printable.line(member.name());
    Input.Format format = FileNames.format(member.name());
    Origin inside =
        new Origin(
            origin.name() + "!" + name,
            origin.before() + id(name),
            format == null ? Input.Format.AUTO : format,
            null,
            member.offset(),
            "");
    place = inside.place();
    if (member.problem() != null) {
      return new Entry.Failed(place, "cannot be read: " + member.problem());
    }
    try {
      current = reader.source(inside, Streams.kept(members.content()), true);
      return null;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return new Entry.Failed(place, "cannot be read: " + Entries.reason(e));
    }
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public void close() throws IOException {
    members.close();
  }
}
