package vn.bienban.document;

/** What an entity names. */
public enum EntityType {
  /** A person's bare name. */
  PERSON,
  /** A post, rank or degree, with its body where that follows. */
  POST,
  /** A body: agency, committee, company, school. */
  ORGANIZATION,
  /** A place. */
  LOCATION
}
