package vn.bienban.record;

/** The part of the day a meeting takes place in. */
public enum PartOfDay {
  /** Until noon. */
  MORNING,
  /** From noon on. */
  AFTERNOON,
  /** When it is dark. */
  EVENING
}
