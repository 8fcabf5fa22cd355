package vn.bienban.annotate.task;

/** A stretch of words of a sentence, end exclusive. */
record Words(int begin, int end) {}
