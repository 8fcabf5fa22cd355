package vn.bienban.document;

import java.util.List;

/** What annotators add to a document, in the order in which the shipped ones do. */
public final class Layers {
  /** Names, posts, bodies and places. */
  public static final LayerKey<Layer<Entity>> ENTITIES = new LayerKey<>("entities");

  /** Temporal expressions. */
  public static final LayerKey<Layer<TimeExpression>> TIMES = new LayerKey<>("times");

  /** Documents cited, each with its mentions. */
  public static final LayerKey<List<Citation>> CITATIONS = new LayerKey<>("citations");

  /** Persons and where they are mentioned. */
  public static final LayerKey<Cast> PEOPLE = new LayerKey<>("people");

  private Layers() {}
}
