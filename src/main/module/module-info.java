/**
 * Reads Vietnamese articles as records. What is not exported here is nobody's to rely on; the
 * command, its server, tables and Spark work from the class path.
 */
module vn.bienban {
  requires com.fasterxml.jackson.core;
  requires transitive com.fasterxml.jackson.databind;
  requires org.apache.opennlp.tools;
  requires static transitive org.jspecify;
  requires org.jsoup;
  requires org.slf4j;
  // archives that streams read: whoever has such files brings the library
  requires static de.siegmar.fastcsv;
  requires static jwarc;
  requires static org.apache.commons.compress;

  exports vn.bienban;
  exports vn.bienban.json;
  exports vn.bienban.record;
  exports vn.bienban.stream;
  // what an engine of names or words, weights and an explanation are made of
  exports vn.bienban.decide;
  exports vn.bienban.document;
  exports vn.bienban.engine.opennlp;
  exports vn.bienban.engine.rdrsegmenter;
  exports vn.bienban.engine.vncorenlp;
  // words, names and rules of one's own
  exports vn.bienban.extend;
  exports vn.bienban.pattern;
  exports vn.bienban.text;

  uses vn.bienban.extend.Extension;

  provides com.fasterxml.jackson.databind.Module with
      vn.bienban.json.BienbanModule;
}
