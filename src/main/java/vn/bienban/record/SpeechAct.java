package vn.bienban.record;

/** What somebody does by speaking, after the annotation guide. */
public enum SpeechAct {
  /** Opens the event. */
  OPEN,
  /** Reports to it. */
  REPORT,
  /** Takes part in the discussion, asks and proposes. */
  DISCUSS,
  /** Gives directions. */
  DIRECT,
  /** Concludes the event. */
  CONCLUDE,
  /** Says something else. */
  SPEAK
}
