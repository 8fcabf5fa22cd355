package vn.bienban.annotate.task;

import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;

/** The rules that find tasks, as tasks name them. Immutable. */
record TaskRules(
    RuleSheet sheet,
    Rule ordered,
    Rule assigned,
    Rule passive,
    Rule petition,
    Rule wish,
    Rule modal,
    Rule carried,
    Rule topic,
    Rule priority,
    Rule weighed) {

  /**
   * The rules of the shipped sheet.
   *
   * @throws IllegalStateException naming file and line of what is wrong
   */
  static TaskRules load() {
    RuleSheet sheet = RuleSheet.load(TaskRules.class, "task.rules");
    return new TaskRules(
        sheet,
        sheet.rule("task.ordered"),
        sheet.rule("task.assigned"),
        sheet.rule("task.passive"),
        sheet.rule("task.petition"),
        sheet.rule("task.wish"),
        sheet.rule("task.modal"),
        sheet.rule("task.carried"),
        sheet.rule("task.topic"),
        sheet.rule("task.priority"),
        sheet.rule("task.weighed"));
  }
}
