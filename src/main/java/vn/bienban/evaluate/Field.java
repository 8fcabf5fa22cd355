package vn.bienban.evaluate;

import java.util.Locale;

/**
 * What of a record is compared as a set of items; tasks and statements are compared by their
 * characters.
 */
public enum Field {
  IS_MEETING,
  DATE,
  CHAIRS,
  SPEAKERS,
  DOCUMENTS,
  PEOPLE,
  TITLES,
  ACTS,
  ATTENDEES,
  NAME,
  KIND,
  PLACE,
  ORGANIZER,

  /** The days of the meetings behind the first one, where the gold goes into them. */
  FURTHER;

  /** Its name in reports, such as {@code is_meeting}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
