package vn.bienban.record;

/** Whose numbering a document follows. */
public enum DocumentSystem {
  PARTY,
  STATE,
  LAW,
  CONGRESS,
  OTHER
}
