package vn.bienban.annotate.event;

/**
 * What the table tells of a head noun.
 *
 * @param weak whether it is an event only where something is said to be held
 * @param family the noun that stands for all that may take up one another
 */
record EventHead(boolean weak, String family) {}
