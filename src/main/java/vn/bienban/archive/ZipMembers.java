package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
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
      return zip.getInputStream(current);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static final class Streamed implements Members {
    private final ZipArchiveInputStream zip;

    Streamed(ZipArchiveInputStream zip) {
      this.zip = zip;
    }

    @Override
    public @Nullable Member next() throws IOException {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          return member(entry, zip.canReadEntryData(entry));
        }
      }
      return null;
    }

    @Override
    public InputStream content() {
      return zip;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
