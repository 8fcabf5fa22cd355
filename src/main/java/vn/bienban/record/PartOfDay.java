package vn.bienban.record;

/** The part of the day a meeting takes place in. */
public enum PartOfDay {
  MORNING,
  AFTERNOON,
  EVENING
}
