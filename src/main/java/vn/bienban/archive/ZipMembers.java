package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.MembersSource.Member;
import vn.bienban.archive.MembersSource.Members;

/** The files in a zip archive. */
final class ZipMembers {
  /** Leaves every byte of a name as it is. */
  private static final String BYTES = StandardCharsets.ISO_8859_1.name();

  private ZipMembers() {}

  /** By the archive's own list at its end, which is the whole truth about it. */
  static Members of(Path file) throws IOException {
    return new Listed(ZipFile.builder().setPath(file).setCharset(BYTES).get());
  }

  /** One after the other as they come. */
  static Members of(InputStream in) {
    return new Streamed(new ZipArchiveInputStream(in, BYTES, true, true));
  }

  private static Member member(ZipArchiveEntry entry, boolean readable) {
    byte[] raw = entry.getRawName();
    boolean unicode =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    String name = unicode || raw == null ? entry.getName() : MemberNames.decode(raw);
    String problem =
        readable
            ? null
            : entry.getGeneralPurposeBit().usesEncryption()
                ? "encrypted"
                : "packed in no known way";
    return new Member(name, Math.max(0, entry.getLocalHeaderOffset()), problem);
  }

  /** What a member holds; its end is an error where the checksum is not that of what was read. */
  private abstract static class Summed extends CheckedInputStream {
    private boolean ended;

    Summed(InputStream in) {
      super(in, new CRC32());
    }

    /** The checksum that the archive gives, or -1; asked when the member was read to its end. */
    abstract long given() throws IOException;

    @Override
    public int read() throws IOException {
      return ended ? -1 : ended(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      // What it comes from may be at the next member by now.
      return ended ? -1 : ended(super.read(bytes, offset, length));
    }

    private int ended(int read) throws IOException {
      if (read < 0) {
        ended = true;
        long given = given();
        if (given != ZipArchiveEntry.CRC_UNKNOWN && given != getChecksum().getValue()) {
          throw new IOException("damaged: its checksum is another");
        }
      }
      return read;
    }
  }

  private static final class Listed implements Members {
    private final ZipFile zip;
    private final Enumeration<ZipArchiveEntry> entries;
    private @Nullable ZipArchiveEntry current;

    Listed(ZipFile zip) {
      this.zip = zip;
      this.entries = zip.getEntriesInPhysicalOrder();
    }

    @Override
    public @Nullable Member next() {
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          current = entry;
          return member(entry, zip.canReadEntryData(entry));
        }
      }
      return null;
    }

    @Override
    public InputStream content() throws IOException {
      ZipArchiveEntry entry = Objects.requireNonNull(current);
      return new Summed(zip.getInputStream(entry)) {
        @Override
        long given() {
          return entry.getCrc();
        }
      };
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static final class Streamed implements Members {
    private final ZipArchiveInputStream zip;
    private @Nullable ZipArchiveEntry current;

    /** Whether the header behind the current member was read already. */
    private boolean ahead;

    private @Nullable ZipArchiveEntry next;
    private @Nullable IOException failure;

    Streamed(ZipArchiveInputStream zip) {
      this.zip = zip;
    }

    @Override
    public @Nullable Member next() throws IOException {
      for (advance(); current != null; advance()) {
        if (!current.isDirectory() && !current.isUnixSymlink()) {
          return member(current, zip.canReadEntryData(current));
        }
      }
      return null;
    }

    private void advance() throws IOException {
      look();
      ahead = false;
      if (failure != null) {
        throw failure;
      }
      current = next;
    }

    private void look() {
      if (!ahead) {
        ahead = true;
        try {
          next = zip.getNextEntry();
        } catch (IOException e) {
          failure = e;
        } catch (RuntimeException e) {
          failure = new IOException("damaged: " + Entries.reason(e), e);
        }
      }
    }

    @Override
    public InputStream content() {
      ZipArchiveEntry entry = Objects.requireNonNull(current);
      return new Summed(zip) {
        @Override
        long given() {
          if (entry.getCrc() == ZipArchiveEntry.CRC_UNKNOWN) {
            // It stands behind the content, where it is read with the next header.
            look();
          }
          return entry.getCrc();
        }
      };
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
