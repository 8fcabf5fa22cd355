package vn.bienban.annotate.task;

import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;

/**
 * The rules that stand in a record as the source of a task.
 *
 * @param sheet all rules
 */
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
    Rule planned,
    Rule weighed) {

  /** Those of a sheet. */
  static TaskRules of(RuleSheet sheet) {
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
        sheet.rule("task.planned"),
        sheet.rule("task.weighed"));
  }
}
