package vn.bienban.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.MembersSource.Member;
import vn.bienban.archive.MembersSource.Members;

/** The files in a tar archive. */
final class TarMembers implements Members {
  private static final int RECORD = 512;

  private final Counted counted;
  private final TarArchiveInputStream tar;

  TarMembers(InputStream in) {
    counted = new Counted(in);
    tar = new TarArchiveInputStream(counted, StandardCharsets.ISO_8859_1.name());
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
