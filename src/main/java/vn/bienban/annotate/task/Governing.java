package vn.bienban.annotate.task;

/**
 * A verb of tasking or speaking that what follows goes with.
 *
 * @param order what it is and who uses it
 * @param verb its words, as a model sees them
 * @param sentence the index of its sentence
 */
record Governing(Order order, String verb, int sentence) {}
