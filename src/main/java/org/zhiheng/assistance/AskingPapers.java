package org.zhiheng.assistance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Party;
import org.zhiheng.document.Audience;
import org.zhiheng.document.DocumentFields;
import org.zhiheng.document.DocumentOrder;
import org.zhiheng.document.Documents;
import org.zhiheng.money.Money;

/** The notice that travels with what is asked (协助执行通知书): one for all units of an asking, in the words of the schema. */
@Component
class AskingPapers {

  private static final String MONEY = "money";

  private final Documents documents;
  private final InputSchemas schemas;

  AskingPapers(Documents documents, InputSchemas schemas) {
    this.documents = documents;
    this.schemas = schemas;
  }

  /** Orders the papers; empty where the matter sends none. */
  Optional<String> order(CaseFile file, Matter matter, Map<String, Object> input, Collection<Unit> units) {
    if (matter.documents().isEmpty()) {
      return Optional.empty();
    }
    String names = units.stream().map(Unit::name).distinct().collect(Collectors.joining("、"));
    Map<String, Object> fields = DocumentFields.request(names, matter.name(), contents(file, matter, input));
    return Optional.of(documents.prepare(new DocumentOrder(file.id(), matter.documents(), Audience.AGENCY, fields)));
  }

  /** Whether papers ordered earlier carry the seal and may go out once more. */
  boolean sealed(List<String> documentSetIds) {
    Map<String, ?> sealed = documents.sealedOf(documentSetIds);
    return documentSetIds.stream().allMatch(sealed::containsKey);
  }

  private List<String> contents(CaseFile file, Matter matter, Map<String, Object> input) {
    List<String> contents = new ArrayList<>();
    contents.add("被执行人：" + AskedDebtors.of(file, input).map(Party::name).collect(Collectors.joining("、")));
    JsonNode properties = schemas.of(matter).path("properties");
    properties
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (input.containsKey(name) && !name.equals(AskedDebtors.FIELD)) {
                contents.add(properties.path(name).path("title").asText(name) + "：" + words(properties.path(name), input.get(name)));
              }
            });
    return contents;
  }

  private static String words(JsonNode property, Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(one -> choice(property.path("items"), one)).collect(Collectors.joining("、"));
    }
    if (property.path("x-input").asText().equals(MONEY) && value instanceof Number fen) {
      return Money.of(fen.longValue()).format();
    }
    return choice(property, value);
  }

  /** The title of a choice; anything else as it was entered. */
  private static String choice(JsonNode property, Object value) {
    for (JsonNode option : property.path("oneOf")) {
      if (option.path("const").asText().equals(value.toString())) {
        return option.path("title").asText();
      }
    }
    return value.toString();
  }
}
