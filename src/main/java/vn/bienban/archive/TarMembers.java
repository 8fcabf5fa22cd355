package vn.bienban.archive;

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
  private final TarArchiveInputStream tar;

  TarMembers(InputStream in) {
    tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
  }

  @Override
  public @Nullable Member next() throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
        String problem = tar.canReadEntryData(entry) ? null : "written in no known way";
        return new Member(name(entry.getName()), entry.getDataOffset(), problem);
      }
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
}
