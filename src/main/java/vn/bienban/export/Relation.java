package vn.bienban.export;

/**
 * What the record says of two marks together.
 *
 * @param name what {@code to} is to {@code from}, such as {@code Deadline}
 */
record Relation(String name, Mark from, Mark to) {}
