package vn.bienban.record;

/** Whose numbering a document follows. */
public enum DocumentSystem {
  /** A document of the Party. */
  PARTY,
  /** A document of the State. */
  STATE,
  /** A law, a code, an ordinance or the constitution. */
  LAW,
  /** A resolution of a congress. */
  CONGRESS,
  /** None of these. */
  OTHER
}
