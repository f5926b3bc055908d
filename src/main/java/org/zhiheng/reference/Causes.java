package org.zhiheng.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhiheng.platform.data.DataFile;

/** The causes of action in common use (常用案由), read from {@code reference/causes.csv}. */
@Service
public class Causes {

  private final List<Cause> causes =
      DataFile.rows("reference/causes.csv").stream()
          .map(row -> new Cause(row.get("number"), row.get("name"), row.get("section")))
          .toList();

  public List<Cause> all() {
    return causes;
  }

  public Optional<Cause> find(String number) {
    return causes.stream().filter(cause -> cause.number().equals(number)).findFirst();
  }

  public Optional<Cause> findByName(String name) {
    return causes.stream().filter(cause -> cause.name().equals(name.strip())).findFirst();
  }
}
