package vn.bienban.record;

/** What somebody does by speaking, after the annotation guide. */
public enum SpeechAct {
  OPEN,
  REPORT,
  DISCUSS,
  DIRECT,
  CONCLUDE,
  SPEAK
}
