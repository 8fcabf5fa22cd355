package vn.bienban.archive;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Records and failures on their way to their files, safe from whatever ends the process. Both are
 * written in the order of the input to files of their own; a {@link Checkpoint} beside them says
 * how much of them is on the disk for certain. A run that takes up another's journal cuts the files
 * back to the checkpoint and goes on from there, so that every entry leaves its trace once. For one
 * thread; one journal at a time holds the files, until it is closed.
 */
public final class Journal implements RecordSink {
  /**
   * Records of so many bytes make a member of a gzip file. A run is taken up between two members,
   * and where they end is a matter of the records alone: the bytes are the same in the end.
   */
  private static final int MEMBER_BYTES = 1 << 18;

  /**
   * The files of a journal.
   *
   * @param records the records, one a line
   * @param gzip whether they are packed
   * @param failures the failures, one a line
   * @param checkpoint how much of both is safe
   */
  public record Place(Path records, boolean gzip, Path failures, Path checkpoint) {
    /** Where the next checkpoint is written before it takes the place of the last. */
    public Path nextCheckpoint() {
      return Checkpoint.next(checkpoint);
    }
  }

  private final Place place;
  private final FileChannel recordFile;
  private final FileChannel failureFile;
  private final OutputStream records;
  private final OutputStream failures;

  /** The records of the member that is not written yet. */
  private final ByteArrayOutputStream member = new ByteArrayOutputStream();

  private long recordBytes;
  private long failureBytes;

  /** The last point between two entries where a run can be taken up. */
  private Checkpoint marked;

  private Checkpoint saved;

  private Journal(Place place, Checkpoint from, FileChannel recordFile, FileChannel failureFile)
      throws IOException {
    this.place = place;
    this.marked = from;
    this.saved = from;
    this.recordFile = recordFile;
    this.failureFile = failureFile;
    cut(recordFile, from.recordBytes());
    cut(failureFile, from.failureBytes());
    recordBytes = from.recordBytes();
    failureBytes = from.failureBytes();
    records = new BufferedOutputStream(Channels.newOutputStream(recordFile), 1 << 16);
    failures = new BufferedOutputStream(Channels.newOutputStream(failureFile));
  }

  /**
   * Begins a journal; what an earlier one has left at this place is lost.
   *
   * @throws IOException if the files cannot be written or another process is writing them
   */
  public static Journal begin(Place place, Fingerprint fingerprint) throws IOException {
    return open(
        place, Checkpoint.start(fingerprint), CREATE, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Takes up the journal of a run that was broken off.
   *
   * @param checkpoint how far it came
   * @throws IOException if the files are not there, cannot be written, hold less than the
   *     checkpoint says or another process is writing them; nothing is changed then
   */
  public static Journal resume(Place place, Checkpoint checkpoint) throws IOException {
    return open(place, checkpoint, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a run is writing a journal at a place just now. */
  public static boolean isHeld(Place place) {
    try (FileChannel records =
        FileChannel.open(place.records(), WRITE, LinkOption.NOFOLLOW_LINKS)) {
      lock(records, place.records());
      return false;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static Journal open(Place place, Checkpoint from, OpenOption... options)
      throws IOException {
    boolean made = false;
    boolean there = Files.exists(place.records(), LinkOption.NOFOLLOW_LINKS);
    FileChannel recordFile = FileChannel.open(place.records(), options);
    try {
      lock(recordFile, place.records());
      made = !there;
      FileChannel failureFile = FileChannel.open(place.failures(), options);
      try {
        lock(failureFile, place.failures());
        holds(recordFile, place.records(), from.recordBytes());
        holds(failureFile, place.failures(), from.failureBytes());
        if (from.entries() == 0) {
          // An earlier checkpoint must not outlive the files it speaks of.
          Files.deleteIfExists(place.checkpoint());
        }
        return new Journal(place, from, recordFile, failureFile);
      } catch (IOException e) {
        failureFile.close();
        throw e;
      }
    } catch (IOException e) {
      recordFile.close();
      if (made) {
        Files.deleteIfExists(place.records());
      }
      throw e;
    }
  }

  @Override
  public void record(byte[] line) throws IOException {
    if (place.gzip()) {
      member.write(line);
      member.write('\n');
    } else {
      records.write(line);
      records.write('\n');
      recordBytes += line.length + 1;
    }
  }

  @Override
  public void failure(byte[] line) throws IOException {
    failures.write(line);
    failures.write('\n');
    failureBytes += line.length + 1;
  }

  @Override
  public void mark(long entries, Tally tally) throws IOException {
    if (place.gzip()) {
      if (member.size() < MEMBER_BYTES) {
        return;
      }
      pack();
    }
    marked = point(entries, false, tally);
  }

  @Override
  public Tally save() throws IOException {
    if (marked != saved) {
      force();
      marked.write(place.checkpoint());
      saved = marked;
    }
    return saved.tally();
  }

  /**
   * Puts everything on the disk and says that it is complete.
   *
   * @param entries how many entries the input has
   * @param tally what was done
   */
  public Checkpoint complete(long entries, Tally tally) throws IOException {
    if (place.gzip() && (member.size() > 0 || recordBytes == 0)) {
      pack();
    }
    Checkpoint end = point(entries, true, tally);
    force();
    end.write(place.checkpoint());
    return end;
  }

  /**
   * The records from the first on, packed as they lie; call {@link #complete} first. Read through
   * the journal they stay its own: a file that the process opens and closes besides would end the
   * lock.
   */
  public InputStream completed() throws IOException {
    return Channels.newInputStream(recordFile.position(0));
  }

  /** Lets go of the files, which stay as the last checkpoint needs them. */
  @Override
  public void close() throws IOException {
    // Not through the streams: what they still hold may be what the disk has no room for.
    recordFile.close();
    failureFile.close();
  }

  private Checkpoint point(long entries, boolean complete, Tally tally) {
    return new Checkpoint(saved.fingerprint(), entries, recordBytes, failureBytes, complete, tally);
  }

  private void pack() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(member.size() / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      member.writeTo(gzip);
    }
    packed.writeTo(records);
    recordBytes += packed.size();
    member.reset();
  }

  private void force() throws IOException {
    records.flush();
    failures.flush();
    recordFile.force(false);
    failureFile.force(false);
    // A file without a name takes whatever is written and keeps none of it.
    if (!Files.exists(place.records()) || !Files.exists(place.failures())) {
      throw new NoSuchFileException(place.records().toString(), null, "is gone");
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Held in this very process.
    }
    throw new IOException(file + ": another run is writing it");
  }

  private static void holds(FileChannel channel, Path file, long length) throws IOException {
    if (channel.size() < length) {
      throw new IOException(file + ": shorter than its checkpoint says");
    }
  }

  private static void cut(FileChannel channel, long length) throws IOException {
    channel.truncate(length);
    channel.position(length);
  }
}
