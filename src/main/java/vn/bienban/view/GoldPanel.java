package vn.bienban.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.evaluate.Judgement;
import vn.bienban.evaluate.Judgement.Outcome;

/** Writes what a gold record says of what was found, field by field: missed, wrong, right. */
final class GoldPanel {
  private GoldPanel() {}

  static void write(
      Language language, List<Judgement> judgements, String text, RecordFields fields) {
    Map<String, Map<Outcome, List<Judgement>>> byField = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      byField
          .computeIfAbsent(judgement.field(), field -> new EnumMap<>(Outcome.class))
          .computeIfAbsent(judgement.outcome(), outcome -> new ArrayList<>())
          .add(judgement);
    }
    Html html = fields.html();
    html.open("section", "id", "gold", "aria-labelledby", "h-gold")
        .element("h2", language.get("section.gold"), "id", "h-gold");
    html.open("table")
        .open("thead")
        .open("tr")
        .element("th", language.get("gold.field"), "scope", "col");
    for (Outcome outcome : new Outcome[] {Outcome.MISSED, Outcome.WRONG, Outcome.RIGHT}) {
      html.element("th", language.get(layer(outcome).message()), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    byField.forEach(
        (field, items) -> {
          html.open("tr").element("th", language.get("gold." + field), "scope", "row");
          for (Outcome outcome : new Outcome[] {Outcome.MISSED, Outcome.WRONG, Outcome.RIGHT}) {
            List<Judgement> these = items.getOrDefault(outcome, List.of());
            MarkLayer layer = layer(outcome);
            html.open("td", "data-l", language.get(layer.message()), "class", "judged");
            if (outcome == Outcome.RIGHT && !these.isEmpty()) {
              html.open("details").element("summary", Integer.toString(these.size()));
            }
            for (Judgement judgement : these) {
              html.open("div", "class", layer.style())
                  .element("b", language.get(layer.message() + ".letter"), "aria-hidden", "true")
                  .text(" ");
              fields.judged(layer, field, judgement.item(), judgement.place(), text);
              html.close("div");
            }
            if (outcome == Outcome.RIGHT && !these.isEmpty()) {
              html.close("details");
            }
            html.close("td");
          }
          html.close("tr");
        });
    html.close("tbody").close("table").close("section");
  }

  static MarkLayer layer(Outcome outcome) {
    return MarkLayer.valueOf(outcome.name());
  }
}
