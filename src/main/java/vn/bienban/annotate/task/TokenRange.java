package vn.bienban.annotate.task;

/** A stretch of tokens of a document, end exclusive. */
record TokenRange(int begin, int end) {}
