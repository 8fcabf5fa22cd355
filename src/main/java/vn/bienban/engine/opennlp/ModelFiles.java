package vn.bienban.engine.opennlp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ext.ExtensionLoader;

/** Reads models and says clearly what is wrong with one that cannot be used. */
final class ModelFiles {
  static {
    allowFactories();
  }

  private ModelFiles() {}

  /** OpenNLP makes factories only of packages named to it; the models name those of this one. */
  static void allowFactories() {
    ExtensionLoader.registerAllowedPackage(ModelFiles.class.getPackageName());
  }

  static SentenceModel sentence(String resource) {
    SentenceModel model = read(resource, SentenceModel::new);
    return checked(model, resource);
  }

  static SentenceModel sentence(Path file) {
    SentenceModel model = read(file, SentenceModel::new);
    return checked(model, file.toString());
  }

  static SentenceModel checked(SentenceModel model, String name) {
    if (!(model.getFactory() instanceof BienbanSentenceFactory)) {
      throw new IllegalStateException(
          name + " is a sentence model of other features; train one with this project's command");
    }
    return model;
  }

  static TokenizerModel tokens(String resource) {
    TokenizerModel model = read(resource, TokenizerModel::new);
    return checked(model, resource);
  }

  static TokenizerModel tokens(Path file) {
    TokenizerModel model = read(file, TokenizerModel::new);
    return checked(model, file.toString());
  }

  static TokenizerModel checked(TokenizerModel model, String name) {
    if (!(model.getFactory() instanceof BienbanTokenFactory)) {
      throw new IllegalStateException(
          name + " is a token model of other features; train one with this project's command");
    }
    return model;
  }

  /** Makes a model of a stream. */
  @FunctionalInterface
  interface Reader<M> {
    M read(InputStream in) throws IOException;
  }

  static <M> M read(String resource, Reader<M> reader) {
    try (InputStream in = ModelFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no model " + resource + " on the class path");
      }
      return read(in, resource, reader);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read model " + resource, e);
    }
  }

  static <M> M read(Path file, Reader<M> reader) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, file.toString(), reader);
    } catch (NoSuchFileException e) {
      throw new IllegalStateException("no model at " + file, e);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read model " + file, e);
    }
  }

  private static <M> M read(InputStream in, String name, Reader<M> reader) {
    try {
      return reader.read(in);
    } catch (IOException | RuntimeException e) {
      // a file that is no model at all makes OpenNLP stumble over what it lacks
      String why = e instanceof NullPointerException ? "" : ": " + e.getMessage();
      throw new IllegalStateException(name + " is damaged or no model of this kind" + why, e);
    }
  }
}
