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

  /** Reporting clauses, each with the words of its own sentence, in order of place. */
  public static final LayerKey<List<Attribution>> ATTRIBUTIONS = new LayerKey<>("attributions");

  /** Meeting-like events, the main one first. */
  public static final LayerKey<List<Event>> EVENTS = new LayerKey<>("events");

  /** Who has the floor, and what is said. */
  public static final LayerKey<List<Turn>> TURNS = new LayerKey<>("turns");

  /** The turns taken at these events. */
  public static final LayerKey<List<Turn>> SPEECHES = new LayerKey<>("speeches");

  /** Who must do what, in order of place. */
  public static final LayerKey<List<Directive>> TASKS = new LayerKey<>("tasks");

  private Layers() {}
}
