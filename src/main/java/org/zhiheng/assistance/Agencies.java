package org.zhiheng.assistance;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The directory of units and the catalogue of matters (协助单位目录与事项清单). */
@Service
public class Agencies {

  public List<Unit> units() {
    throw new UnsupportedOperationException();
  }

  public Unit unit(String code) {
    throw new UnsupportedOperationException();
  }

  public List<Matter> matters() {
    throw new UnsupportedOperationException();
  }

  public Matter matter(String code) {
    throw new UnsupportedOperationException();
  }

  public Optional<Matter> findMatter(String code) {
    throw new UnsupportedOperationException();
  }

  /** The one unit that handles a matter for a court's district; none or two is refused, never silence. */
  public Unit unitFor(String matter, String courtCode) {
    throw new UnsupportedOperationException();
  }
}
