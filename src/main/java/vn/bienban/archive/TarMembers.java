package vn.bienban.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.MembersSource.Member;
import vn.bienban.archive.MembersSource.Members;

/** The files in a tar archive. */
final class TarMembers implements Members {
  private static final int RECORD = 512;

  /** Where a header gives the member's size. */
  private static final int SIZE = 124;

  /** Where a header gives the kind of member. */
  private static final int KIND = 156;

  private final Counted counted;
  private final TarArchiveInputStream tar;

  TarMembers(InputStream in) {
    counted = new Counted(in);
    tar = new Bounded(counted);
  }

  /** Reads no extended header into memory that is longer than any name or list of attributes. */
  private static final class Bounded extends TarArchiveInputStream {
    /** What the kinds of headers are called that stand before the member that they speak of. */
    private static final String EXTENDED = "LKxXg";

    Bounded(InputStream in) {
      super(in, StandardCharsets.ISO_8859_1.name());
    }

    @Override
    protected byte[] readRecord() throws IOException {
      byte[] record = super.readRecord();
      if (record != null && EXTENDED.indexOf(record[KIND]) >= 0) {
        long size = size(record);
        if (size > Streams.LONGEST_HEADER) {
          throw new IOException("a name or header of " + size + " bytes");
        }
      }
      return record;
    }

    private static long size(byte[] header) {
      try {
        return TarUtils.parseOctalOrBinary(header, SIZE, TarConstants.SIZELEN);
      } catch (IllegalArgumentException e) {
        return 0; // told when it is read as a header
      }
    }
  }

  @Override
  public @Nullable Member next() throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
        String problem = tar.canReadEntryData(entry) ? null : "written in no known way";
        return new Member(name(entry.getName()), entry.getDataOffset(), problem);
      }
    }
    if (counted.count % RECORD != 0) {
      // The library takes half a record for the end.
      throw new EOFException("cut off");
    }
    return null;
  }

  /** The name; one from an extended header is decoded already, others are bytes. */
  private static String name(String name) {
    boolean bytes = name.chars().allMatch(c -> c < 256);
    return bytes ? MemberNames.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
  }

  @Override
  public InputStream content() {
    return tar;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  private static final class Counted extends FilterInputStream {
    long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count += skipped;
      return skipped;
    }
  }
}
