package vn.bienban.engine.vncorenlp;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * VnCoreNLP in a class loader of its own, which sees the JDK alone: its singletons, its logging and
 * the old libraries in its jar are nobody else's. Not thread-safe, as VnCoreNLP is not.
 */
final class Library {
  private final ClassLoader loader;
  private final Object pipeline;
  private final Constructor<?> newAnnotation;
  private final Method annotate;
  private final Method sentences;
  private final Method words;
  private final Method form;
  private final Method tag;
  private final Method entity;
  private final Method head;
  private final Method relation;

  /**
   * Loads it.
   *
   * @throws IllegalStateException saying what is wrong with the jar or the models
   */
  Library(Home home) {
    this.loader = loader(home.jar());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      silence();
      pointTo(home.models());
      Class<?> pipelineType = loader.loadClass("vn.pipeline.VnCoreNLP");
      Class<?> annotationType = loader.loadClass("vn.pipeline.Annotation");
      Class<?> wordType = loader.loadClass("vn.pipeline.Word");
      this.newAnnotation = annotationType.getConstructor(String.class);
      this.annotate = pipelineType.getMethod("annotate", annotationType);
      this.sentences = annotationType.getMethod("getSentences");
      this.words = loader.loadClass("vn.pipeline.Sentence").getMethod("getWords");
      this.form = wordType.getMethod("getForm");
      this.tag = wordType.getMethod("getPosTag");
      this.entity = wordType.getMethod("getNerLabel");
      this.head = wordType.getMethod("getHead");
      this.relation = wordType.getMethod("getDepLabel");
      String[] ids =
          home.annotators().stream().sorted().map(AnalysisStep::id).toArray(String[]::new);
      this.pipeline = pipelineType.getConstructor(String[].class).newInstance((Object) ids);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(home.jar() + " holds no class " + e.getMessage(), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "VnCoreNLP could not load its models in " + home.models() + ": " + why(e.getCause()), e);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(
          home.jar() + " is no VnCoreNLP of the kind known (1.1, 1.2): " + e, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * What VnCoreNLP makes of a text, sentence by sentence.
   *
   * @throws IllegalStateException if it fails on it
   */
  List<List<EngineWord>> read(String text) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Object annotation = newAnnotation.newInstance(text);
      annotate.invoke(pipeline, annotation);
      List<List<EngineWord>> read = new ArrayList<>();
      for (Object sentence : list(sentences.invoke(annotation))) {
        List<EngineWord> row = new ArrayList<>();
        for (Object word : list(words.invoke(sentence))) {
          Object number = head.invoke(word);
          row.add(
              new EngineWord(
                  Objects.requireNonNullElse(string(form.invoke(word)), ""),
                  string(tag.invoke(word)),
                  string(entity.invoke(word)),
                  number instanceof Integer place ? place : -1,
                  string(relation.invoke(word))));
        }
        read.add(row);
      }
      return read;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("VnCoreNLP failed: " + why(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("VnCoreNLP failed: " + e, e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Whether its dictionary is there: VnCoreNLP prints that it cannot read it and goes on. */
  boolean hasDictionary() {
    try {
      Object words =
          loader.loadClass("vn.corenlp.wordsegmenter.Vocabulary").getField("VN_DICT").get(null);
      return !(words instanceof Collection<?> dictionary) || !dictionary.isEmpty();
    } catch (ReflectiveOperationException e) {
      // Another version may keep it elsewhere.
      return true;
    }
  }

  private static ClassLoader loader(Path jar) {
    try {
      return new URLClassLoader(
          "vncorenlp", new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException("no jar can be loaded from " + jar, e);
    }
  }

  /** Its own log4j would write to standard output, among the records. */
  private void silence() {
    try {
      Object repository =
          loader
              .loadClass("org.apache.log4j.LogManager")
              .getMethod("getLoggerRepository")
              .invoke(null);
      loader
          .loadClass("org.apache.log4j.spi.LoggerRepository")
          .getMethod("setThreshold", String.class)
          .invoke(repository, "OFF");
    } catch (ReflectiveOperationException | LinkageError e) {
      // A version without log4j has nothing to silence.
      return;
    }
  }

  /**
   * Tells VnCoreNLP where its models are. By itself it takes the folder of its jar, and misses it
   * where the path has a space or a letter outside ASCII.
   */
  private void pointTo(Path models) throws ReflectiveOperationException {
    Field folder = loader.loadClass("vn.pipeline.Utils").getField("jarDir");
    folder.set(null, String.valueOf(models.getParent()));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String why(@Nullable Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "not enough memory; all of its models take about 2 GB (java -Xmx3g)";
    }
    String message = cause == null ? null : cause.getMessage();
    return message == null ? String.valueOf(cause) : message;
  }
}
